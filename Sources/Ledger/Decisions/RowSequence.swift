import CSQLite
import SQLite

/// The sequence of rows of a table that never loses any. Rows are numbered from 1, and the table `ends` records the
/// last number. Every gap is a missing row.
struct RowSequence {
  /// The SQL of the table `ends`, which records the last row of each table.
  static let table = "CREATE TABLE ends (name TEXT PRIMARY KEY, row INTEGER NOT NULL);"

  /// Returns the SQL that makes `ends` record the last row of `table` from now on.
  static func noting(_ table: String) -> String {
    """
    INSERT INTO ends SELECT '\(table)', ifnull(max(id), 0) FROM \(table);
    CREATE TRIGGER \(table)_end AFTER INSERT ON \(table) BEGIN
      UPDATE ends SET row = new.id WHERE name = '\(table)'; END;
    """
  }

  /// Returns the recorded number of the last row of `table`; nil if none is recorded.
  static func notedEnd(of table: String, in db: Database) throws -> Int? {
    try Int.fetchOne(db, sql: "SELECT row FROM ends WHERE name = ?", arguments: [table])
  }

  /// Returns the number for the next row of `table`: higher than every current and former row.
  static func next(of table: String, in db: Database) throws -> Int {
    let last = try Int.fetchOne(db, sql: "SELECT max(id) FROM \(table)") ?? 0
    let (next, isTooLarge) = max(last, try notedEnd(of: table, in: db) ?? 0).addingReportingOverflow(1)
    guard !isTooLarge else {
      throw DatabaseError(SQLITE_CORRUPT, message: "its last row has the largest possible number")
    }
    return next
  }

  private var last: Int

  /// Creates the sequence of rows after row `row`; 0 is before the first.
  init(after row: Int = 0) { last = row }

  /// Advances to row `id`. Returns the missing rows before it.
  mutating func go(to id: Int) -> LedgerFault? {
    defer { last = max(last, id) }
    return id > last + 1 ? .missing(last + 1...id - 1) : nil
  }

  /// Ends the sequence. Returns the rows missing after it, by the number noted for the last row.
  func end(noted: Int?) -> LedgerFault? {
    guard let noted, noted >= last else { return .end(noted: noted, last: last) }
    return noted > last ? .missing(last + 1...noted) : nil
  }
}
