import CSQLite

/// A function of SQL with any number of values, whose result is a blob and depends on nothing else.
package final class DatabaseFunction: Sendable {
  private let name: String
  private let body: @Sendable ([StoredValue]) -> [UInt8]

  /// Creates the function that SQL calls `name`.
  package init(_ name: String, _ body: @escaping @Sendable ([StoredValue]) -> [UInt8]) {
    (self.name, self.body) = (name, body)
  }

  /// Makes the function known to the statements of `database`.
  func add(to database: Database) throws {
    let code = sqlite3_create_function_v2(
      database.pointer, name, -1, SQLITE_UTF8 | SQLITE_DETERMINISTIC, Unmanaged.passRetained(self).toOpaque(),
      { context, count, values in
        guard let own = sqlite3_user_data(context) else { return }
        let function = Unmanaged<DatabaseFunction>.fromOpaque(own).takeUnretainedValue()
        let bytes = function.body((0..<Int(count)).map { i in StoredValue(values?[i]) })
        guard let size = Int32(exactly: bytes.count) else { return sqlite3_result_error_toobig(context) }
        csqlite_return_blob(context, bytes, size)
      }, nil, nil, { own in own.map { Unmanaged<DatabaseFunction>.fromOpaque($0).release() } })
    guard code == SQLITE_OK else { throw database.error(code) }
  }
}

extension Database {
  /// Makes a function known to the statements.
  package func add(function: DatabaseFunction) throws { try function.add(to: self) }
}
