import Articles
import Formats
import FoundationEssentials
import GRDB
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
      if !isOfFeed, row[11], let page: Data = row[2], let draft = try? JSONDecoder().decode(Draft.self, from: page) {
        return draft
      }
      var (feed, entry) = (Feed(), FeedEntry())
      (feed.title, feed.link, feed.language) = (row[8], row[9], row[10])
      (entry.link, entry.title, entry.author, entry.base) = (row[3], row[4], row[5], row[0])
      entry.published = (row[6] as String?).flatMap { Timestamp($0) }
      entry.updated = (row[7] as String?).flatMap { Timestamp($0) }
      entry.content = (row[1] as Data?).map { String(decoding: $0, as: UTF8.self) }
      return entry.draft(in: feed)
    }
  }

  /// Keeps the page of an entry in place of what the feed gives.
  public func keep(_ page: Draft, of id: Int) throws(LedgerError) {
    guard let bytes = try? JSONEncoder().encode(page) else { return }
    try store.write { db in
      try db.execute(sql: "UPDATE texts SET page = ? WHERE entry = ?", arguments: [bytes, id])
      try db.execute(sql: "UPDATE entries SET hasPage = 1 WHERE id = ?", arguments: [id])
    }
  }
}
