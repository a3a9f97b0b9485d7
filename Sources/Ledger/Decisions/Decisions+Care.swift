import FoundationEssentials
import GRDB
import Review

/// What is wrong with a row of the ledger.
public enum RowFault: Hashable, Sendable {
  /// Its body is no decision.
  case body(LedgerLineError)
  /// It is kept under another number than its decision has.
  case number
  /// The content of its article is no hash.
  case content
  /// The checksum of the row does not match its values: one of them was changed after it was written.
  case checksum
  /// Its columns are not of the kinds that they should be.
  case columns
  /// An earlier row has the same number.
  case twice(first: Int)
}

/// What is wrong with a ledger.
public enum LedgerFault: Hashable, Sendable {
  /// The file itself: SQLite's words.
  case file(String)
  /// A row, 1 first.
  case row(Int, RowFault)
}

extension Decisions {
  /// Looks at all of the file, and changes nothing: how many decisions there are, and what is wrong; nil where there is no file.
  public func check() throws(LedgerError) -> (count: Int, faults: [LedgerFault])? {
    try store.read { db in
      let told = try String.fetchAll(db, sql: "PRAGMA integrity_check")
      var faults: [LedgerFault] = told.filter { $0 != "ok" }.map { .file($0) }
      var count = 0
      var known: [Decision.ID: Int] = [:]
      do {
        let rows = try Row.fetchCursor(db, sql: "SELECT * FROM decisions NOT INDEXED ORDER BY id")
        while let row = try rows.next() {
          count += 1
          guard let kept = try? EntryRow(row: row) else {
            faults.append(.row(Self.number(of: row), .columns))
            continue
          }
          if let fault = kept.fault { faults.append(.row(kept.id, fault)) }
          guard let id = kept.entry?.decision.id else { continue }
          if let first = known[id] { faults.append(.row(kept.id, .twice(first: first))) } else { known[id] = kept.id }
        }
      } catch let error as DatabaseError where !faults.isEmpty {
        faults.append(.file(error.message ?? "\(error.resultCode)"))
      }
      return (count, faults)
    }
  }

  /// Some of the entries, in the order of their rows.
  public struct Page: Sendable {
    /// The entries.
    public var entries: [LedgerEntry] = []
    /// What is wrong with the rows among them that cannot be read.
    public var broken: [LedgerFault] = []
    /// The row behind which to go on; nil at the end.
    public var next: Int?
  }

  /// At most `limit` entries behind row `row`; 0 is before the first.
  public func page(after row: Int, limit: Int = 500) throws(LedgerError) -> Page {
    try store.read { db in
      var page = Page()
      let rows = try Row.fetchCursor(
        db, sql: "SELECT * FROM decisions NOT INDEXED WHERE id > ? ORDER BY id LIMIT ?", arguments: [row, limit])
      while let row = try rows.next() {
        let kept = try? EntryRow(row: row)
        if let entry = kept?.entry {
          page.entries.append(entry)
        } else {
          page.broken.append(.row(Self.number(of: row), kept?.fault ?? .columns))
        }
        page.next = Self.number(of: row)
      }
      return page
    } ?? Page()
  }

  /// Copies the ledger, as it is at one moment, into a new file at `path`, on the disk when this returns. Whether there was
  /// one to copy. A file that is there is not replaced.
  public func backup(to path: String) throws(LedgerError) -> Bool { try store.copy(to: path) }

  /// The number of a row whose columns may be anything; SQLite itself sees to this one.
  private static func number(of row: Row) -> Int { Int.fromDatabaseValue(row["id"]) ?? 0 }
}
