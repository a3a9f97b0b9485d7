import Articles
import Formats
import FoundationEssentials
import SQLite
import Ledger

extension FeedLibrary {
  /// Returns the text of an entry: its page if one is kept, else what the feed gives; nil if the entry is not there. With
  /// `isOfFeed`, the page does not count.
  public func draft(of id: Int, isOfFeed: Bool = false) throws(LedgerError) -> Draft? {
    try store.read { db in
      guard
        let row = try Row.fetchOne(
          db,
          sql: """
            SELECT base, html, page, entries.address, entries.title, author, published, updated, feeds.title, site, language, hasPage
            FROM texts JOIN entries ON entries.id = entry JOIN feeds ON feeds.id = feed WHERE entry = ?
            """, arguments: [id])
      else { return nil }
      if !isOfFeed, try row[11], let page: [UInt8] = try row[2],
        let draft = try? JSONDecoder().decode(Draft.self, from: Data(page))
      {
        return draft
      }
      var (feed, entry) = (Feed(), FeedEntry())
      (feed.title, feed.link, feed.language) = (try row[8], try row[9], try row[10])
      (entry.link, entry.title, entry.author, entry.base) = (try row[3], try row[4], try row[5], try row[0])
      entry.published = (try row[6] as String?).flatMap { Timestamp($0) }
      entry.updated = (try row[7] as String?).flatMap { Timestamp($0) }
      entry.content = (try row[1] as [UInt8]?).map { String(decoding: $0, as: UTF8.self) }
      return entry.draft(in: feed)
    }
  }

  /// Keeps the page of an entry in place of what the feed gives.
  public func keep(_ page: Draft, of id: Int) throws(LedgerError) {
    guard let bytes = try? JSONEncoder().encode(page) else { return }
    try store.write { db in
      try db.execute(sql: "UPDATE texts SET page = ? WHERE entry = ?", arguments: [Array(bytes), id])
      try db.execute(sql: "UPDATE entries SET hasPage = 1 WHERE id = ?", arguments: [id])
    }
  }
}
