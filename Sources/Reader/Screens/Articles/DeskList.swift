/// The list of the articles as it lies over the screen: which of them, and where in it the person is.
struct DeskList: Hashable, Sendable {
  /// The articles that have the words, in the order of the desk. They stay in their places while the list is open.
  private(set) var rows: [ArticleID] = []
  private(set) var words = ""
  var cursor = 0
  var top = 0

  /// All articles of `desk`; the person is at `article`.
  init(_ desk: Desk, at article: ArticleID?) {
    rows = desk.order
    cursor = article.flatMap { rows.firstIndex(of: $0) } ?? 0
  }

  /// The article that the person is at.
  var chosen: ArticleID? { rows.indices.contains(cursor) ? rows[cursor] : nil }

  /// Leaves only the articles whose title, source, date or name have all `words`, in the order of the desk as it is now; the person
  /// stays at the same one where it is still there.
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
