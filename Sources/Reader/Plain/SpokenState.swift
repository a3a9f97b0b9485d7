import Articles

/// The state at the last speech. The next speech contains the changes since then.
struct SpokenState: Hashable, Sendable {
  var article: ArticleID?
  /// The length of the text in bytes.
  var length = 0
  /// Whether the analysis was complete.
  var isRead = false
  /// The byte at the user's position; -1 if there is none.
  var place = -1
  /// Whether antecedents of pronouns were spoken.
  var hasAntecedents = false
  /// Whether the user has typed something since the last speech.
  var owesAnswer = false
  /// The selection: a statement by its first byte, the others by their bytes.
  var statement: Int?
  var mention: TextRange?
  var word: TextRange?
  var match: TextRange?
  var evidence: TextRange?
  /// The list with the keyboard focus.
  var list: SpokenList.Name?
  /// The user's row of the list.
  var row: Int?
}

extension ReaderState {
  /// Returns the state of a user who has heard everything up to now.
  func spokenNow() -> SpokenState {
    let list = spokenList()
    return SpokenState(
      article: article.id, length: article.draft.text.utf8.count, isRead: article.progress == 1, place: article.here(),
      hasAntecedents: looks.showsAntecedents,
      statement: article.selection.statement.map { article.marks.statements[$0].start },
      mention: article.selection.mention.map { article.marks.article.mentions[$0].range },
      word: article.word, match: article.search.current,
      evidence: article.selection.evidence, list: list?.name, row: list?.cursor)
  }
}
