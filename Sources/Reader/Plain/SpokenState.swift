import Articles

/// The state that was spoken last, where nothing is drawn. The next speech is the difference to it.
struct SpokenState: Hashable, Sendable {
  var article: ArticleID?
  /// The length of its text.
  var length = 0
  /// Whether all of it was analysed.
  var isRead = false
  /// The byte at which the person was; -1 for nowhere.
  var place = -1
  /// Whether antecedents of pronouns were spoken.
  var hasAntecedents = false
  /// Whether the person typed something since.
  var owesAnswer = false
  /// The selected things: a statement by its first byte, the others by their bytes.
  var statement: Int?
  var mention: TextRange?
  var match: TextRange?
  var evidence: TextRange?
  /// The list that had the keys.
  var list: SpokenList.Name?
  /// The row of it at which the person was.
  var row: Int?
}

extension ReaderState {
  /// The state as a user knows it who hears all of it now.
  func spokenNow() -> SpokenState {
    let list = spokenList()
    return SpokenState(
      article: article.id, length: article.draft.text.utf8.count, isRead: article.progress == 1, place: article.here(),
      hasAntecedents: looks.showsAntecedents,
      statement: article.selection.statement.map { article.marks.statements[$0].start },
      mention: article.selection.mention.map { article.marks.article.mentions[$0].range },
      match: article.search.current,
      evidence: article.selection.evidence, list: list?.name, row: list?.cursor)
  }
}
