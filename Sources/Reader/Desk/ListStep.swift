/// A change of the list of articles that can be undone.
enum ListStep: Hashable, Sendable {
  /// Entries were marked as read together. The number is that of the step in the session.
  case read([ArticleID], number: Int)
  /// An article was removed from the list, or an entry hidden; and whether it was on the screen.
  case removed(ArticleID, wasOnScreen: Bool)
}
