import Articles

extension Discourse {
  /// Returns the statements of block quotations: paragraphs that the document sets apart as the words of somebody else.
  ///
  /// A name after a dash signs the last of them. Otherwise the speaker stands in the last sentence of the paragraph before: the one
  /// who makes a statement there, or the person named before its colon. If there is none, the speaker is unknown. `taken` are the
  /// contents of other statements, in order. A quotation that holds one of them, or a cue, is read as ordinary text.
  func blockQuotations(_ taken: [TextRange]) -> [Attribution] {
    let cues = statements.map(\.tagged.cue)
    var found: [Attribution] = []
    for run in scene.quotationRuns() {
      let blocks = run.map { scene.draft.blocks[$0].range }.filter { !scene.words.indices(in: $0).isEmpty }
      guard let first = blocks.first, let last = blocks.last,
        !blocks.contains(where: { $0.overlapsAny(of: taken) || $0.overlapsAny(of: cues) })
      else { continue }
      let signature = scene.signature(in: last)
      let content = signature.map { blocks.dropLast() + [$0.quotation] } ?? blocks
      if let signature, let m = scene.mentionIndices(in: signature.name).first {
        found.append(
          quotation(
            content, source: [signature.name], by: scene.mentions[m].actor, m,
            note: "the name after the quotation’s dash",
            confidence: 0.8))
      } else if let before = run.lowerBound > 0 ? scene.lastSentence(ofBlock: run.lowerBound - 1) : nil,
        let m = introduction(of: before)
      {
        found.append(
          quotation(
            content, source: [], by: scene.mentions[m].actor, m, note: "introduces the quotation below it",
            confidence: scene.endsWithColon(before) ? 0.7 : 0.5))
      } else {
        let evidence = Evidence(.continuation, first, note: "a block quotation that nobody introduces", confidence: 0.5)
        found.append(
          Attribution(source: [], cue: [], content: content, kind: .direct, confidence: 0.5, evidence: [evidence]))
      }
    }
    return found
  }

  private func quotation(
    _ content: [TextRange], source: [TextRange], by speaker: Int?, _ m: Int, note: String, confidence: Double
  ) -> Attribution {
    let step = Evidence(
      source.isEmpty ? .continuation : .source, content[0], to: scene.mentions[m].range, note: note,
      confidence: confidence)
    return Attribution(
      source: source, cue: [], content: content, kind: .direct, speaker: speaker, confidence: confidence,
      evidence: [step] + scene.mentions[m].evidence)
  }

  /// Returns the mention of the speaker whom a sentence introduces: the source of its last statement, or the last person
  /// before its colon.
  private func introduction(of sentence: TextRange) -> Int? {
    let inside = statements.filter { sentence.contains($0.tagged.cue) }
    if let last = inside.last {
      guard let speaker = last.speaker else { return nil }
      return scene.mentionIndices(in: last.tagged.source ?? sentence).first { scene.mentions[$0].actor == speaker }
    }
    guard scene.endsWithColon(sentence) else { return nil }
    return scene.mentionIndices(in: sentence).last { m in
      scene.mentions[m].actor.map { scene.actors[$0].kind == .person } == true
        && scene.quotations.index(at: scene.mentions[m].range.lower) == nil && !scene.isPossessor(m)
    }
  }
}

extension Scene {
  /// Returns the runs of block quotations as indices of blocks.
  fileprivate func quotationRuns() -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for (i, block) in draft.blocks.enumerated() where block.kind == .quotation {
      if let last = runs.last, last.upperBound == i {
        runs[runs.count - 1] = last.lowerBound..<i + 1
      } else {
        runs.append(i..<i + 1)
      }
    }
    return runs
  }

  /// Returns the last sentence of a block of running text; nil for other blocks and for those without words.
  fileprivate func lastSentence(ofBlock i: Int) -> TextRange? {
    guard draft.blocks[i].kind.isProse || draft.blocks[i].kind == .entry else { return nil }
    let sentence = sentence(at: draft.blocks[i].range.upper - 1)
    guard sentences.list.indices.contains(sentence) else { return nil }
    let range = words.range(of: sentences.list[sentence])
    return draft.blocks[i].range.contains(range) ? range : nil
  }

  /// Whether the last mark of the sentence is a colon.
  fileprivate func endsWithColon(_ sentence: TextRange) -> Bool {
    words.indices(in: sentence).last.map { words.key($0) == ":" } ?? false
  }
}
