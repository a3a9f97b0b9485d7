import Articles
import SQLite
import Ledger

extension FeedLibrary {
  /// Returns the chosen entries, the newest first, without hidden ones. A story that several feeds have comes once.
  public func entries(_ choice: EntryChoice = EntryChoice()) throws(LedgerError) -> [LibraryEntry] {
    var conditions = ["isHidden = 0"]
    switch choice.state {
    case .unread: conditions.append("isRead = 0")
    case .starred: conditions.append("isStarred = 1")
    case .all: break
    }
    if let feeds = choice.feeds {
      conditions.append("feed IN (\(feeds.map(String.init).joined(separator: ", ")))")
    }
    let sql = """
      SELECT min(entries.id), feed, coalesce(feeds.givenName, feeds.title, feeds.address), entries.address, entries.title,
        author, published, moment, isRead, isStarred, isRevised, isShort, hasPage, fullText
      FROM entries JOIN feeds ON feeds.id = feed
      WHERE \(conditions.joined(separator: " AND "))
      GROUP BY story ORDER BY moment DESC, entries.id DESC
      """
    let entries = try store.read { db in try EntryRow.fetchAll(db, sql: sql).map(\.entry) } ?? []
    let words = choice.words.map { $0.lowercased() }
    guard !words.isEmpty else { return entries }
    return entries.filter { entry in
      let shown = [entry.title, entry.feedName, entry.author ?? ""].joined(separator: " ").lowercased()
      return words.allSatisfy { shown.holds(exactly: $0) }
    }
  }

  /// Marks the stories of entries as read or unread, in all feeds that have them.
  public func setRead(_ isRead: Bool, _ ids: [Int]) throws(LedgerError) {
    try set("isRead = ?1, isRevised = isRevised AND NOT ?1, readMark = NULL", isRead, ids)
  }

  /// Stars the story of an entry, or removes the star, in all feeds that have it.
  public func setStarred(_ isStarred: Bool, _ id: Int) throws(LedgerError) {
    try set("isStarred = ?1", isStarred, [id])
  }

  /// Hides the story of an entry, or shows it again, in all feeds that have it.
  public func setHidden(_ isHidden: Bool, _ id: Int) throws(LedgerError) {
    try set("isHidden = ?1", isHidden, [id])
  }

  /// Marks the unread ones among the stories of entries as read. `step` is a number that no other step has.
  public func markRead(_ ids: [Int], step: Int) throws(LedgerError) {
    try store.write { db in
      let update = try db.makeStatement(
        sql: """
          UPDATE entries SET isRead = 1, isRevised = 0, readMark = ?1
          WHERE isRead = 0 AND story = (SELECT story FROM entries WHERE id = ?2)
          """)
      for id in ids { try update.execute(arguments: [step, id]) }
    }
  }

  /// Marks the entries that a step marked as read as unread again, except those that were marked since then. Returns their
  /// numbers.
  public func undoRead(step: Int) throws(LedgerError) -> Set<Int> {
    var ids: Set<Int> = []
    try store.write { db in
      ids = try Int.fetchSet(db, sql: "SELECT id FROM entries WHERE readMark = ?", arguments: [step])
      try db.execute(sql: "UPDATE entries SET isRead = 0, readMark = NULL WHERE readMark = ?", arguments: [step])
    }
    return ids
  }

  private func set(_ change: String, _ value: Bool, _ ids: [Int]) throws(LedgerError) {
    try store.write { db in
      let update = try db.makeStatement(
        sql: "UPDATE entries SET \(change) WHERE story = (SELECT story FROM entries WHERE id = ?2)")
      for id in ids { try update.execute(arguments: [value, id]) }
    }
  }
}

/// A row of a list of entries.
private struct EntryRow: RowReadable {
  var entry: LibraryEntry

  init(row: Row) throws {
    entry = try LibraryEntry(
      id: row[0], feed: row[1], feedName: row[2], address: row[3], title: row[4], author: row[5], published: row[6],
      moment: row[7], isRead: row[8], isStarred: row[9], isRevised: row[10], isShort: row[11], hasPage: row[12],
      fullText: (row[13] as String?).flatMap(FullText.init))
  }
}
