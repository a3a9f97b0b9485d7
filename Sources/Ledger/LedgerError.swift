import GRDB
import Review

/// The reason why a file of the storage cannot be used. The program words these facts. The file was not changed.
public enum LedgerError: Error, Hashable, Sendable {
  /// The file or its folder cannot be made or written: the system's reason.
  case unwritable(path: String, reason: String)
  /// The file cannot be read: the system's reason.
  case unreadable(path: String, reason: String)
  /// Another program held the file for longer than was waited, in seconds.
  case locked(path: String, waited: Double)
  /// The file is no database, or not one of this kind: SQLite's reason.
  case damaged(path: String, reason: String)
  /// The file is a database of another program.
  case foreign(path: String)
  /// The file has another decision under that ID.
  case conflict(path: String, id: Decision.ID)
  /// The file was made by a later version of the program: the version of its tables, and the last one that is known.
  case newer(path: String, version: Int, known: Int)
  /// The disk is full.
  case full(path: String)
  /// Anything else: SQLite's extended result code and its reason.
  case failed(path: String, code: Int, reason: String)
}

extension LedgerError {
  /// The meaning of `error`, thrown over the file at `path`, where `waited` seconds are waited for a lock. `isReading`: the file was to be
  /// read, not written.
  init(_ error: any Error, path: String, waited: Double, isReading: Bool = false) {
    guard let error = error as? DatabaseError else {
      self = error as? LedgerError ?? .damaged(path: path, reason: "\(error)")
      return
    }
    let reason = error.message ?? "\(error.resultCode)"
    self =
      switch error.resultCode {
      case .SQLITE_BUSY, .SQLITE_LOCKED: .locked(path: path, waited: waited)
      // SQLite finds the tables that it asks for, or the file is not one of ours.
      case .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_ERROR, .SQLITE_MISMATCH: .damaged(path: path, reason: reason)
      case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM:
        isReading ? .unreadable(path: path, reason: reason) : .unwritable(path: path, reason: reason)
      case .SQLITE_FULL: .full(path: path)
      default: .failed(path: path, code: Int(error.extendedResultCode.rawValue), reason: reason)
      }
  }
}
