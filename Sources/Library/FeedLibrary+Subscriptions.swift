import Articles
import SQLite
import Ledger

extension FeedLibrary {
  /// Returns the feeds in the order in which they were added.
  public func subscriptions() throws(LedgerError) -> [Subscription] {
    try store.read { db in
      try SubscriptionRow.fetchAll(db, sql: "SELECT * FROM feeds WHERE isRemoved = 0 ORDER BY id").map(\.feed)
    } ?? []
  }

  /// Adds those of `feeds` that are not there yet. Returns the feeds in the same order as they are in the library, and whether each is new.
  @discardableResult
  public func add(_ feeds: [Subscription]) throws(LedgerError) -> [(feed: Subscription, isNew: Bool)] {
    var added: [(feed: Subscription, isNew: Bool)] = []
    guard !feeds.isEmpty else { return added }
    try store.write { db in
      var known: [String: (feed: Subscription, isRemoved: Bool)] = [:]
      for row in try SubscriptionRow.fetchAll(db, sql: "SELECT * FROM feeds") {
        known[canonicalAddress(row.feed.address) ?? row.feed.address] = (row.feed, row.isRemoved)
      }
      for var feed in feeds {
        let key = canonicalAddress(feed.address) ?? feed.address
        if let old = known[key], !old.isRemoved {
          added.append((old.feed, false))
          continue
        }
        if let old = known[key] {
          feed.id = old.feed.id
          try db.execute(
            sql: "DELETE FROM feeds WHERE id = ? AND id NOT IN (SELECT feed FROM entries)", arguments: [feed.id])
          try db.execute(
            sql: """
              INSERT INTO feeds (id, address, givenName, folder, tags, fullText) VALUES (?, ?, ?, ?, ?, ?)
              ON CONFLICT (id) DO UPDATE SET isRemoved = 0, isEnded = 0, due = NULL, etag = NULL, lastModified = NULL,
                givenName = excluded.givenName, folder = excluded.folder, tags = excluded.tags, fullText = excluded.fullText
              """,
            arguments: [
              feed.id, feed.address.stored, feed.givenName?.stored, feed.folder.stored, feed.tagLines,
              feed.fullText?.rawValue,
            ])
        } else {
          try db.execute(
            sql: "INSERT INTO feeds (address, givenName, folder, tags, fullText) VALUES (?, ?, ?, ?, ?)",
            arguments: [
              feed.address.stored, feed.givenName?.stored, feed.folder.stored, feed.tagLines, feed.fullText?.rawValue,
            ])
          feed.id = Int(db.lastInsertedRowID)
        }
        known[key] = (feed, false)
        added.append((feed, true))
      }
    }
    return added
  }

  /// Changes the given name, the folder, the tags and the choice of full texts of a feed that is there.
  public func describe(_ feed: Subscription) throws(LedgerError) {
    try store.write { db in
      try db.execute(
        sql: "UPDATE feeds SET givenName = ?, folder = ?, tags = ?, fullText = ? WHERE id = ?",
        arguments: [
          feed.givenName?.stored, feed.folder.stored, feed.tagLines, feed.fullText?.rawValue, feed.id,
        ])
    }
  }

  /// Removes feeds with their entries. Starred entries stay.
  public func remove(_ ids: [Int]) throws(LedgerError) {
    guard !ids.isEmpty else { return }
    try store.write { db in
      for id in ids {
        try db.execute(sql: "DELETE FROM entries WHERE feed = ? AND isStarred = 0", arguments: [id])
        try db.execute(
          sql: "DELETE FROM feeds WHERE id = ? AND id NOT IN (SELECT feed FROM entries)", arguments: [id])
        try db.execute(sql: "UPDATE feeds SET isRemoved = 1 WHERE id = ?", arguments: [id])
      }
    }
  }

  /// Returns the counts of entries by the number of their feed, without hidden ones.
  public func counts() throws(LedgerError) -> [Int: EntryCounts] {
    try store.read { db in
      let rows = try Row.fetchAll(
        db, sql: "SELECT feed, count(*), sum(NOT isRead), sum(isStarred) FROM entries WHERE isHidden = 0 GROUP BY feed")
      return try rows.reduce(into: [:]) { counts, row in
        var count = EntryCounts()
        (count.all, count.unread, count.starred) = (try row[1], try row[2], try row[3])
        counts[try row[0]] = count
      }
    } ?? [:]
  }

  /// Notes the outcome of a refresh that brought no document, and the address that replaces the feed's own.
  public func note(_ state: RefreshState, movedTo address: String?, of id: Int) throws(LedgerError) {
    try store.write { db in try Self.note(state, movedTo: address, of: id, in: db) }
  }

  /// Notes the same inside a transaction. An address that another feed has changes nothing.
  static func note(_ state: RefreshState, movedTo address: String?, of id: Int, in db: Database) throws {
    try db.execute(
      sql: """
        UPDATE feeds SET etag = ?, lastModified = ?, checked = ?, due = ?, error = ?, failures = ?, isEnded = ? WHERE id = ?
        """,
      arguments: [
        state.etag?.stored, state.lastModified?.stored, state.checked, state.due, state.error?.stored, state.failures,
        state.isEnded, id,
      ])
    if let address {
      try db.execute(sql: "UPDATE OR IGNORE feeds SET address = ? WHERE id = ?", arguments: [address.stored, id])
    }
  }
}

extension Subscription {
  /// The tags, a line each.
  fileprivate var tagLines: String { tags.map(\.onOneLine).filter { !$0.isEmpty }.joined(separator: "\n").stored }
}

/// A row of the table of feeds.
private struct SubscriptionRow: RowReadable {
  var feed: Subscription
  var isRemoved: Bool

  init(row: Row) throws {
    feed = Subscription(
      address: try row.decode(String.self, forColumn: "address"),
      givenName: try row.decode(String?.self, forColumn: "givenName"),
      folder: try row.decode(String.self, forColumn: "folder"),
      tags: try row.decode(String.self, forColumn: "tags").split(at: "\n").map { String($0) })
    feed.id = try row.decode(Int.self, forColumn: "id")
    feed.title = try row.decode(String?.self, forColumn: "title")
    feed.site = try row.decode(String?.self, forColumn: "site")
    feed.language = try row.decode(String?.self, forColumn: "language")
    feed.fullText = try row.decode(String?.self, forColumn: "fullText").flatMap(FullText.init)
    feed.state.etag = try row.decode(String?.self, forColumn: "etag")
    feed.state.lastModified = try row.decode(String?.self, forColumn: "lastModified")
    feed.state.checked = try row.decode(Int?.self, forColumn: "checked")
    feed.state.due = try row.decode(Int?.self, forColumn: "due")
    feed.state.error = try row.decode(String?.self, forColumn: "error")
    feed.state.failures = try row.decode(Int.self, forColumn: "failures")
    feed.state.isEnded = try row.decode(Bool.self, forColumn: "isEnded")
    isRemoved = try row.decode(Bool.self, forColumn: "isRemoved")
  }
}
