import Articles

extension Scene {
  /// What the source of a statement does with its content, by the words of the cue and who or what the source is.
  func act(of statement: Tagging.Statement, head: SourceHead) -> Attribution.Act {
    let cue = Set(words.indices(in: statement.cue).map { words.key($0) })
    if asks(statement), !cue.isDisjoint(with: English.asking) || isDirectQuestion(statement) { return .question }
    if !cue.isDisjoint(with: English.denials) { return .denial }
    if head == .thing { return .evidence }
    if !cue.isDisjoint(with: English.attitudes), !isQuoted(statement) { return .attitude }
    return .speech
  }

  /// Whether the content is a question: it opens with "whether" or the like, or ends with the mark.
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
