import Articles
import SQLite

extension Places {
  /// Returns the marks in `article`, by letter.
  public func marks(in article: ArticleKey) throws(LedgerError) -> [Character: Anchor] {
    let rows = try store.read { db in
      try MarkRow.fetchAll(db, sql: "SELECT * FROM marks WHERE article = ?", arguments: [article.bytes])
    }
    return Dictionary(rows?.map { ($0.letter, $0.place) } ?? []) { first, _ in first }
  }

  /// Sets the mark `letter` in `article` at `place`; removes it if `place` is nil.
  public func setMark(_ letter: Character, in article: ArticleKey, at place: Anchor?) throws(LedgerError) {
    try store.write { db in
      let key = article.bytes
      guard let place else {
        return try db.execute(
          sql: "DELETE FROM marks WHERE article = ? AND letter = ?", arguments: [key, String(letter)])
      }
      try db.execute(
        sql: "INSERT OR REPLACE INTO marks (article, letter, position, before, after) VALUES (?, ?, ?, ?, ?)",
        arguments: [key, String(letter), place.offset, Array(place.before.utf8), Array(place.after.utf8)])
    }
  }
}

/// A row of the table of marks.
private struct MarkRow: RowReadable {
  var letter: Character
  var place: Anchor

  init(row: Row) throws {
    letter = try row.decode(String.self, forColumn: "letter").first ?? " "
    place = try Anchor(row: row)
  }
}
