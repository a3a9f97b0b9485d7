import Articles

extension Scene {
  /// Returns the act of a statement, from the words of the cue and the kind of source.
  func act(of statement: Tagging.Statement, head: SourceHead) -> Attribution.Act {
    let cue = Set(words.indices(in: statement.cue).map { words.key($0) })
    if asks(statement), !cue.isDisjoint(with: English.asking) || isDirectQuestion(statement) { return .question }
    if !cue.isDisjoint(with: English.denials) || isNegated(statement) { return .denial }
    if head == .thing { return .evidence }
    if case .work = head { return .evidence }
    if !cue.isDisjoint(with: English.attitudes), !isQuoted(statement) { return .attitude }
    return .speech
  }

  /// Whether the statement is negated: by a word in the cue or before it in its clause, or because the source is
  /// nobody. Examples: "never said", "would not say", "declined to say", "nobody said". "Not only said" is not negated.
  private func isNegated(_ statement: Tagging.Statement) -> Bool {
    let cue = words.indices(in: statement.cue)
    guard let verb = cue.lowerBound as Int?, !cue.isEmpty else { return false }
    if let source = statement.source, let first = words.indices(in: source).first,
      English.nobodies.contains(words.key(first)), !(words.key(first) == "no" && words.key(first + 1) == "longer")
    {
      return true
    }
    var first = verb
    while first > 0, verb - first < 6, isSameSentence(first - 1, verb), isBeforeVerb(first - 1) { first -= 1 }
    return (first..<cue.upperBound).contains { i in
      let isNegation =
        English.negations.contains(words.key(i)) || English.refusals.contains(words.key(i))
        || words.key(i).ends(with: "n't")
        || words.key(i) == "t" && ["'", "’"].contains(words.key(i - 1))
        || ["'t", "’t"].contains(words.key(i)) && words.key(i - 1).ends(with: "n")
      let isVerb = English.refusals.contains(words.key(i))
      return isNegation && words.key(i + 1) != "only" && words.key(i + 1) != "just"
        && (!isVerb || i + 1 < cue.upperBound)
    }
  }

  /// Whether the word may stand between a subject and its verb.
  private func isBeforeVerb(_ i: Int) -> Bool {
    let key = words.key(i)
    return English.auxiliaries.contains(key) || English.negations.contains(key) || English.adverbs.contains(key)
      || key.ends(with: "n't") || key.ends(with: "ly") || words[i].isPossessive
      || ["'t", "’t", "t", "to"].contains(key)
  }

  /// Whether the content is a question: it opens with "whether" or the like, or ends with a question mark.
  private func asks(_ statement: Tagging.Statement) -> Bool {
    guard let first = statement.content.first, let last = statement.content.last else { return false }
    if let word = words.indices(in: first).first(where: { words[$0].isWord }),
      English.questionWords.contains(words.key(word))
    {
      return true
    }
    let end = words.indices(in: last)
    return end.suffix(2).contains { words.key($0) == "?" } || words.key(end.upperBound) == "?"
  }

  private func isDirectQuestion(_ statement: Tagging.Statement) -> Bool {
    guard let last = statement.content.last else { return false }
    return isQuoted(statement) && words.indices(in: last).suffix(2).contains { words.key($0) == "?" }
  }

  private func isQuoted(_ statement: Tagging.Statement) -> Bool {
    quotations.kind(of: statement.content, words: words) == .direct
  }
}
