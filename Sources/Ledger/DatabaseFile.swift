import Files
import GRDB
import GRDBSQLite
import Glibc

/// A read-only view of a database file, which changes no byte of it and creates no file beside it. A log beside the
/// file is not read: SQLite would create an index of the log there.
final class DatabaseFile {
  private var connection: OpaquePointer?

  /// Opens the file at `path`. Throws a `DatabaseError` if it cannot be opened.
  init(path: String) throws {
    if FileStatus(path)?.kind == .other {
      // SQLite would block until another program writes to a pipe.
      throw DatabaseError(resultCode: .SQLITE_CANTOPEN, message: "it is a pipe or a device, not a file")
    }
    let code = sqlite3_open_v2(
      Self.address(of: path) + "?immutable=1", &connection, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, nil)
    guard code == SQLITE_OK else {
      let error = error(code)
      sqlite3_close_v2(connection)
      throw error
    }
  }

  deinit { sqlite3_close_v2(connection) }

  /// Returns the number that a program writes into the header of its databases; 0 if there is none. It is read from the
  /// bytes: a process that was killed may leave a file that SQLite calls damaged without its log.
  func applicationID() throws -> Int32 {
    if let header = header() {
      return Int32(bitPattern: header[68..<72].reduce(UInt32(0)) { $0 << 8 | UInt32($1) })
    }
    return try column(of: "PRAGMA application_id") { sqlite3_column_int($0, 0) }.first ?? 0
  }

  /// Returns the first 100 bytes; nil if they are not a database header. They are read through SQLite, which keeps the
  /// locks of this process on the file.
  private func header() -> [UInt8]? {
    var file: UnsafeMutablePointer<sqlite3_file>?
    guard sqlite3_file_control(connection, "main", SQLITE_FCNTL_FILE_POINTER, &file) == SQLITE_OK, let file,
      let read = file.pointee.pMethods?.pointee.xRead
    else { return nil }
    var bytes = [UInt8](repeating: 0, count: 100)
    guard read(file, &bytes, 100, 0) == SQLITE_OK, bytes.starts(with: "SQLite format 3\0".utf8) else { return nil }
    return bytes
  }

  /// Returns the columns of all tables, in the form of `DatabaseSigns`.
  func columns() throws -> Set<String> { try words(of: DatabaseSigns.columnNames) }

  /// Returns the names of the migrations that the file records.
  func migrations() throws -> Set<String> { try words(of: DatabaseSigns.migrationNames) }

  private func words(of sql: String) throws -> Set<String> {
    Set(try column(of: sql) { statement in sqlite3_column_text(statement, 0).map { String(cString: $0) } ?? "" })
  }

  private func column<Value>(of sql: String, _ value: (OpaquePointer?) -> Value) throws -> [Value] {
    var statement: OpaquePointer?
    defer { sqlite3_finalize(statement) }
    var code = sqlite3_prepare_v2(connection, sql, -1, &statement, nil)
    guard code == SQLITE_OK else { throw error(code) }
    var values: [Value] = []
    while true {
      code = sqlite3_step(statement)
      guard code == SQLITE_ROW else { break }
      values.append(value(statement))
    }
    guard code == SQLITE_DONE else { throw error(code) }
    return values
  }

  private func error(_ code: Int32) -> DatabaseError {
    let system = sqlite3_system_errno(connection)
    let words = code == SQLITE_CANTOPEN && system != 0 ? UnsafePointer(strerror(system)) : sqlite3_errmsg(connection)
    return DatabaseError(resultCode: ResultCode(rawValue: code), message: words.map { String(cString: $0) })
  }

  /// Returns `path` as a URI, with "?", "#" and "%" escaped.
  private static func address(of path: String) -> String {
    let escaped = path.pathBytes.reduce(into: "") { address, byte in
      let isPlain = byte > 0x20 && byte < 0x7F && !"?#%".utf8.contains(byte)
      address += isPlain ? String(UnicodeScalar(byte)) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
    return (path.utf8.first == UInt8(ascii: "/") ? "file://" : "file:") + escaped
  }
}
