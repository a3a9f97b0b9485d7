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
  /// The pages of the log after which it is written back, so that one that a process left behind is soon read.
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
    guard isThere else { return nil }
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

  /// Copies what is in the file at one moment into a new one at `target`, on the disk when this returns. Whether there was
  /// anything to copy.
  func copy(to target: String) throws(LedgerError) -> Bool {
    guard isThere else { return false }
    // Under a name of its own until it is whole.
    var name = Array((target + ".XXXXXX").utf8CString)
    let file = mkstemp(&name)
    guard file >= 0 else { throw .unwritable(path: target) }
    defer { close(file) }
    let temporary = String(decoding: name.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    defer { unlink(temporary) }
    do {
      guard let queue = try opened() else { return false }
      try queue.vacuum(into: temporary)
    } catch {
      throw LedgerError(error, path: path, waited: patience).overWriting(target)
    }
    guard fsync(file) == 0, give(temporary, theName: target) else { throw .unwritable(path: target) }
    return true
  }

  /// Gives a file another name, under which there is none; some file systems know no second name for a file.
  private func give(_ file: String, theName target: String) -> Bool {
    link(file, target) == 0 || errno == EPERM && access(target, F_OK) != 0 && rename(file, target) == 0
  }

  /// Empties the log into the file, where nobody is in the way.
  func emptyLog() {
    try? connection.withLock { $0 }?.queue.writeWithoutTransaction { db in _ = try db.checkpoint(.truncate) }
  }

  /// Moves a file that cannot be read out of the way, over one that was before; the next write makes a new one.
  func setAside() {
    connection.withLock { connection in
      try? connection?.queue.close()
      connection = nil
      rename(path, path + ".damaged")
      unlink(path + "-wal")
      unlink(path + "-shm")
    }
  }

  private var isThere: Bool { access(path, F_OK) == 0 || errno == EACCES }

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
      let queue = try insisting { try DatabaseQueue(path: path, configuration: configuration) }
      try bringUpToDate(queue)
      connection = Connection(queue: queue, file: FileIdentity(path))
      return queue
    }
  }

  /// Whose the file is.
  private enum Content {
    /// Nobody's: it is empty.
    case nothing
    /// A store's, with the number in its header.
    case marked
    /// A store's of a version that wrote no number.
    case unmarked
    /// Another program's.
    case foreign
  }

  private func content() throws -> Content {
    guard FileIdentity(path)?.isFolder != true else {
      throw DatabaseError(resultCode: .SQLITE_CANTOPEN, message: String(cString: strerror(EISDIR)))
    }
    let file = try DatabaseFile(path: path, patience: patience)
    let id = try file.applicationID()
    if id == Self.applicationID { return .marked }
    guard id == 0 else { return .foreign }
    let tables = try file.tables()
    if tables.isEmpty { return .nothing }
    let first = try DatabaseQueue().write { db in
      for function in functions { db.add(function: function) }
      try db.execute(sql: versions.first ?? "")
      return try String.fetchSet(db, sql: DatabaseFile.tableNames)
    }
    // A process that makes a store makes the table of migrations first.
    let isOurs = tables == ["grdb_migrations"] || tables.isSuperset(of: first.union(["grdb_migrations"]))
    return isOurs ? .unmarked : .foreign
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
        // The look at the tables comes first: from then on the file stays as it is for this reader, whoever makes them meanwhile.
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

  private func make(_ path: String, _ call: (String) -> Int32) throws(LedgerError) {
    guard call(path) != 0 else { return }
    let code = errno
    guard access(path, F_OK) != 0 else { return }
    throw .unwritable(path: self.path, reason: String(cString: strerror(code)))
  }
}

/// Identifies a file, so that a replaced one is noticed.
private struct FileIdentity: Equatable {
  private let device: UInt
  private let inode: UInt
  let isFolder: Bool

  /// The file at `path`; nil where none can be seen.
  init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    (device, inode) = (UInt(status.st_dev), UInt(status.st_ino))
    isFolder = status.st_mode & S_IFMT == S_IFDIR
  }
}

extension LedgerError {
  /// That the system does not let the file at `path` be written: what it says now.
  fileprivate static func unwritable(path: String) -> LedgerError {
    .unwritable(path: path, reason: String(cString: strerror(errno)))
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
