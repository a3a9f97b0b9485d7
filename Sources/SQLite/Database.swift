import CSQLite
import Files
import Glibc

/// A connection to a database, for one thread at a time.
package final class Database {
  let pointer: OpaquePointer?

  /// Opens the file at `path`, which is created if it is missing; without a path, a database in memory. `uri` may hold the parameters of
  /// an address instead of a path. Foreign keys are checked. `patience` is the wait for another process's lock, in seconds.
  package init(path: String?, patience: Double = 0) throws {
    let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX
    pointer = try Self.opened { connection in
      guard let path else { return sqlite3_open_v2(":memory:", &connection, flags, nil) }
      return path.withPath { sqlite3_open_v2($0, &connection, flags, nil) }
    }
    sqlite3_busy_timeout(pointer, Int32(min(max(0, patience * 1000), 1e9)))
    try execute(sql: "PRAGMA foreign_keys = ON")
  }

  /// Opens the database with an address ("file:…?immutable=1") for reading alone.
  package init(address: String) throws {
    pointer = try Self.opened { connection in
      sqlite3_open_v2(address, &connection, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX, nil)
    }
  }

  private static func opened(_ open: (inout OpaquePointer?) -> Int32) throws -> OpaquePointer? {
    var connection: OpaquePointer?
    let code = open(&connection)
    guard code == SQLITE_OK else {
      let error = error(code, of: connection)
      sqlite3_close_v2(connection)
      throw error
    }
    sqlite3_extended_result_codes(connection, 1)
    return connection
  }

  deinit { sqlite3_close_v2(pointer) }

  /// Returns the error of the last call, whose result was `code`.
  func error(_ code: Int32) -> DatabaseError { Self.error(code, of: pointer) }

  private static func error(_ code: Int32, of connection: OpaquePointer?) -> DatabaseError {
    let system = sqlite3_system_errno(connection)
    if code & 0xFF == SQLITE_IOERR, system == ENOSPC { return DatabaseError(SQLITE_FULL) }
    // A file beside the database that is missing is not the reason.
    let isSystem = code & 0xFF == SQLITE_CANTOPEN && system != 0 && system != ENOENT
    let words = isSystem ? UnsafePointer(strerror(system)) : sqlite3_errmsg(connection)
    return DatabaseError(code, message: words.map { String(cString: $0) })
  }

  // MARK: Statements

  /// Runs the statements of `sql` and discards their rows. Only a single statement takes arguments.
  package func execute(sql: String, arguments: [any Storable] = []) throws {
    try withStatements(of: sql) { try $0.execute(arguments: arguments) }
  }

  /// Returns the prepared statement of `sql`.
  package func makeStatement(sql: String) throws -> Statement {
    let text = sql.utf8CString
    return try text.withUnsafeBufferPointer { bytes in
      var rest = 0
      return try Statement(bytes, rest: &rest, in: self)
    }
  }

  private func withStatements(of sql: String, _ body: (Statement) throws -> Void) throws {
    let text = sql.utf8CString
    try text.withUnsafeBufferPointer { bytes in
      var rest = 0
      while rest < bytes.count, bytes[rest] != 0 {
        let statement = try Statement(bytes, rest: &rest, in: self)
        if !statement.isEmpty { try body(statement) }
      }
    }
  }

  /// The number of rows that the last statement added, changed or removed.
  package var changesCount: Int { Int(sqlite3_changes(pointer)) }

  /// The number of the row that was added last.
  package var lastInsertedRowID: Int64 { sqlite3_last_insert_rowid(pointer) }

  /// Returns whether there is a table with that name.
  package func tableExists(_ name: String) throws -> Bool {
    try Bool.fetchOne(self, sql: "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?", arguments: [name])
      ?? false
  }

  // MARK: Transactions

  /// The moment at which a transaction locks the file.
  package enum Transaction: String, Sendable {
    /// At the first read; other processes may write meanwhile.
    case reading = "DEFERRED"
    /// At once.
    case writing = "IMMEDIATE"
  }

  /// Runs `body` in a transaction, which is undone if `body` throws.
  package func inTransaction<Value>(_ kind: Transaction, _ body: (Database) throws -> Value) throws -> Value {
    try execute(sql: "BEGIN \(kind.rawValue)")
    do {
      let value = try body(self)
      try execute(sql: "COMMIT")
      return value
    } catch {
      // SQLite itself ends the transaction after some errors.
      if sqlite3_get_autocommit(pointer) == 0 { try? execute(sql: "ROLLBACK") }
      throw error
    }
  }

  // MARK: The file

  /// Writes the log back into the file and empties it.
  package func emptyLog() throws {
    let code = sqlite3_wal_checkpoint_v2(pointer, nil, SQLITE_CHECKPOINT_TRUNCATE, nil, nil)
    guard code == SQLITE_OK else { throw error(code) }
  }

  /// Copies all pages, including damaged ones, to `target`.
  package func backup(to target: Database) throws {
    guard let backup = sqlite3_backup_init(target.pointer, "main", pointer, "main") else {
      throw target.error(sqlite3_errcode(target.pointer))
    }
    let step = sqlite3_backup_step(backup, -1)
    let code = sqlite3_backup_finish(backup)
    guard step == SQLITE_DONE, code == SQLITE_OK else { throw DatabaseError(step == SQLITE_DONE ? code : step) }
  }

  /// Returns the first bytes of the file, at most `count`; nil if they cannot be read. They are read through SQLite, which keeps the locks
  /// of this process on the file.
  package func firstBytes(_ count: Int) -> [UInt8]? {
    var file: UnsafeMutablePointer<sqlite3_file>?
    guard sqlite3_file_control(pointer, "main", SQLITE_FCNTL_FILE_POINTER, &file) == SQLITE_OK, let file,
      let read = file.pointee.pMethods?.pointee.xRead
    else { return nil }
    var bytes = [UInt8](repeating: 0, count: count)
    return read(file, &bytes, Int32(count), 0) == SQLITE_OK ? bytes : nil
  }
}
