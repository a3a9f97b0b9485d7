import Articles
import SQLite

extension Places {
  /// The longest title, source or date that is stored, in scalars.
  static let longestLine = 500

  /// Returns the last visit to `article`; nil if there was none.
  public func visit(to article: ArticleKey) throws(LedgerError) -> Visit? {
    try store.read { db in
      try VisitRow.fetchOne(
        db, sql: "SELECT * FROM visits WHERE article = ?", arguments: [article.bytes])
    }?.visit
  }

  /// Returns the last visits, one for each article, latest first, at most `limit`.
  public func recent(limit: Int = 200) throws(LedgerError) -> [Visit] {
    try store.read { db in
      try VisitRow.fetchAll(
        db, sql: "SELECT * FROM visits ORDER BY moment DESC LIMIT ?", arguments: [max(0, limit)])
    }?.map(\.visit) ?? []
  }

  /// Marks `article` as read, or as unread. An article that was never visited is unread without a mark.
  public func setRead(_ isRead: Bool, _ article: ArticleKey) throws(LedgerError) {
    try store.write { db in
      let key = article.bytes
      guard isRead else {
        return try db.execute(sql: "UPDATE visits SET read = 0 WHERE article = ?", arguments: [key])
      }
      try db.execute(
        sql: """
          INSERT INTO visits (article, position, before, after, share, moment, read) VALUES (?, 0, x'', x'', 0, ?, 1)
          ON CONFLICT (article) DO UPDATE SET read = 1
          """, arguments: [key, WallClock.now])
    }
  }

  /// Stores `visit` as the last one to its article. Counts and paragraphs that are nil keep the earlier ones. A mark
  /// as read stays, and one as unread ends.
  public func record(_ visit: Visit) throws(LedgerError) {
    try store.write { db in
      try db.execute(
        sql: """
          INSERT INTO visits (article, position, before, after, share, moment, title, source, date, actors, statements,
            paragraphs)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          ON CONFLICT (article) DO UPDATE SET
            position = excluded.position, before = excluded.before, after = excluded.after, share = excluded.share,
            moment = excluded.moment, title = excluded.title, source = excluded.source, date = excluded.date,
            actors = coalesce(excluded.actors, actors), statements = coalesce(excluded.statements, statements),
            paragraphs = coalesce(excluded.paragraphs, paragraphs),
            read = nullif(read, 0)
          """,
        arguments: [
          visit.article.bytes, visit.place.offset, Array(visit.place.before.utf8), Array(visit.place.after.utf8),
          visit.share.isFinite ? min(max(visit.share, 0), 1) : 0, visit.when, clipped(visit.title),
          clipped(visit.source),
          clipped(visit.date), visit.actors, visit.statements,
          visit.paragraphs.flatMap { (1...ParagraphPrints.limit).contains($0.count) ? $0.stored : nil },
        ])
    }
  }

  /// Removes the last visit to `article`, and its marks.
  public func forget(_ article: ArticleKey) throws(LedgerError) {
    try store.write { db in
      for table in ["visits", "marks"] {
        try db.execute(sql: "DELETE FROM \(table) WHERE article = ?", arguments: [article.bytes])
      }
    }
  }

  private func clipped(_ line: String?) -> String? {
    line.map { String($0.unicodeScalars.prefix(Self.longestLine)) }
  }
}

/// A row of the table of visits.
private struct VisitRow: RowReadable {
  var visit: Visit

  init(row: Row) throws {
    visit = Visit(
      to: ArticleKey(bytes: try row.decode([UInt8].self, forColumn: "article")), place: try Anchor(row: row),
      share: try row.decode(Double.self, forColumn: "share"), when: try row.decode(Int.self, forColumn: "moment"),
      title: try row.decode(String?.self, forColumn: "title"),
      source: try row.decode(String?.self, forColumn: "source"),
      date: try row.decode(String?.self, forColumn: "date"), actors: try row.decode(Int?.self, forColumn: "actors"),
      statements: try row.decode(Int?.self, forColumn: "statements"),
      paragraphs: try row.decode([UInt8]?.self, forColumn: "paragraphs").map { [UInt64](stored: $0) })
    visit.isMarkedRead = try row.decode(Bool?.self, forColumn: "read")
  }
}

extension Anchor {
  /// Creates the anchor in a row's columns `position`, `before` and `after`. Words are stored as bytes: SQLite would
  /// end a text at a zero.
  init(row: Row) throws {
    func words(_ column: String) throws -> String {
      String(decoding: try row.decode([UInt8].self, forColumn: column), as: UTF8.self)
    }
    self.init(
      offset: try row.decode(Int.self, forColumn: "position"), before: try words("before"), after: try words("after"))
  }
}
