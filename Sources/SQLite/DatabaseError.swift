import CSQLite

/// An error of SQLite.
package struct DatabaseError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The extended result code.
  package let extendedCode: Int32
  /// The words of SQLite or of the system.
  package let message: String

  /// Creates the error with a result code; without `message`, with SQLite's words for the code.
  package init(_ code: Int32, message: String? = nil) {
    extendedCode = code
    self.message = message ?? sqlite3_errstr(code).map { String(cString: $0) } ?? "error \(code)"
  }

  /// The primary result code, `SQLITE_BUSY` and the like.
  package var code: Int32 { extendedCode & 0xFF }

  package var description: String { "\(message) (\(extendedCode))" }
}
