import CSQLite
import Files
import SQLite
import Review

/// The reason why a file of the storage cannot be used. The program words these facts. The file was not changed.
public enum LedgerError: Error, Hashable, Sendable {
  /// The file or its folder cannot be created or written: the system's reason.
  case unwritable(path: String, reason: String)
  /// The file cannot be read: the system's reason.
  case unreadable(path: String, reason: String)
  /// The file, or a folder in its path, is a symbolic link that leads to nothing.
  case brokenLink(BrokenLink)
  /// Another program locked the file for longer than the wait, in seconds.
  case locked(path: String, waited: Double)
  /// The file is a damaged database: SQLite's reason.
  case damaged(path: String, reason: String)
  /// The file is not a database.
  case noDatabase(path: String)
  /// The file is another program's database.
  case foreign(path: String)
  /// The file has a different decision with that ID.
  case conflict(path: String, id: Decision.ID)
  /// The file comes from a later version of the program: the version of its tables, and the latest known one.
  case newer(path: String, version: Int, known: Int)
  /// The disk is full.
  case full(path: String)
  /// Anything else: SQLite's extended result code and its reason.
  case failed(path: String, code: Int, reason: String)
}

extension LedgerError {
  /// The reason why the content of the file cannot be read; nil for any other error.
  var damage: String? {
    switch self {
    case .damaged(_, let reason): reason
    case .noDatabase: "file is not a database"
    default: nil
    }
  }

  /// Converts `error`, thrown for the file at `path`. `waited` is the wait for a lock, in seconds. `isReading` is true
  /// for a read.
  init(_ error: any Error, path: String, waited: Double, isReading: Bool = false) {
    guard let error = error as? DatabaseError else {
      self = error as? LedgerError ?? .damaged(path: path, reason: "\(error)")
      return
    }
    let reason = error.message
    self =
      switch error.code {
      case SQLITE_BUSY, SQLITE_LOCKED: .locked(path: path, waited: waited)
      // A store has the tables of every query, so these errors mean damage.
      case SQLITE_NOTADB: .noDatabase(path: path)
      case SQLITE_CORRUPT, SQLITE_ERROR, SQLITE_MISMATCH: .damaged(path: path, reason: reason)
      case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM:
        isReading ? .unreadable(path: path, reason: reason) : .unwritable(path: path, reason: reason)
      case SQLITE_FULL: .full(path: path)
      default: .failed(path: path, code: Int(error.extendedCode), reason: reason)
      }
  }
}
