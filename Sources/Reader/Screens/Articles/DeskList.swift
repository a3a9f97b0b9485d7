/// The list of articles that covers the screen, with its rows and cursor.
struct DeskList: Hashable, Sendable {
  /// The articles that match the filter, in the order of the desk. The order stays while the list is open.
  private(set) var rows: [ArticleID] = []
  private(set) var words = ""
  var cursor = 0
  var top = 0

  /// Creates a list of all articles of `desk`, with the cursor at `article`.
  init(_ desk: Desk, at article: ArticleID?) {
    rows = desk.order
    cursor = article.flatMap { rows.firstIndex(of: $0) } ?? 0
  }

  /// The article at the cursor.
  var chosen: ArticleID? { rows.indices.contains(cursor) ? rows[cursor] : nil }

  /// Keeps only the articles whose title, source, date or name contain all `words`, in the current order of the desk.
  /// The cursor stays at the same article if that is still listed.
  mutating func narrow(to wanted: String, _ desk: Desk) {
    let here = chosen
    words = wanted
    rows =
      words.isEmpty
      ? desk.order
      : desk.order.filter { id in
        guard let entry = desk[id] else { return false }
        let headings = entry.headings
        let told = [headings.title, headings.source, headings.date, entry.name].compactMap { $0 }
        return contains(told.joined(separator: " "), all: words)
      }
    cursor = here.flatMap { rows.firstIndex(of: $0) } ?? 0
    top = 0
  }
}
