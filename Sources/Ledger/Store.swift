import CSQLite
import Files
import SQLite
import Glibc
import Synchronization

/// One SQLite file. It is opened on first use, created with the first write, and migrated if it is older. Any number of
/// processes may have it open; each write is one transaction. Another program's file is left unchanged.
package final class Store: Sendable {
  /// The path of the file.
  package let path: String
  private let versions: [String]
  private let functions: [DatabaseFunction]
  private let patience: Double
  private let isDurable: Bool
  private let connection = Mutex<Connection?>(nil)

  /// A connection and its file, since the file at the path may be replaced.
  private struct Connection {
    let database: SharedDatabase
    let file: FileIdentity?
    /// The log; nil for a file system without one. What is written into a log that was removed is lost.
    var log: FileIdentity?
    /// The state that was read of a file that cannot be written; nil for any other file.
    var snapshot: Snapshot?
    /// The folder with a copy of such a file; nil if the file itself is open.
    var copy: TemporaryFolder?
  }

  /// The state of a file and its log.
  private struct Snapshot: Equatable {
    let file: FileStamp?
    let log: FileStamp?
  }

  /// The number in the header of every store: "Says" in ASCII.
  static let applicationID: Int32 = 0x5361_7973
  /// The pages of the log after which it is written back, so that the log of an ended process is read quickly.
  private static let logPages = 64

  /// Creates a store for the file at `path`, which is not opened yet. `versions` is the SQL from each version of the
  /// tables to the next, beginning with version 1. `functions` are those that the SQL calls. `patience` is the wait for
  /// another process's lock, in seconds. With `isDurable`, a write is on disk on return; otherwise a crash of the
  /// machine may lose the last writes.
  package init(
    path: String, versions: [String], functions: [DatabaseFunction] = [], patience: Double, isDurable: Bool = false
  ) {
    self.path = path
    self.versions = versions
    self.functions = functions
    self.patience = patience
    self.isDurable = isDurable
  }

  /// Returns the result of `body`, read from one snapshot of the file; nil if the file is missing or empty.
  package func read<Value>(_ body: (Database) throws -> Value?) throws(LedgerError) -> Value? {
    guard try mayBeThere() else { return nil }
    do {
      return try opened()?.read(body)
    } catch {
      throw LedgerError(error, path: path, waited: patience, isReading: true)
    }
  }

  /// Runs `body` in a transaction: all of it is written, or nothing if it throws or the process ends. Creates a missing
  /// file.
  package func write(_ body: (Database) throws -> Void) throws(LedgerError) {
    do {
      try opened(making: true)?.write(body)
    } catch {
      throw LedgerError(error, path: path, waited: patience).because(of: writingFault)
    }
  }

  /// The system's reason why the file cannot be written; nil if it gives none.
  private var writingFault: String? {
    guard isThere(path) else { return nil }
    let places = [path, path.pathFolder.map { $0.isEmpty ? "/" : $0 } ?? "."]
    return places.first { place in place.withPath { access($0, W_OK) } != 0 }.map { _ in systemReason() }
  }

  /// The file that is open; nil for none.
  var file: FileIdentity? { connection.withLock { $0?.file } }

  /// Runs `body` in a later transaction if the file is open. Errors are ignored.
  func writeLater(_ body: @escaping @Sendable (Database) throws -> Void) {
    connection.withLock { $0 }?.database.writeLater(body)
  }

  /// Copies a snapshot of the file page by page, including damaged ones, into a new file at `target`, which is on disk
  /// on return. Returns whether there was a file to copy.
  func copy(to target: String) throws(LedgerError) -> Bool {
    guard try mayBeThere() else { return false }
    // The copy has a temporary name until it is complete.
    var name = (target + ".XXXXXX").pathBytes.map(CChar.init(bitPattern:)) + [0]
    let file = mkstemp(&name)
    guard file >= 0 else { throw .unwritable(path: target) }
    defer { close(file) }
    let temporary = String(pathBytes: name.dropLast().map(UInt8.init(bitPattern:)))
    defer { _ = temporary.withPath { unlink($0) } }
    do {
      guard let database = try opened() else { return false }
      let copy = try Database(path: temporary)
      try database.withoutTransaction { try $0.backup(to: copy) }
      // Without a log the copy is a single file. If pages are damaged it may keep the log's mark, which is harmless.
      try? copy.execute(sql: "PRAGMA journal_mode = DELETE")
    } catch {
      throw LedgerError(error, path: path, waited: patience).overWriting(target)
    }
    guard fsync(file) == 0, moveFile(temporary, to: target) else { throw .unwritable(path: target) }
    return true
  }

  /// Renames a file unless the new name exists. Some file systems do not support `link`.
  private func moveFile(_ file: String, to target: String) -> Bool {
    func succeeds(_ call: (UnsafePointer<CChar>, UnsafePointer<CChar>) -> Int32) -> Bool {
      file.withPath { old in target.withPath { call(old, $0) } } == 0
    }
    return succeeds(link) || errno == EPERM && !isThere(target) && succeeds(rename)
  }

  /// Empties the log into the file, unless another program uses it.
  func emptyLog() {
    try? connection.withLock { $0 }?.database.withoutTransaction { try $0.emptyLog() }
  }

  /// Renames an unreadable file, replacing an earlier such file. The next write creates a new one.
  func setAside() {
    connection.withLock { connection in
      connection?.database.close()
      connection = nil
      _ = path.withPath { old in (path + ".damaged").withPath { rename(old, $0) } }
      for suffix in ["-wal", "-shm"] { _ = (path + suffix).withPath { unlink($0) } }
    }
  }

  private func mayBeThere() throws(LedgerError) -> Bool {
    if isThere(path) || errno == EACCES { return true }
    if let link = BrokenLink(in: path) { throw .brokenLink(link) }
    return false
  }

  /// Returns the connection; nil if the file is empty and `making` is false.
  private func opened(making: Bool = false) throws -> SharedDatabase? {
    try connection.withLock { connection in
      if let connection, isUsable(connection, making: making) { return connection.database }
      connection = nil
      if making { try makeFile() }
      let content = try retryingWhileBusy { try self.content() }
      guard content != .foreign else { throw LedgerError.foreign(path: path) }
      guard making || content != .nothing else { return nil }
      do {
        let database = try retryingWhileBusy {
          try SharedDatabase(path: path, patience: patience) { try prepare($0, marking: content != .marked) }
        }
        try bringUpToDate(database)
        connection = Connection(database: database, file: FileIdentity(path), log: FileIdentity(log))
      } catch let error as DatabaseError where error.isAboutWriting && !making {
        connection = try openedForReading()
      }
      return connection?.database
    }
  }

  /// Whether a connection is still to the file at the path, and in its present state if that cannot be written.
  private func isUsable(_ connection: Connection, making: Bool) -> Bool {
    guard let snapshot = connection.snapshot else {
      return connection.file == FileIdentity(path) && connection.log == FileIdentity(log)
    }
    return !making && snapshot == self.snapshot
  }

  private var snapshot: Snapshot { Snapshot(file: FileStamp(path), log: FileStamp(log)) }

  /// Opens a file that cannot be written. SQLite can read it alone if all is in the file and the tables are of the last version.
  /// Otherwise a copy is read, which can be completed.
  private func openedForReading() throws -> Connection {
    let snapshot = self.snapshot
    if !isLogged {
      let database = try SharedDatabase(address: DatabaseFile.address(of: path)) { db in
        for function in functions { try db.add(function: function) }
      }
      do {
        try bringUpToDate(database)
        return Connection(database: database, file: FileIdentity(path), snapshot: snapshot)
      } catch let error as DatabaseError where error.isAboutWriting {
        // The tables are of an earlier version.
      }
    }
    let copy = try copied()
    let database = try SharedDatabase(path: copy.path + "/copy") { try prepare($0, marking: true) }
    try bringUpToDate(database)
    return Connection(database: database, file: FileIdentity(path), snapshot: snapshot, copy: copy)
  }

  /// Returns a folder with a copy of the file and its log, in one state of both unless another process writes all the time.
  private func copied() throws -> TemporaryFolder {
    for rest in (0..<Self.logRetries).reversed() {
      let before = snapshot
      guard let folder = TemporaryFolder(), folder.copy(path, as: "copy"),
        !isLogged || folder.copy(log, as: "copy-wal")
      else { throw DatabaseError(SQLITE_CANTOPEN, message: systemReason()) }
      if snapshot == before || rest == 0 { return folder }
      usleep(4_000)
    }
    throw DatabaseError(SQLITE_CANTOPEN, message: systemReason())
  }

  /// The owner of a file's content.
  private enum Content {
    /// An empty file, which belongs to no program.
    case nothing
    /// A store, with the number in its header.
    case marked
    /// A store of a version that wrote no number.
    case unmarked
    /// A file of another program.
    case foreign
  }

  private func content() throws -> Content {
    guard FileStatus(path)?.kind != .folder else {
      throw DatabaseError(SQLITE_CANTOPEN, message: systemReason(EISDIR))
    }
    let file = try DatabaseFile(path: path)
    let id = try file.applicationID()
    if id == Self.applicationID { return .marked }
    guard id == 0 else { return .foreign }
    var signs = DatabaseSigns()
    do {
      signs = try DatabaseSigns(file)
    } catch let error as DatabaseError where error.code == SQLITE_CORRUPT && isLogged {
      // The file is incomplete without its log.
    }
    if signs.columns.isSubset(of: [DatabaseSigns.migrationColumn]), isLogged { signs = try readSignsWithLog() }
    if signs.applicationID == Self.applicationID { return .marked }
    guard signs.applicationID == 0 else { return .foreign }
    if signs.columns.isEmpty { return .nothing }
    return try isOurs(signs) ? .unmarked : .foreign
  }

  /// Returns whether a database without a number has these signs of a store: at least the columns of version 1 if the
  /// tables exist already, and no unknown migration.
  private func isOurs(_ signs: DatabaseSigns) throws -> Bool {
    guard signs.migrations.isSubset(of: versions.indices.map { String($0 + 1) }) else { return false }
    if signs.columns == [DatabaseSigns.migrationColumn] { return true }
    let first = try Database(path: nil)
    for function in functions { try first.add(function: function) }
    try first.execute(sql: versions.first ?? "")
    return signs.columns.isSuperset(of: try DatabaseSigns(first).columns.union([DatabaseSigns.migrationColumn]))
  }

  private var log: String { path + "-wal" }
  /// Whether the log may contain data that is not in the file.
  private var isLogged: Bool { (FileStamp(log)?.size ?? 0) > 0 }

  /// Returns the signs of the file, including its log. A write by another process may look like damage in the copy, so
  /// damage is checked again.
  private func readSignsWithLog() throws -> DatabaseSigns {
    for _ in 0..<Self.logRetries {
      do {
        return try copySignsWithLog()
      } catch let error as DatabaseError where error.code == SQLITE_CORRUPT {
        usleep(4_000)
      }
    }
    return try copySignsWithLog()
  }

  /// The number of retries for a file that another process may be writing.
  private static let logRetries = 50

  /// Reads a copy, so that no file is created beside one that may not be ours.
  private func copySignsWithLog() throws -> DatabaseSigns {
    let folder = try copied()
    return try withExtendedLifetime(folder) {
      try Database(path: folder.path + "/copy").inTransaction(.reading) { try DatabaseSigns($0) }
    }
  }

  /// Sets up a new connection. With `marking`, the file gets the number of a store.
  private func prepare(_ db: Database, marking: Bool) throws {
    for function in functions { try db.add(function: function) }
    // In a new file this precedes the log, so that the number is in the file itself.
    if marking { try? db.execute(sql: "PRAGMA application_id = \(Self.applicationID)") }
    // The log allows reading during a write. A file system that does not support it gives another mode, which
    // suffices. Committed data survives the end of the process.
    try db.execute(sql: "PRAGMA journal_mode = WAL")
    try db.execute(
      sql: "PRAGMA synchronous = \(isDurable ? "FULL" : "NORMAL"); PRAGMA wal_autocheckpoint = \(Store.logPages)")
  }

  /// Repeats `body` while another process locks the file: SQLite itself does not wait while a log is set up.
  private func retryingWhileBusy<Value>(_ body: () throws -> Value) throws -> Value {
    let clock = ContinuousClock()
    let end = clock.now + .seconds(patience)
    while true {
      do {
        return try body()
      } catch let error as DatabaseError where error.code == SQLITE_BUSY && clock.now < end {
        usleep(2_000)
      }
    }
  }

  /// Makes the tables of the last version, in one transaction.
  private func bringUpToDate(_ database: SharedDatabase) throws {
    // The tables are read first. From then on the file is unchanged for this reader, even if another program makes them.
    var found = try database.read { db in
      try db.tableExists(DatabaseSigns.migrationTable) ? try version(of: db) : 0
    }
    if found < versions.count {
      try database.write { db in
        try db.execute(sql: DatabaseSigns.makingMigrationTable)
        // Another process may have made them meanwhile.
        found = try version(of: db)
        for i in found..<max(found, versions.count) {
          try db.execute(sql: versions[i])
          try db.execute(sql: DatabaseSigns.notingMigration, arguments: [String(i + 1)])
        }
      }
      found = max(found, versions.count)
    }
    guard found == versions.count else { throw LedgerError.newer(path: path, version: found, known: versions.count) }
  }

  /// Returns the version of the tables: the highest recorded one. A name that is no number is of a later program.
  private func version(of db: Database) throws -> Int {
    try String.fetchAll(db, sql: DatabaseSigns.migrationNames).map { Int($0) ?? versions.count + 1 }.max() ?? 0
  }

  /// Creates the file and its folders, accessible to their owner only.
  private func makeFile() throws(LedgerError) {
    var rest = path.dropFirst()
    while let slash = rest.utf8.firstIndex(of: UInt8(ascii: "/")) {
      try make(String(path[..<slash])) { mkdir($0, 0o700) }
      rest = rest[slash...].dropFirst()
    }
    // `open` is unsuitable: closing the file would release the locks of this process's other connections.
    try make(path) { mknod($0, S_IFREG | 0o600, 0) }
  }

  private func make(_ path: String, _ call: (UnsafePointer<CChar>) -> Int32) throws(LedgerError) {
    guard path.withPath(call) != 0 else { return }
    let code = errno
    guard !isThere(path) else { return }
    if let link = BrokenLink(in: path) { throw .brokenLink(link) }
    throw .unwritable(path: self.path, reason: systemReason(code))
  }
}

extension LedgerError {
  /// Returns the error that the file at `path` cannot be written, with the system's current reason.
  fileprivate static func unwritable(path: String) -> LedgerError {
    .unwritable(path: path, reason: systemReason())
  }

  /// Returns the error with the system's reason, if there is one, in place of SQLite's, if it is about writing.
  fileprivate func because(of reason: String?) -> LedgerError {
    guard case .unwritable(let path, _) = self, let reason else { return self }
    return .unwritable(path: path, reason: reason)
  }

  /// Returns the error for the file at `target` if it concerns writing, else this error.
  fileprivate func overWriting(_ target: String) -> LedgerError {
    switch self {
    case .full: .full(path: target)
    case .unwritable(_, let reason): .unwritable(path: target, reason: reason)
    case .failed(_, let code, let reason): .failed(path: target, code: code, reason: reason)
    case .unreadable, .brokenLink, .locked, .damaged, .noDatabase, .foreign, .newer, .conflict: self
    }
  }
}

extension DatabaseError {
  /// Whether the file, or one that SQLite needs beside it, cannot be written.
  fileprivate var isAboutWriting: Bool { [SQLITE_CANTOPEN, SQLITE_READONLY, SQLITE_PERM].contains(code) }
}
