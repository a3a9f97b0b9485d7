import CSQLite
import Dispatch

/// A connection to a database, which threads use in turn.
package final class SharedDatabase: Sendable {
  /// The queue on which the connection is used, so that writes happen in the order in which they were asked for.
  private let turns = DispatchQueue(label: "database")
  /// The connection; nil once it is closed.
  nonisolated(unsafe) private var database: Database?

  /// Opens the file at `path`, as `Database` does; `prepare` sets the connection up.
  package convenience init(path: String?, patience: Double = 0, prepare: (Database) throws -> Void = { _ in }) throws {
    try self.init(Database(path: path, patience: patience), prepare)
  }

  /// Opens the database with an address for reading alone, as `Database` does; `prepare` sets the connection up.
  package convenience init(address: String, prepare: (Database) throws -> Void) throws {
    try self.init(Database(address: address), prepare)
  }

  private init(_ database: Database, _ prepare: (Database) throws -> Void) throws {
    try prepare(database)
    // A file that is not a database is found now rather than at its first use.
    _ = try Row.fetchOne(database, sql: "SELECT * FROM sqlite_master LIMIT 1")
    self.database = database
  }

  /// Returns the result of `body`, which reads one snapshot.
  package func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
    try withoutTransaction { try $0.inTransaction(.reading, body) }
  }

  /// Returns the result of `body`. All that it writes is kept, or nothing if it throws.
  package func write<Value>(_ body: (Database) throws -> Value) throws -> Value {
    try withoutTransaction { try $0.inTransaction(.writing, body) }
  }

  /// Writes as `write` does, before everything that is asked for later. Errors are ignored.
  package func writeLater(_ body: @escaping @Sendable (Database) throws -> Void) {
    turns.async { [self] in try? database?.inTransaction(.writing, body) }
  }

  /// Returns the result of `body`, each of whose statements is a transaction of its own.
  package func withoutTransaction<Value>(_ body: (Database) throws -> Value) throws -> Value {
    try turns.sync {
      guard let database else { throw DatabaseError(SQLITE_MISUSE, message: "the database is closed") }
      return try body(database)
    }
  }

  /// Closes the connection. Later calls throw.
  package func close() { turns.sync { database = nil } }
}
