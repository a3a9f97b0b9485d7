import Files
import SQLite
import Review

/// A fault in a row of the ledger.
public enum RowFault: Hashable, Sendable {
  /// The body is not a decision.
  case body(LedgerLineError)
  /// The number of the row differs from that of its decision.
  case number
  /// The content of the article is not a hash.
  case content
  /// The checksum does not match the values: one was changed after it was written.
  case checksum
  /// The columns are not of the expected kinds.
  case columns
  /// An earlier row has the same number.
  case twice(first: Int)
}

/// A fault in a ledger.
public enum LedgerFault: Hashable, Sendable {
  /// A fault in the file itself: SQLite's message.
  case file(String)
  /// A fault in a row; 1 is the first.
  case row(Int, RowFault)
  /// Rows that were written and are missing.
  case missing(ClosedRange<Int>)
  /// The recorded number of the last row is missing or differs from the actual one.
  case end(noted: Int?, last: Int)

  /// The last row concerned; 0 for the file and its end.
  var row: Int {
    switch self {
    case .file, .end: 0
    case .row(let row, _): row
    case .missing(let rows): rows.upperBound
    }
  }
}

/// The rows checked since the file was first opened, and their faults.
struct Survey: Sendable {
  var file: FileIdentity?
  /// The last checked row.
  var end = 0
  var faults: [LedgerFault]
}

extension Decisions {
  /// Checks the whole file and changes nothing. Returns the number of decisions and the faults; nil if there is no
  /// file. Throws if the file is not a ledger.
  public func check() throws(LedgerError) -> (count: Int, faults: [LedgerFault])? {
    do throws(LedgerError) {
      guard try store.read({ _ in true }) != nil else { return nil }
    } catch {
      guard case .damaged(_, let reason) = error else { throw error }
      return (0, [.file(reason)])
    }
    var faults = try faultsOfFile()
    var count = 0
    var known: [Decision.ID: Int] = [:]
    try collect(into: &faults) { db, faults in
      var sequence = RowSequence()
      let rows = try Row.fetchCursor(db, sql: "SELECT * FROM decisions NOT INDEXED ORDER BY id")
      while let row = try rows.next() {
        count += 1
        if let gap = sequence.go(to: Self.number(of: row)) { faults.append(gap) }
        guard let kept = try? EntryRow(row: row) else {
          faults.append(.row(Self.number(of: row), .columns))
          continue
        }
        if let fault = kept.fault { faults.append(.row(kept.id, fault)) }
        guard let id = kept.entry?.decision.id else { continue }
        if let first = known[id] { faults.append(.row(kept.id, .twice(first: first))) } else { known[id] = kept.id }
      }
      if let end = sequence.end(noted: try RowSequence.notedEnd(of: "decisions", in: db)) { faults.append(end) }
    }
    return (count, faults)
  }

  /// Returns the faults of the rows up to row `last`. Each row is examined once. `check` examines everything and finds
  /// more.
  func faults(upTo last: Int) throws(LedgerError) -> [LedgerFault] {
    let file = FileIdentity(path)
    let known = survey.withLock { $0 }.flatMap { $0.file == file && $0.end <= last ? $0 : nil }
    var survey: Survey
    if let known { survey = known } else { survey = Survey(file: file, faults: try faultsOfFile()) }
    let start = survey.end
    if last > start {
      try collect(into: &survey.faults) { db, faults in
        var sequence = RowSequence(after: start)
        let rows = try Row.fetchCursor(
          db,
          sql: """
            SELECT id, checksum IS \(RowChecksum.sql) AS holds FROM decisions NOT INDEXED
            WHERE id > ? AND id <= ? ORDER BY id
            """, arguments: [start, last])
        while let row = try rows.next() {
          let id = Self.number(of: row)
          if let gap = sequence.go(to: id) { faults.append(gap) }
          if try !row.decode(Bool.self, forColumn: "holds") { faults.append(.row(id, .checksum)) }
        }
      }
    }
    survey.end = last
    self.survey.withLock { [survey] in $0 = survey }
    var faults = survey.faults
    try collect(into: &faults) { db, faults in
      // Other processes may have added rows meanwhile.
      let now = try Int.fetchOne(db, sql: "SELECT max(id) FROM decisions") ?? 0
      let end = RowSequence(after: now).end(noted: try RowSequence.notedEnd(of: "decisions", in: db))
      if let end { faults.append(end) }
    }
    return faults
  }

