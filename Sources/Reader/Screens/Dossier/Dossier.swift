import Articles
import Review

/// Everything that the articles on the desk say about one actor: names, statements, and statements of others about the
/// actor.
struct Dossier: Hashable, Sendable {
  /// A part of the dossier.
  enum Section: Hashable, Sendable, CaseIterable {
    case offers, appearances, statements, mentions
  }

  /// A row of the dossier.
  struct Row: Hashable, Sendable {
    let section: Section
    /// The article of the row; nil for a suggestion.
    let article: ArticleID?
    /// The words of a suggestion or an appearance; "" for a statement.
    var label = ""
    /// The kind of a statement.
    var kind: Attribution.Kind?
    /// The number of the paragraph.
    var paragraph: Int?
    /// The target of Enter.
    var spot: Destination.Spot?
    /// The statement, for copying and exporting; nil for other rows.
    var statement: Digest.Statement?
    /// The actors of a suggestion or an appearance.
    var others: [ActorIdentity] = []
    var who = ""

    /// The words of the row. Those of a statement are read from its article: most rows of a long dossier are never seen.
    var text: String {
      guard let statement else { return label }
      return section == .statements ? statement.words : "\(statement.by): \(statement.words)"
    }
  }

  let subject: ActorIdentity
  /// The actor's longest name.
  let name: String
  let about: String
  /// The actor's role; nil if none is known.
  let role: String?
  let all: [Row]
  private(set) var rows: [Row]
  private(set) var words = ""
  var cursor = 0
  var top = 0
  /// The version of the desk's knowledge that the dossier was made from.
  let knowledge: Int
  /// Whether statements of the article on the screen are still to come.
  var isGathering = false

  init(subject: ActorIdentity, name: String, about: String, role: String?, rows: [Row], knowledge: Int) {
    (self.subject, self.name, self.about, self.role, self.knowledge) = (subject, name, about, role, knowledge)
    (all, self.rows) = (rows, rows)
    cursor = rows.firstIndex { $0.section != .offers } ?? 0
  }

  /// Creates the dossier of an actor of whom nothing is gathered yet.
  init(of subject: ActorIdentity, _ actor: NamedActor) {
    self.init(
      subject: subject, name: FoldedName(actor.name).written, about: actor.about, role: actor.roleAfterName, rows: [],
      knowledge: 0)
  }

  var chosen: Row? { rows.indices.contains(cursor) ? rows[cursor] : nil }

  /// The articles that name the actor, each once though it may name several joined ones.
  var articles: [ArticleID] {
    var seen: Set<ArticleID> = []
    return all.filter { $0.section == .appearances }.compactMap(\.article).filter { seen.insert($0).inserted }
  }

  func count(_ section: Section) -> Int { all.count { $0.section == section } }

  /// Keeps only the rows that contain all `words`. The cursor stays at the same row if that is still listed.
  mutating func narrow(to wanted: String, _ desk: Desk) {
    let here = chosen
    words = wanted
    rows = all.filter { row in
      contains(row.text + " " + (row.article.flatMap { desk[$0]?.title } ?? ""), all: words)
    }
    cursor = here.flatMap { rows.firstIndex(of: $0) } ?? 0
    top = 0
  }

  /// The number of rows around a removed one among which the cursor finds its new place.
  private static let near = 64

  /// Moves the cursor to the row it had in `before`, or to the nearest one that is left.
  mutating func goOn(from before: Dossier, _ desk: Desk) {
    if !before.words.isEmpty { narrow(to: before.words, desk) }
    let (earlier, later) = (before.rows.prefix(before.cursor), before.rows.dropFirst(before.cursor))
    for one in later.prefix(Self.near) + earlier.suffix(Self.near).reversed() {
      guard let row = row(like: one) else { continue }
      cursor = row
      break
    }
    top = before.top
  }

  /// Returns the index of a row, or else of one with the same article and position, even if its text differs. No suggestion is
  /// like another.
  private func row(like here: Row) -> Int? {
    rows.firstIndex(of: here)
      ?? rows.firstIndex { row in
        row.article != nil && row.section == here.section && row.article == here.article && row.spot == here.spot
      }
  }
}
