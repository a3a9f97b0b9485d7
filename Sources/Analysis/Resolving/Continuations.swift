import Articles

extension Discourse {
  /// Returns the statements without a cue: signed quotations, continued quotations, block quotations, continued evidence,
  /// and headlines with a speaker before the colon.
  func continuations() -> [Attribution] {
    let signed = signatures()
    let taken = (statements.flatMap(\.tagged.content) + signed.flatMap(\.content)).sorted()
    let continued = continuedQuotations(taken)
    let blocks = blockQuotations((taken + continued.flatMap(\.content)).sorted())
    return signed + continued + blocks + continuedEvidence() + headlines(taken)
  }

  // MARK: Quotations

  /// Returns the quoted sentences after a quotation with a known speaker: “…,” she said. “…”
  private func continuedQuotations(_ taken: [TextRange]) -> [Attribution] {
    var found: [Attribution] = []
    var before: (speaker: Int, range: TextRange)?
    for (q, quotation) in scene.quotations.list.enumerated() {
      if quotation.overlapsAny(of: taken) {
        before = speaker(in: quotation).map { ($0, quotation) }
        continue
      }
      guard let (speaker, from) = before, isWhole(quotation), continues(q, from: from) else {
        before = nil
        if isWhole(quotation), let alone = quotationAlone(quotation) {
          found.append(alone)
          before = alone.speaker.map { ($0, quotation) }
        }
        continue
      }
      before = (speaker, quotation)
      found.append(
        Attribution(
          source: [], cue: [], content: [quotation], kind: .direct, speaker: speaker, confidence: 0.7,
          evidence: [
            Evidence(.continuation, quotation, to: from, note: "continues the previous quotation", confidence: 0.8)
          ]))
    }
    return found
  }

  /// Returns the statement of a quoted sentence without a reporting verb.
  ///
  /// The speaker is the person who acts in the sentence before (He shook his head. “…”) or whom it introduces before a
  /// colon. If there is none, the speaker is unknown.
  private func quotationAlone(_ quotation: TextRange) -> Attribution? {
    guard let block = scene.draft.blockIndex(at: quotation.lower), scene.draft.blocks[block].kind.isProse,
      scene.words.indices(in: quotation).count(where: { scene.words[$0].isWord }) > 3,
      scene.words.key(scene.words.index(at: quotation.lower)) != "'" || scene.draft.blocks[block].range != quotation
    else { return nil }
    let inside = scene.words.indices(in: quotation)
    guard let end = inside.last(where: { !Self.marks.contains(scene.words.key($0)) }),
      [".", "!", "?", "…"].contains(scene.words.key(end))
    else { return nil }
    let here = scene.sentence(at: quotation.lower)
    var (actor, shownRange): (Int?, TextRange?) = (nil, nil)
    if here > 0 {
      let before = scene.words.range(of: scene.sentences.list[here - 1])
      let isNear = scene.draft.blocks[block].range.contains(before)
      let isColon = scene.words.key(scene.words.indices(in: before).upperBound - 1) == ":"
      let persons = scene.mentionIndices(in: before).filter { m in
        scene.mentions[m].actor.map { scene.actors[$0].kind == .person } == true
          && scene.quotations.index(at: scene.mentions[m].range.lower) == nil
      }
      let isAlone =
        Set(persons.compactMap { scene.mentions[$0].actor }).count == 1 && scene.quotations.indices(in: before).isEmpty
      let shown =
        isColon
        ? persons.last : isNear || isAlone ? persons.first { scene.isSubject($0) && !scene.isPossessor($0) } : nil
      (actor, shownRange) = (shown.flatMap { scene.mentions[$0].actor }, shown.map { scene.mentions[$0].range })
    }
    let note = actor == nil ? "a quotation without a reporting verb" : "acts in the sentence before"
    return Attribution(
      source: [], cue: [], content: [quotation], kind: .direct, speaker: actor, confidence: 0.5,
      evidence: [Evidence(.continuation, quotation, to: shownRange, note: note, confidence: 0.5)])
  }

  /// The greatest distance in bytes between a cue and its content. Both are read from one window.
  private static let reachOfCue = 2_000

