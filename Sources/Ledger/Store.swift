import Files
import GRDB
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
  private let migrator: DatabaseMigrator
  private let isDurable: Bool
  private let connection = Mutex<Connection?>(nil)

  /// A connection and its file, since the file at the path may be replaced.
  private struct Connection {
    let queue: DatabaseQueue
    let file: FileIdentity?
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
    var migrator = DatabaseMigrator()
    for (i, sql) in versions.enumerated() {
      migrator.registerMigration("\(i + 1)") { try $0.execute(sql: sql) }
    }
    self.migrator = migrator
  }

  /// Returns the result of `body`, read from one snapshot of the file; nil if the file is missing or empty.
  package func read<Value>(_ body: (Database) throws -> Value?) throws(LedgerError) -> Value? {
    guard mayBeThere else { return nil }
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
      throw LedgerError(error, path: path, waited: patience)
    }
  }

  /// Runs `body` in a later transaction if the file is open. Errors are ignored.
  func writeLater(_ body: @escaping @Sendable (Database) throws -> Void) {
    connection.withLock { $0 }?.queue.asyncWrite(body) { _, _ in }
  }

  /// Copies a snapshot of the file page by page, including damaged ones, into a new file at `target`, which is on disk
  /// on return. Returns whether there was a file to copy.
  func copy(to target: String) throws(LedgerError) -> Bool {
    guard mayBeThere else { return false }
    // The copy has a temporary name until it is complete.
    var name = (target + ".XXXXXX").pathBytes.map(CChar.init(bitPattern:)) + [0]
    let file = mkstemp(&name)
    guard file >= 0 else { throw .unwritable(path: target) }
    defer { close(file) }
    let temporary = String(pathBytes: name.dropLast().map(UInt8.init(bitPattern:)))
    defer { _ = temporary.withPath { unlink($0) } }
    do {
      guard let queue = try opened() else { return false }
      let copy = try Self.queue(of: temporary)
      try queue.backup(to: copy)
      // Without a log the copy is a single file. If pages are damaged it may keep the log's mark, which is harmless.
      try? copy.inDatabase { db in _ = try String.fetchOne(db, sql: "PRAGMA journal_mode = DELETE") }
      try copy.close()
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
    try? connection.withLock { $0 }?.queue.writeWithoutTransaction { db in _ = try db.checkpoint(.truncate) }
  }

  /// Renames an unreadable file, replacing an earlier such file. The next write creates a new one.
  func setAside() {
    connection.withLock { connection in
      try? connection?.queue.close()
      connection = nil
      _ = path.withPath { old in (path + ".damaged").withPath { rename(old, $0) } }
      for suffix in ["-wal", "-shm"] { _ = (path + suffix).withPath { unlink($0) } }
    }
  }

  private var mayBeThere: Bool { isThere(path) || errno == EACCES }

  /// Returns the connection; nil if the file is empty and `making` is false.
  private func opened(making: Bool = false) throws -> DatabaseQueue? {
    try connection.withLock { connection in
      if let connection, connection.file == FileIdentity(path) { return connection.queue }
      connection = nil
      if making { try makeFile() }
      let content = try retryingWhileBusy { try self.content() }
      guard content != .foreign else { throw LedgerError.foreign(path: path) }
      guard making || content != .nothing else { return nil }
      let configuration = configuration(marking: content != .marked)
      let queue = try retryingWhileBusy { try Self.queue(of: path, configuration) }
      try bringUpToDate(queue)
      connection = Connection(queue: queue, file: FileIdentity(path))
      return queue
    }
  }

  /// `O_PATH`, which Swift's C library module lacks.
  private static let nameOnly: Int32 = 0o10_000_000

  /// Returns a connection to the existing file at `path`. GRDB requires a path that is text. For another path, the link
  /// to the open file stands in, which SQLite follows.
  private static func queue(of path: String, _ configuration: Configuration = Configuration()) throws -> DatabaseQueue {
    if path.pathBytes == Array(path.utf8) { return try DatabaseQueue(path: path, configuration: configuration) }
    // Closing a file opened like this releases no lock.
    let file = openFile(path, Self.nameOnly)
    guard file >= 0 else { throw DatabaseError(resultCode: .SQLITE_CANTOPEN, message: systemReason()) }
    defer { close(file) }
    return try DatabaseQueue(path: "/proc/self/fd/\(file)", configuration: configuration)
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
      throw DatabaseError(resultCode: .SQLITE_CANTOPEN, message: systemReason(EISDIR))
    }
    let file = try DatabaseFile(path: path)
    let id = try file.applicationID()
    if id == Self.applicationID { return .marked }
    guard id == 0 else { return .foreign }
    var signs = DatabaseSigns()
    do {
      signs = try DatabaseSigns(file)
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT && isLogged {
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
    guard signs.migrations.isSubset(of: migrator.migrations) else { return false }
    if signs.columns == [DatabaseSigns.migrationColumn] { return true }
    let first = try DatabaseQueue().write { db in
      for function in functions { db.add(function: function) }
      try db.execute(sql: versions.first ?? "")
      return try DatabaseSigns(db).columns
    }
    return signs.columns.isSuperset(of: first.union([DatabaseSigns.migrationColumn]))
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
      } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
        usleep(4_000)
      }
    }
    return try copySignsWithLog()
  }

  /// The number of retries for a file that another process may be writing.
  private static let logRetries = 50

  /// Reads a copy, so that no file is created beside one that may not be ours.
  private func copySignsWithLog() throws -> DatabaseSigns {
    guard let folder = TemporaryFolder(), folder.copy(path, as: "copy"), folder.copy(log, as: "copy-wal") else {
      throw DatabaseError(resultCode: .SQLITE_CANTOPEN, message: systemReason())
    }
    let copy = try Self.queue(of: folder.path + "/copy")
    defer { try? copy.close() }
    return try copy.read { try DatabaseSigns($0) }
  }

  private func configuration(marking: Bool) -> Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(patience)
    configuration.prepareDatabase { [isDurable, functions] db in
      for function in functions { db.add(function: function) }
      // In a new file this precedes the log, so that the number is in the file itself.
      if marking { try? db.execute(sql: "PRAGMA application_id = \(Self.applicationID)") }
      // The log allows reading during a write. A file system that does not support it gives another mode, which
      // suffices. Committed data survives the end of the process.
      _ = try String.fetchOne(db, sql: "PRAGMA journal_mode = WAL")
      try db.execute(
        sql: "PRAGMA synchronous = \(isDurable ? "FULL" : "NORMAL"); PRAGMA wal_autocheckpoint = \(Store.logPages)")
    }
    return configuration
  }

  /// Repeats `body` while another process locks the file: SQLite itself does not wait while a log is set up.
  private func retryingWhileBusy<Value>(_ body: () throws -> Value) throws -> Value {
    let clock = ContinuousClock()
    let end = clock.now + .seconds(patience)
    while true {
      do {
        return try body()
      } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY && clock.now < end {
        usleep(2_000)
      }
    }
  }

  /// Runs the missing migrations.
  private func bringUpToDate(_ queue: DatabaseQueue) throws {
    func version() throws -> Int {
      let applied = try queue.read { db in
        // The tables are read first. From then on the file is unchanged for this reader, even if another program makes
        // them.
        try db.tableExists("grdb_migrations") ? try migrator.appliedIdentifiers(db) : []
      }
      return applied.map { Int($0) ?? versions.count + 1 }.max() ?? 0
    }
    var found = try version()
    while found < versions.count {
      do {
        try retryingWhileBusy { try migrator.migrate(queue) }
        found = versions.count
      } catch {
        // Another process may have migrated the file first.
        let now = try version()
        guard now > found else { throw error }
        found = now
      }
    }
    guard found == versions.count else { throw LedgerError.newer(path: path, version: found, known: versions.count) }
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
    throw .unwritable(path: self.path, reason: systemReason(code))
  }
}

extension LedgerError {
  /// Returns the error that the file at `path` cannot be written, with the system's current reason.
  fileprivate static func unwritable(path: String) -> LedgerError {
    .unwritable(path: path, reason: systemReason())
  }

  /// Returns the error for the file at `target` if it concerns writing, else this error.
  fileprivate func overWriting(_ target: String) -> LedgerError {
    switch self {
    case .full: .full(path: target)
    case .unwritable(_, let reason): .unwritable(path: target, reason: reason)
    case .failed(_, let code, let reason): .failed(path: target, code: code, reason: reason)
    case .unreadable, .locked, .damaged, .noDatabase, .foreign, .newer, .conflict: self
    }
  }
}
