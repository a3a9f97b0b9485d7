import Files
import GRDB
import Glibc
import Synchronization

/// One SQLite file: opened when it is first needed, made when it is first written, brought to this version's tables where it
/// is older. Any number of processes may have it open; each write is one transaction. A file of another program is left as it is,
/// byte for byte.
final class Store: Sendable {
  let path: String
  private let versions: [String]
  private let functions: [DatabaseFunction]
  private let patience: Double
  private let migrator: DatabaseMigrator
  private let isDurable: Bool
  private let connection = Mutex<Connection?>(nil)

  /// A connection, and the file that it is to: another one may have come in its place.
  private struct Connection {
    let queue: DatabaseQueue
    let file: FileIdentity?
  }

  /// The number in the header of every store: "Says" in ASCII.
  static let applicationID: Int32 = 0x5361_7973
  /// The pages of the log after which it is written back, so that the log of an ended process is read quickly.
  private static let logPages = 64

  /// The store at `path`; nothing is opened yet. `versions`: the SQL that leads from each version of the tables to the next,
  /// from nothing to version 1 first; `functions`: those that it calls. `patience`: the seconds to wait for a lock of another
  /// process. `isDurable`: a write is on the disk when it returns; otherwise a crash of the machine may lose the last ones.
  init(
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

  /// Returns what `body` reads, all of one state of the file; nil where there is no file, or an empty one.
  func read<Value>(_ body: (Database) throws -> Value?) throws(LedgerError) -> Value? {
    guard mayBeThere else { return nil }
    do {
      return try opened()?.read(body)
    } catch {
      throw LedgerError(error, path: path, waited: patience, isReading: true)
    }
  }

  /// Writes what `body` writes: all of it, or nothing where it throws or the process ends before. The file is made where
  /// there is none.
  func write(_ body: (Database) throws -> Void) throws(LedgerError) {
    do {
      try opened(making: true)?.write(body)
    } catch {
      throw LedgerError(error, path: path, waited: patience)
    }
  }

  /// Writes later what `body` writes, if the file is open; what goes wrong is passed over.
  func writeLater(_ body: @escaping @Sendable (Database) throws -> Void) {
    connection.withLock { $0 }?.queue.asyncWrite(body) { _, _ in }
  }

  /// Copies the file page by page, as it is at one moment and with what is damaged in it, into a new one at `target`, on the disk when
  /// this returns. Whether there was anything to copy.
  func copy(to target: String) throws(LedgerError) -> Bool {
    guard mayBeThere else { return false }
    // Under a name of its own until it is whole.
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
      // A copy without a log is one file. Of damaged pages it may keep the log's mark, which does no harm.
      try? copy.inDatabase { db in _ = try String.fetchOne(db, sql: "PRAGMA journal_mode = DELETE") }
      try copy.close()
    } catch {
      throw LedgerError(error, path: path, waited: patience).overWriting(target)
    }
    guard fsync(file) == 0, give(temporary, theName: target) else { throw .unwritable(path: target) }
    return true
  }

  /// Gives a file another name, under which there is none; some file systems know no second name for a file.
  private func give(_ file: String, theName target: String) -> Bool {
    func gives(_ call: (UnsafePointer<CChar>, UnsafePointer<CChar>) -> Int32) -> Bool {
      file.withPath { old in target.withPath { call(old, $0) } } == 0
    }
    return gives(link) || errno == EPERM && !isThere(target) && gives(rename)
  }

  /// Empties the log into the file, unless another program uses it.
  func emptyLog() {
    try? connection.withLock { $0 }?.queue.writeWithoutTransaction { db in _ = try db.checkpoint(.truncate) }
  }

  /// Moves a file that cannot be read out of the way, over one that was before; the next write makes a new one.
  func setAside() {
    connection.withLock { connection in
      try? connection?.queue.close()
      connection = nil
      _ = path.withPath { old in (path + ".damaged").withPath { rename(old, $0) } }
      for suffix in ["-wal", "-shm"] { _ = (path + suffix).withPath { unlink($0) } }
    }
  }

  private var mayBeThere: Bool { isThere(path) || errno == EACCES }

  /// The connection; nil where the file is empty and is not to be made.
  private func opened(making: Bool = false) throws -> DatabaseQueue? {
    try connection.withLock { connection in
      if let connection, connection.file == FileIdentity(path) { return connection.queue }
      connection = nil
      if making { try makeFile() }
      let content = try insisting { try self.content() }
      guard content != .foreign else { throw LedgerError.foreign(path: path) }
      guard making || content != .nothing else { return nil }
      let configuration = configuration(marking: content != .marked)
      let queue = try insisting { try Self.queue(of: path, configuration) }
      try bringUpToDate(queue)
      connection = Connection(queue: queue, file: FileIdentity(path))
      return queue
    }
  }

  /// `O_PATH`, which Swift's module of the C library leaves out.
  private static let nameOnly: Int32 = 0o10_000_000

  /// Returns a connection to the existing file at `path`. GRDB requires a path that is text. For another path, the link to the open file
  /// stands in, which SQLite follows.
  private static func queue(of path: String, _ configuration: Configuration = Configuration()) throws -> DatabaseQueue {
    if path.pathBytes == Array(path.utf8) { return try DatabaseQueue(path: path, configuration: configuration) }
    // Closing a file that was opened so takes no lock with it.
    let file = openFile(path, Self.nameOnly)
    guard file >= 0 else { throw DatabaseError(resultCode: .SQLITE_CANTOPEN, message: systemReason()) }
    defer { close(file) }
    return try DatabaseQueue(path: "/proc/self/fd/\(file)", configuration: configuration)
  }

