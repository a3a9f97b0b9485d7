import CSQLite
import Files
import SQLite

/// A read-only view of a database file, which changes no byte of it and creates no file beside it. A log beside the
/// file is not read: SQLite would create an index of the log there.
struct DatabaseFile {
  private let database: Database

  /// Opens the file at `path`. Throws a `DatabaseError` if it cannot be opened.
  init(path: String) throws {
    if FileStatus(path)?.kind == .other {
      // SQLite would block until another program writes to a pipe.
      throw DatabaseError(SQLITE_CANTOPEN, message: "it is a pipe or a device, not a file")
    }
    database = try Database(address: Self.address(of: path))
  }

  /// Returns the number that a program writes into the header of its databases; 0 if there is none. It is read from the
  /// bytes: a process that was killed may leave a file that SQLite calls damaged without its log.
  func applicationID() throws -> Int32 {
    if let header = database.firstBytes(100), header.starts(with: "SQLite format 3\0".utf8) {
      return Int32(bitPattern: header[68..<72].reduce(UInt32(0)) { $0 << 8 | UInt32($1) })
    }
    return try Int32.fetchOne(database, sql: "PRAGMA application_id") ?? 0
  }

  /// Returns the columns of all tables, in the form of `DatabaseSigns`.
  func columns() throws -> Set<String> { try String.fetchSet(database, sql: DatabaseSigns.columnNames) }

  /// Returns the names of the migrations that the file records.
  func migrations() throws -> Set<String> { try String.fetchSet(database, sql: DatabaseSigns.migrationNames) }

  /// Returns the URI by which SQLite reads the file at `path` as one that nobody changes: it takes no lock and creates no file.
  static func address(of path: String) -> String {
    let escaped = path.pathBytes.reduce(into: "") { address, byte in
      let isPlain = byte > 0x20 && byte < 0x7F && !"?#%".utf8.contains(byte)
      address += isPlain ? String(UnicodeScalar(byte)) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
    return (path.utf8.first == UInt8(ascii: "/") ? "file://" : "file:") + escaped + "?immutable=1"
  }
}
