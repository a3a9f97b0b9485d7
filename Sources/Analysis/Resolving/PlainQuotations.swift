import Articles

extension Scene {
  /// Returns plain statements that the heads missed: a quotation beside a reporting verb and its subject. Examples: “We
  /// sail at noon,” said Oduya; Oduya said: “We sail at noon.”
  func plainQuotations(besides statements: [Tagging.Statement]) -> [Tagging.Statement] {
    let taken = statements.flatMap { $0.content + [$0.cue] }.sorted()
    return quotations.list.compactMap { quotation in
      guard !quotation.overlapsAny(of: taken), let (source, cue) = speaking(beside: quotation),
        !cue.overlapsAny(of: taken)
      else {
        return nil
      }
      return Tagging.Statement(
        source: source, cue: cue, content: [quotation], cueProbability: 0.8, sourceProbability: 0.8,
        contentProbability: 0.8)
    }
  }

  private func speaking(beside quotation: TextRange) -> (source: TextRange, cue: TextRange)? {
    let inside = words.indices(in: quotation)
    guard inside.count > 2 else { return nil }
    let end = words.key(inside.upperBound - 2)
    let next = words.key(inside.upperBound) == "," ? inside.upperBound + 1 : inside.upperBound
    if [",", "!", "?"].contains(end) || next > inside.upperBound { return speaking(after: next, quotation) }
    guard [",", ":"].contains(words.key(inside.lowerBound - 1)), words.isCapitalised(inside.lowerBound + 1) else {
      return nil
    }
    return speaking(before: inside.lowerBound - 1)
  }

  /// Returns the source right after the cue of a quotation: replied "the inspector, Disa Lind".
  func source(after cue: TextRange) -> TextRange? {
    let verb = words.index(at: cue.lower)
    let mark = words.key(verb - 1) == "," ? verb - 2 : verb - 1
    guard mark > 0, !words[mark].isWord, let q = quotations.index(at: words[mark].range.lower),
      quotations.list[q].upper == words[mark].range.upper
    else { return nil }
    return speaking(after: verb, quotations.list[q]).flatMap { $0.cue.lower == cue.lower ? $0.source : nil }
  }

  /// Returns the source and the cue from the word at `start` on: "Said Oduya", "said the miller Josiah Crabbe", "she
  /// said".
  private func speaking(after start: Int, _ quotation: TextRange) -> (source: TextRange, cue: TextRange)? {
    let paragraph = draft.blockIndex(at: quotation.lower)
    guard start < words.count, draft.blockIndex(at: words[start].range.lower) == paragraph else { return nil }
    let end = min(start + 9, words.count)
    guard
      let verb = (start..<end).first(where: { !words[$0].isWord || English.reportingVerbs.contains(words.key($0)) }),
      words[verb].isWord
    else { return nil }
    let cue = words.range(of: verb..<verb + 1)
    if verb > start {
      let isSubject = !(start..<verb).contains {
        English.verbs.contains(words.key($0)) || English.prepositions.contains(words.key($0))
      }
      return isSubject ? (words.range(of: start..<verb), cue) : nil
    }
    for i in verb + 1..<min(verb + 7, words.count) {
      if words.key(i) == ",", i > verb + 1, English.isRole(words.key(i - 1)), words.isCapitalised(i + 1) {
        continue
      }
      guard words[i].isWord, !English.prepositions.contains(words.key(i)) else { return nil }
      if let m = mention(at: words[i].range.lower), mentions[m].kind != .group {
        return (words.range(of: verb + 1..<max(i + 1, words.indices(in: mentions[m].range).upperBound)), cue)
      }
    }
    return nil
  }

  /// Returns the source and the cue right before the mark at `end`: "Oduya said".
  private func speaking(before end: Int) -> (source: TextRange, cue: TextRange)? {
    let verb = end - 1
    guard verb > 0, English.reportingVerbs.contains(words.key(verb)), isSameSentence(verb - 1, end),
      let m = mention(at: words[verb - 1].range.lower), !isAfterPreposition(m)
    else { return nil }
    return (mentions[m].range, words.range(of: verb..<verb + 1))
  }
}

extension TextRange {
  /// Whether one of some sorted ranges overlaps this one. Ranges may nest, so several near ones are checked.
  func overlapsAny(of ranges: [TextRange]) -> Bool {
    let end = ranges.partitioningIndex { $0.lower >= upper }
    return ranges[max(0, end - 8)..<end].contains { $0.overlaps(self) }
  }
}
