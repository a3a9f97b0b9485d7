import Articles

extension Discourse {
  /// The statements that are signed: a quotation with a dash and a name after it (“We are ready.” — Ana Brandt).
  func signatures() -> [Attribution] {
    scene.quotations.list.compactMap { quotation in
      let dash = scene.words.index(at: quotation.upper)
      guard ["―", "—", "–"].contains(scene.words.key(dash)), scene.words.start(of: dash) - quotation.upper < 4,
        let name = signature(from: dash + 1)
      else { return nil }
      let (cue, source) = (scene.words.range(of: dash..<dash + 1), scene.words.range(of: name))
      guard !sayings.contains(where: { $0.statement.cue.overlaps(cue) }) else { return nil }
      let speaker = scene.mention(at: source.lower).flatMap { scene.mentions[$0].actor }
      return Attribution(
        source: [source], cue: [cue], content: [quotation], kind: .direct, speaker: speaker, confidence: 0.8,
        evidence: [Evidence(.source, source, note: "the name after the quotation’s dash", confidence: 0.8)])
    }
  }

  /// The capitalised words from `start` on, as far as the line goes; none where it goes on with other words.
  private func signature(from start: Int) -> Range<Int>? {
    var end = start
    while end < scene.words.count, end - start < 6, scene.words.isCapitalised(end) || scene.words.key(end) == "." {
      if end > start, hasLineBreak(before: end) { break }
      end += 1
    }
    guard end > start, scene.words[start].isWord else { return nil }
    guard end == scene.words.count || hasLineBreak(before: end) || [",", "(", "“", "\""].contains(scene.words.key(end))
    else { return nil }
    return scene.words.key(end - 1) == "." && end - start > 1 ? start..<end - 1 : start..<end
  }

  private func hasLineBreak(before word: Int) -> Bool {
    let gap = TextRange(scene.words[word - 1].range.upper, scene.words[word].range.lower)
    return scene.draft.text.slice(gap).contains(where: \.isNewline)
  }
}
