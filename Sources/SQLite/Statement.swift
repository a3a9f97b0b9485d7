import CSQLite

/// A prepared statement of SQL.
package final class Statement {
  private let database: Database
  private var pointer: OpaquePointer?
  private lazy var columns = Row.Columns(of: pointer)

  /// Prepares the first statement of `sql`, which is UTF-8 with a zero at its end. `rest` becomes the offset of what follows it.
  init(_ sql: UnsafeBufferPointer<CChar>, rest: inout Int, in database: Database) throws {
    self.database = database
    var tail: UnsafePointer<CChar>?
    let start = sql.baseAddress.map { $0 + rest }
    let code = sqlite3_prepare_v2(database.pointer, start, Int32(sql.count - rest), &pointer, &tail)
    guard code == SQLITE_OK else { throw database.error(code) }
    rest = tail.flatMap { tail in sql.baseAddress.map { tail - $0 } } ?? sql.count
  }

  deinit { sqlite3_finalize(pointer) }

  /// Whether there is nothing to run: `sql` held only a comment or white space.
  var isEmpty: Bool { pointer == nil }

  /// Runs the statement and discards its rows.
  package func execute(arguments: [any Storable] = []) throws {
    try bind(arguments)
    defer { sqlite3_reset(pointer) }
    while try step() {}
  }

  /// Sets all parameters. Throws if the statement has another number of them.
  func bind(_ arguments: [any Storable]) throws {
    guard Int(sqlite3_bind_parameter_count(pointer)) == arguments.count else {
      throw DatabaseError(SQLITE_MISUSE, message: "wrong number of arguments: \(arguments.count)")
    }
    for (i, argument) in arguments.enumerated() {
      let code = bind(argument.storedValue, to: Int32(i + 1))
      guard code == SQLITE_OK else { throw database.error(code) }
    }
  }

  private func bind(_ value: StoredValue, to index: Int32) -> Int32 {
    switch value {
    case .null: return sqlite3_bind_null(pointer, index)
    case .integer(let number): return sqlite3_bind_int64(pointer, index, number)
    case .real(let number): return sqlite3_bind_double(pointer, index, number)
    case .text(var text):
      return text.withUTF8 { bytes in
        guard let count = Int32(exactly: bytes.count) else { return SQLITE_TOOBIG }
        return bytes.withMemoryRebound(to: CChar.self) {
          csqlite_bind_text(pointer, index, $0.baseAddress, count)
        }
      }
    case .blob(let bytes):
      guard let count = Int32(exactly: bytes.count) else { return SQLITE_TOOBIG }
      return csqlite_bind_blob(pointer, index, bytes, count)
    }
  }

  /// Advances to the next row. Returns false at the end.
  func step() throws -> Bool {
    let code = sqlite3_step(pointer)
    guard code == SQLITE_ROW || code == SQLITE_DONE else { throw database.error(code) }
    return code == SQLITE_ROW
  }

  /// The row that the statement has reached.
  var row: Row { Row(of: pointer, columns) }
}

/// The rows of a result, read one by one.
package struct RowCursor {
  let statement: Statement

  /// Returns the next row; nil at the end.
  package func next() throws -> Row? { try statement.step() ? statement.row : nil }
}
