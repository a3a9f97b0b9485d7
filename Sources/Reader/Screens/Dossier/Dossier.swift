import Articles

/// Everything that the articles on the desk say about one actor: its names, its statements, and statements of others about it.
struct Dossier: Hashable, Sendable {
  /// A part of the dossier.
  enum Section: Hashable, Sendable, CaseIterable {
    case offers, appearances, statements, mentions
  }

  /// A row.
  struct Row: Hashable, Sendable {
    let section: Section
    /// The article that it is of; nil for an offer.
    let article: ArticleID?
    var text: String
    /// The kind of a statement.
    var kind: Attribution.Kind?
    /// The number of the paragraph.
    var paragraph: Int?
    /// Where Enter leads.
    var spot: Destination.Spot?
    /// The text that is copied: the words and their speaker.
    var quotation: String?
    /// The actors that an offer or an appearance is about, and their name.
    var others: [ActorIdentity] = []
    var who = ""
  }

  let subject: ActorIdentity
  /// The longest of its names.
  let name: String
  let about: String
  let all: [Row]
  private(set) var rows: [Row]
  private(set) var words = ""
  var cursor = 0
  var top = 0
  /// The state of knowledge of the desk when it was made.
  let knowledge: Int

  init(subject: ActorIdentity, name: String, about: String, rows: [Row], knowledge: Int) {
    (self.subject, self.name, self.about, self.knowledge) = (subject, name, about, knowledge)
    (all, self.rows) = (rows, rows)
    cursor = rows.firstIndex { $0.section != .offers } ?? 0
  }

  var chosen: Row? { rows.indices.contains(cursor) ? rows[cursor] : nil }

  /// The articles in which it is named.
  var articles: [ArticleID] { all.filter { $0.section == .appearances }.compactMap(\.article) }

  func count(_ section: Section) -> Int { all.count { $0.section == section } }

  /// Leaves only the rows that have all `words`; the person stays at the same one where it is still there.
  mutating func narrow(to wanted: String, _ desk: Desk) {
    let here = chosen
    words = wanted
    rows = all.filter { row in
      contains(row.text + " " + (row.article.flatMap { desk[$0]?.title } ?? ""), all: words)
    }
    cursor = here.flatMap { rows.firstIndex(of: $0) } ?? 0
    top = 0
  }

  /// Goes on where the person was in `before`.
  mutating func goOn(from before: Dossier, _ desk: Desk) {
    if !before.words.isEmpty { narrow(to: before.words, desk) }
    if let here = before.chosen, let row = rows.firstIndex(of: here) ?? nearest(to: here) { cursor = row }
    top = before.top
  }

  /// The row of the same article and place, though it may be worded in another way.
  private func nearest(to here: Row) -> Int? {
    rows.firstIndex { $0.section == here.section && $0.article == here.article && $0.spot == here.spot }
  }
}