  /// Whose the file is.
  private enum Content {
    /// An empty file, which belongs to no program.
    case nothing
    /// A store's, with the number in its header.
    case marked
    /// A store's of a version that wrote no number.
    case unmarked
    /// Another program's.
    case foreign
  }

  private func content() throws -> Content {
    guard FileStatus(path)?.kind != .folder else {
      throw DatabaseError(resultCode: .SQLITE_CANTOPEN, message: systemReason(EISDIR))
    }
    let file = try DatabaseFile(path: path)
    var id = try file.applicationID()
    if id == Self.applicationID { return .marked }
    guard id == 0 else { return .foreign }
    // A process that makes a store makes the table of migrations first.
    let begun: Set = ["grdb_migrations"]
    var tables: Set<String> = []
    do {
      tables = try file.tables()
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT && isLogged {
      // Without its log it is not whole.
    }
    if tables.isSubset(of: begun), isLogged { (id, tables) = try lookWithLog() }
    if id == Self.applicationID { return .marked }
    guard id == 0 else { return .foreign }
    if tables.isEmpty { return .nothing }
    let first = try DatabaseQueue().write { db in
      for function in functions { db.add(function: function) }
      try db.execute(sql: versions.first ?? "")
      return try String.fetchSet(db, sql: DatabaseFile.tableNames)
    }
    return tables == begun || tables.isSuperset(of: first.union(begun)) ? .unmarked : .foreign
  }

  private var log: String { path + "-wal" }
  /// Whether something stands in the log beside the file that may not stand in the file.
  private var isLogged: Bool { (FileStamp(log)?.size ?? 0) > 0 }

  /// The number in the header and the names of the tables as the log has them. Halves of what another process writes at this moment may look
  /// like damage in the copy; damage stays.
  private func lookWithLog() throws -> (id: Int32, tables: Set<String>) {
    for _ in 0..<Self.looks {
      do {
        return try copyWithLog()
      } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
        usleep(4_000)
      }
    }
    return try copyWithLog()
  }

  /// The number of times that a file which may be being written is checked again.
  private static let looks = 50

  /// Looks at a copy: nothing is made beside a file that may not be ours.
  private func copyWithLog() throws -> (id: Int32, tables: Set<String>) {
    guard let folder = TemporaryFolder(), folder.copy(path, as: "copy"), folder.copy(log, as: "copy-wal") else {
      throw DatabaseError(resultCode: .SQLITE_CANTOPEN, message: systemReason())
    }
    let copy = try Self.queue(of: folder.path + "/copy")
    defer { try? copy.close() }
    return try copy.read { db in
      (
        try Int32.fetchOne(db, sql: "PRAGMA application_id") ?? 0, try String.fetchSet(db, sql: DatabaseFile.tableNames)
      )
    }
  }

  private func configuration(marking: Bool) -> Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(patience)
    configuration.prepareDatabase { [isDurable, functions] db in
      for function in functions { db.add(function: function) }
      // In a new file before the log is set up, so that it stands in the file itself.
      if marking { try? db.execute(sql: "PRAGMA application_id = \(Self.applicationID)") }
      // The log lets others read while one writes. Where a file system has no such thing, the answer is another mode, which
      // will do. What was committed survives the end of the process.
      _ = try String.fetchOne(db, sql: "PRAGMA journal_mode = WAL")
      try db.execute(
        sql: "PRAGMA synchronous = \(isDurable ? "FULL" : "NORMAL"); PRAGMA wal_autocheckpoint = \(Store.logPages)")
    }
    return configuration
  }

  /// Does `body` again while another process holds the file: SQLite itself does not wait while a log is set up.
  private func insisting<Value>(_ body: () throws -> Value) throws -> Value {
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

  /// Runs the migrations that are missing.
  private func bringUpToDate(_ queue: DatabaseQueue) throws {
    func version() throws -> Int {
      let applied = try queue.read { db in
        // The tables are read first. From then on the file is unchanged for this reader, even if another program makes them.
        try db.tableExists("grdb_migrations") ? try migrator.appliedIdentifiers(db) : []
      }
      return applied.map { Int($0) ?? versions.count + 1 }.max() ?? 0
    }
    var found = try version()
    while found < versions.count {
      do {
        try insisting { try migrator.migrate(queue) }
        found = versions.count
      } catch {
        // Another process that opened the same file may have been quicker.
        let now = try version()
        guard now > found else { throw error }
        found = now
      }
    }
    guard found == versions.count else { throw LedgerError.newer(path: path, version: found, known: versions.count) }
  }

  /// Makes the file and its folders, for their owner alone.
  private func makeFile() throws(LedgerError) {
    var rest = path.dropFirst()
    while let slash = rest.utf8.firstIndex(of: UInt8(ascii: "/")) {
      try make(String(path[..<slash])) { mkdir($0, 0o700) }
      rest = rest[slash...].dropFirst()
    }
    // Not by `open`: closing the file would take the locks of another connection of this process with it.
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

  /// The same of the file at `target`, where it is what goes wrong in writing one and not in reading the other.
  fileprivate func overWriting(_ target: String) -> LedgerError {
    switch self {
    case .full: .full(path: target)
    case .unwritable(_, let reason): .unwritable(path: target, reason: reason)
    case .failed(_, let code, let reason): .failed(path: target, code: code, reason: reason)
    case .unreadable, .locked, .damaged, .foreign, .newer, .conflict: self
    }
  }
}
