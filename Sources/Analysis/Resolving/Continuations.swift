import Articles

extension Discourse {
  /// The statements that have no cue of their own: signed quotations, quotations that go on, evidence that goes on
  /// what somebody said, and headlines with the speaker before a colon.
  func continuations() -> [Attribution] {
    let taken = sayings.flatMap(\.statement.content).sorted()
    return signatures() + quotationsThatGoOn(taken) + evidenceThatGoesOn() + headlines(taken)
  }

  // MARK: Quotations

  /// Whole sentences in quotation marks after a quotation whose speaker is known: “…,” she said. “…”
  private func quotationsThatGoOn(_ taken: [TextRange]) -> [Attribution] {
    var found: [Attribution] = []
    var before: (speaker: Int, range: TextRange)?
    for (q, quotation) in scene.quotations.list.enumerated() {
      if quotation.isHeld(by: taken) {
        before = speaker(in: quotation).map { ($0, quotation) }
        continue
      }
      guard let (speaker, from) = before, isWhole(quotation), goesOn(q, from: from) else {
        before = nil
        continue
      }
      before = (speaker, quotation)
      found.append(
        Attribution(
          source: [], cue: [], content: [quotation], kind: .direct, speaker: speaker, confidence: 0.7,
          evidence: [
            Evidence(.continuation, quotation, to: from, note: "goes on from the quotation before", confidence: 0.8)
          ]))
    }
    return found
  }

  /// A cue is not further from its content than so many bytes: both are read from one window.
  private static let reachOfCue = 2_000

  /// Who speaks in a quotation that is part of a statement.
  private func speaker(in quotation: TextRange) -> Int? {
    let near = sayings.partitioningIndex { $0.statement.cue.lower + Self.reachOfCue > quotation.lower }
    return sayings[near...].prefix { $0.statement.cue.lower < quotation.upper + Self.reachOfCue }.first { saying in
      saying.speaker != nil && saying.statement.content.contains { $0.overlaps(quotation) }
    }?.speaker
  }

  /// Whether a quotation goes on with the one before: across paragraphs by its mark, within one right after it or after the
  /// words that say who spoke.
  private func goesOn(_ q: Int, from: TextRange) -> Bool {
    if scene.quotations.goesOn[q] { return true }
    let quotation = scene.quotations.list[q]
    guard scene.draft.blockIndex(at: from.lower) == scene.draft.blockIndex(at: quotation.lower) else { return false }
    let (there, here) = (scene.sentence(at: from.upper - 1), scene.sentence(at: quotation.lower))
    return here - there <= 1
  }

  /// Whether it stands as a sentence of its own: begins one, with a capital, and ends with its mark.
  private func isWhole(_ quotation: TextRange) -> Bool {
    let inside = scene.words.indices(in: quotation)
    guard inside.count > 3, scene.words.isCapitalised(inside.lowerBound + 1) else { return false }
    let sentence = scene.sentences.index(ofWord: inside.lowerBound)
    guard sentence >= 0, scene.sentences.list[sentence].lowerBound == inside.lowerBound else { return false }
    let end = scene.words.key(inside.upperBound - 2)
    return [".", "!", "?", "…"].contains(end)
      || scene.draft.blockIndex(at: quotation.lower).map { scene.draft.blocks[$0].range.upper } == quotation.upper
  }

  // MARK: Evidence

  /// "The figures show …" right after what somebody said is said by the same person: the whole sentence.
  private func evidenceThatGoesOn() -> [Attribution] {
    zip(sayings, sayings.dropFirst()).compactMap { before, saying in
      guard saying.head == .thing, let speaker = before.speaker, let source = saying.statement.source else {
        return nil
      }
      let (there, here) = (
        scene.sentence(at: before.statement.extent.upper - 1), scene.sentence(at: saying.statement.cue.lower)
      )
      let sentence = scene.sentences.list[max(0, here)]
      let range = scene.words.range(of: sentence)
      guard here - there == 1, source.lower == range.lower,
        scene.quotations.kind(of: before.statement.content, words: scene.words) == .indirect,
        scene.draft.blockIndex(at: before.statement.cue.lower) == scene.draft.blockIndex(at: range.lower)
      else { return nil }
      return Attribution(
        source: [], cue: [], content: [range], kind: scene.quotations.kind(of: [range], words: scene.words),
        speaker: speaker, confidence: 0.4,
        evidence: [
          Evidence(
            .continuation, range, to: before.statement.source ?? before.statement.cue,
            note: "goes on from the statement before, as evidence for it", confidence: 0.4)
        ])
    }
  }

  // MARK: Headlines

  /// "Defence minister: we are ready": who stands before the colon of a headline says what stands after it.
  private func headlines(_ taken: [TextRange]) -> [Attribution] {
    scene.draft.blocks.compactMap { block in
      guard block.kind == .title || block.kind == .heading else { return nil }
      let inside = scene.words.indices(in: block.range)
      guard let colon = inside.first(where: { scene.words.key($0) == ":" }), colon + 2 < inside.upperBound,
        let m = scene.mention(at: block.range.lower), let actor = scene.mentions[m].actor,
        scene.words.indices(in: scene.mentions[m].range).upperBound == colon
          || scene.mention(at: scene.words[colon - 1].range.lower).map({ scene.mentions[$0].actor == actor }) == true
      else { return nil }
      let content = scene.words.range(of: colon + 1..<inside.upperBound)
      guard !content.isHeld(by: taken) else { return nil }
      let source = scene.words.range(of: inside.lowerBound..<colon)
      return Attribution(
        source: [source], cue: [], content: [content], kind: scene.quotations.kind(of: [content], words: scene.words),
        speaker: actor, confidence: 0.6,
        evidence: [Evidence(.source, source, note: "stands before the colon of a headline", confidence: 0.6)]
          + scene.mentions[m].evidence)
    }
  }
}

extension Tagging.Statement {
  /// The bytes from the first of it to the last.
  var extent: TextRange {
    content.reduce(source.map(cue.union) ?? cue) { $0.union($1) }
  }
}