  /// Returns the speaker of a quotation that is part of a statement.
  private func speaker(in quotation: TextRange) -> Int? {
    let near = statements.partitioningIndex { $0.tagged.cue.lower + Self.reachOfCue > quotation.lower }
    return statements[near...].prefix { $0.tagged.cue.lower < quotation.upper + Self.reachOfCue }.first { statement in
      statement.speaker != nil && statement.tagged.content.contains { $0.overlaps(quotation) }
    }?.speaker
  }

  /// Whether a quotation continues the one before. Across paragraphs, the opening mark shows it. Within one, it follows
  /// right after or after the words that name the speaker.
  private func continues(_ q: Int, from: TextRange) -> Bool {
    if scene.quotations.continuesPrevious[q] { return true }
    let quotation = scene.quotations.list[q]
    guard scene.draft.blockIndex(at: from.lower) == scene.draft.blockIndex(at: quotation.lower) else { return false }
    let (there, here) = (scene.sentence(at: from.upper - 1), scene.sentence(at: quotation.lower))
    return here - there <= 1
  }

  /// Whether the quotation is a sentence of its own: it begins one with a capital and ends with its mark.
  private func isWhole(_ quotation: TextRange) -> Bool {
    let inside = scene.words.indices(in: quotation)
    guard inside.count > 3, let first = inside.first(where: { !Self.marks.contains(scene.words.key($0)) }),
      scene.words.isCapitalised(first)
    else {
      return false
    }
    let sentence = scene.sentences.index(ofWord: inside.lowerBound)
    guard sentence >= 0, scene.sentences.list[sentence].lowerBound == inside.lowerBound else { return false }
    let end = inside.last { !Self.marks.contains(scene.words.key($0)) }.map(scene.words.key) ?? ""
    return [".", "!", "?", "…"].contains(end)
      || scene.draft.blockIndex(at: quotation.lower).map { scene.draft.blocks[$0].range.upper } == quotation.upper
  }

  private static let marks: Set<String> = ["'", "‘", "’", "`", "“", "”", "\"", "„", "»", "«", "「", "」", "『", "』"]

  // MARK: Evidence

  /// Returns sentences of evidence right after a statement, such as "The figures show …". They are statements of the
  /// same speaker.
  private func continuedEvidence() -> [Attribution] {
    zip(statements, statements.dropFirst()).compactMap { before, statement in
      guard statement.head == .thing, let speaker = before.speaker, let source = statement.tagged.source else {
        return nil
      }
      let (there, here) = (
        scene.sentence(at: before.tagged.extent.upper - 1), scene.sentence(at: statement.tagged.cue.lower)
      )
      let sentence = scene.sentences.list[max(0, here)]
      let range = scene.words.range(of: sentence)
      guard here - there == 1, source.lower == range.lower,
        scene.quotations.kind(of: before.tagged.content, words: scene.words) == .indirect,
        scene.draft.blockIndex(at: before.tagged.cue.lower) == scene.draft.blockIndex(at: range.lower)
      else { return nil }
      return Attribution(
        source: [], cue: [], content: [range], kind: scene.quotations.kind(of: [range], words: scene.words),
        speaker: speaker, confidence: 0.4,
        evidence: [
          Evidence(
            .continuation, range, to: before.tagged.source ?? before.tagged.cue,
            note: "evidence for the previous statement", confidence: 0.4)
        ])
    }
  }

  // MARK: Headlines

  /// Returns the statements of headlines with a speaker before the colon: "Defence minister: we are ready".
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
      guard !content.overlapsAny(of: taken) else { return nil }
      let source = scene.words.range(of: inside.lowerBound..<colon)
      return Attribution(
        source: [source], cue: [], content: [content], kind: scene.quotations.kind(of: [content], words: scene.words),
        speaker: actor, confidence: 0.6,
        evidence: [Evidence(.source, source, note: "before the colon of a headline", confidence: 0.6)]
          + scene.mentions[m].evidence)
    }
  }
}

extension Tagging.Statement {
  /// The bytes from the first to the last of the statement.
  var extent: TextRange {
    content.reduce(source.map(cue.union) ?? cue) { $0.union($1) }
  }
}
