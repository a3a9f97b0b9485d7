/// A change of the list of entries of feeds that can be undone.
enum ListStep: Hashable, Sendable {
  /// Entries were marked as read together. The number is that of the step in the session.
  case read([ArticleID], number: Int)
  /// An entry was hidden.
  case hidden(ArticleID)
}
