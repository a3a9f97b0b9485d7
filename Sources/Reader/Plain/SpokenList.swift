import Articles
import Cells

/// A panel or a list in words. A row is chosen by its number.
struct SpokenList {
  /// The identity of a list, by which a list that was already spoken is recognised.
  struct Name: Hashable, Sendable {
    let context: Context
    private let contents: String

    init(_ context: Context, _ contents: String) { (self.context, self.contents) = (context, contents) }
  }

  var name: Name
  /// The title, with the number of rows.
  var title: String
  var count: Int
  /// The user's row; nil if there is none.
  var cursor: Int?
  /// Whether more rows may arrive. Rows are spoken once all have arrived.
  var isGrowing = false

  /// The number of rows spoken at a time.
  static let page = 20

  /// Returns the rows that are spoken together with row `n`.
  func page(of n: Int) -> Range<Int> {
    let first = max(0, n) / Self.page * Self.page
    return min(first, count)..<min(count, first + Self.page)
  }
}

extension ReaderState {
  /// Returns the list with the keyboard focus; nil in the article.
  func spokenList() -> SpokenList? {
    if let top = screens.top { return top.screen.spoken(self) }
    return article.focus.panel?.spoken(article)
  }

  /// Returns row `n` of the list with the keyboard focus, in words.
  func spokenRow(_ n: Int) -> String {
    if let top = screens.top { return top.screen.spokenRow(n, self) }
    return article.focus.panel?.spokenRow(n, article) ?? ""
  }
}
