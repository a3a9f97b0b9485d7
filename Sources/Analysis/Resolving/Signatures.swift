import Articles

extension Scene {
  /// Returns the quotations with a dash and a name after them: “We are ready.” — Ana Brandt.
  func signatures() -> [(quotation: TextRange, dash: TextRange, name: TextRange)] {
    quotations.list.compactMap { quotation in
      let dash = words.index(at: quotation.upper)
      guard ["―", "—", "–"].contains(words.key(dash)), words.start(of: dash) - quotation.upper < 4,
        let name = signature(from: dash + 1)
      else { return nil }
      return (quotation, words.range(of: dash..<dash + 1), words.range(of: name))
    }
  }

  /// Returns the words and the signature of a block that ends with a dash and a name; nil if it does not.
  func signature(in block: TextRange) -> (quotation: TextRange, name: TextRange)? {
    let inside = words.indices(in: block)
    guard let dash = inside.last(where: { ["―", "—", "–", "-"].contains(words.key($0)) }), dash > inside.lowerBound,
      let name = signature(from: dash + 1), name.upperBound <= inside.upperBound
    else { return nil }
    return (words.range(of: inside.lowerBound..<dash), words.range(of: name))
  }

  /// Returns the capitalised words from `start` to the end of the line, or nil if other words follow.
  private func signature(from start: Int) -> Range<Int>? {
    var end = start
    while end < words.count, end - start < 6, words.isCapitalised(end) || words.key(end) == "." {
      if end > start, beginsLine(end) { break }
      end += 1
    }
    guard end > start, words[start].isWord else { return nil }
    guard end == words.count || beginsLine(end) || [",", "(", "“", "\""].contains(words.key(end)) else {
      return nil
    }
    return words.key(end - 1) == "." && end - start > 1 ? start..<end - 1 : start..<end
  }
}

extension Discourse {
  /// Returns the signed quotations as statements.
  func signatures() -> [Attribution] {
    scene.signatures().compactMap { quotation, dash, name in
      guard !statements.contains(where: { $0.tagged.cue.overlaps(dash) }) else { return nil }
      let signer = scene.mention(at: name.lower) ?? scene.mentionIndices(in: name).first
      let speaker = signer.flatMap { scene.mentions[$0].actor }
      return Attribution(
        source: [name], cue: [dash], content: [quotation], kind: .direct, speaker: speaker, confidence: 0.8,
        evidence: [Evidence(.source, name, note: "the name after the quotation’s dash", confidence: 0.8)])
    }
  }
}