  /// Returns the faults that SQLite finds in the file and its indexes.
  private func faultsOfFile() throws(LedgerError) -> [LedgerFault] {
    var faults: [LedgerFault] = []
    try collect(into: &faults) { db, faults in
      faults = try String.fetchAll(db, sql: "PRAGMA integrity_check").filter { $0 != "ok" }.map { .file($0) }
    }
    return faults
  }

  /// Runs `body`, and adds a fault if it stops at a damaged page.
  private func collect(
    into faults: inout [LedgerFault], _ body: (Database, inout [LedgerFault]) throws -> Void
  ) throws(LedgerError) {
    var found = faults
    do throws(LedgerError) {
      _ = try store.read { db in try body(db, &found) }
    } catch {
      guard let reason = error.damage else { throw error }
      if !found.contains(.file(reason)) { found.append(.file(reason)) }
    }
    faults = found
  }

  /// A page of entries, in the order of their rows.
  public struct Page: Sendable {
    /// The entries.
    public var entries: [LedgerEntry] = []
    /// The faults of rows among them that cannot be read, and missing rows.
    public var broken: [LedgerFault] = []
    /// The row after which to continue; nil at the end.
    public var next: Int?

    /// Adds the entry of a row, or its fault, and the rows missing before it in `sequence`.
    fileprivate mutating func add(_ row: Row, _ sequence: inout RowSequence) {
      let (kept, number) = (try? EntryRow(row: row), Decisions.number(of: row))
      if let gap = sequence.go(to: number) { broken.append(gap) }
      if let entry = kept?.entry { entries.append(entry) } else { broken.append(.row(number, kept?.fault ?? .columns)) }
      next = number
    }
  }

  /// Whether at least one of the first decisions can be read.
  public var hasReadableDecisions: Bool { (try? page(after: 0))?.entries.isEmpty == false }

  /// Returns at most `limit` entries after row `row`; 0 is before the first. After a damaged page of the file, all the entries that
  /// can be reached from the end follow.
  public func page(after row: Int, limit: Int = 500) throws(LedgerError) -> Page {
    var page = Page()
    do throws(LedgerError) {
      _ = try store.read { db in try read(&page, after: row, limit: limit, in: db) }
    } catch {
      // A damaged page of the file also fails the end of the transaction.
      guard let reason = error.damage, !page.entries.isEmpty else { throw error }
      page.broken.append(.file(reason))
      page.next = nil
    }
    return page
  }

  /// Reads a page of entries. Throws at a damaged page of the file, after the entries on both sides of it were read.
  private func read(_ page: inout Page, after row: Int, limit: Int, in db: Database) throws {
    var sequence = RowSequence(after: row)
    let rows = try Row.fetchCursor(
      db, sql: "SELECT * FROM decisions NOT INDEXED WHERE id > ? ORDER BY id LIMIT ?", arguments: [row, limit])
    do {
      while let row = try rows.next() { page.add(row, &sequence) }
    } catch {
      for row in try Self.lastRows(after: page.next ?? row, in: db) { page.add(row, &sequence) }
      throw error
    }
    if page.next == nil, let end = sequence.end(noted: try RowSequence.notedEnd(of: "decisions", in: db)) {
      page.broken.append(end)
    }
  }

  /// Returns the rows after row `row`, from the last one back to a damaged page.
  private static func lastRows(after row: Int, in db: Database) throws -> [Row] {
    let rows = try Row.fetchCursor(
      db, sql: "SELECT * FROM decisions NOT INDEXED WHERE id > ? ORDER BY id DESC", arguments: [row])
    var found: [Row] = []
    while let row = try? rows.next() { found.append(row) }
    return found.reversed()
  }

  /// Copies a snapshot of the ledger, including damaged parts, into a new file at `path`, which is on disk on return.
  /// Returns whether there was a ledger to copy. An existing file is not replaced.
  public func backup(to path: String) throws(LedgerError) -> Bool { try store.copy(to: path) }

  /// Returns the number of a row that may be damaged. SQLite ensures that this column is a number.
  static func number(of row: Row) -> Int { row["id"].flatMap { Int(storedValue: $0) } ?? 0 }
}
