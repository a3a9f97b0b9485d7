import Review
import Articles
import SQLite

/// A cache of analysed articles, so that an article that is opened again has its statements marked at once. The key is
/// the text, its blocks and the engine. The cache never exceeds its capacity; the longest unused articles are removed
/// first. It is one file, opened on first use and made on the first write. A damaged file is moved to the same name
/// with `.damaged` and replaced. Any number of processes may use it at once.
///
/// Every call may throw a `LedgerError` except `damaged`; the caller then continues without. Calls can be made from any
/// thread.
public final class Readings: Sendable {
  private let store: Store
  private let capacity: Int
  private let now: @Sendable () -> Int

  /// The age of a noted use, in milliseconds, after which it is noted again.
  private static let useStep = 60_000

  /// Creates the cache in the file at `path`, of at most `capacity` bytes. A call waits up to `patience` seconds for
  /// another process.
  public convenience init(path: String, capacity: Int = 256 << 20, patience: Double = 1) {
    self.init(path: path, capacity: capacity, patience: patience) { WallClock.now }
  }

  /// Creates a cache whose time, in milliseconds, `now` returns.
  init(path: String, capacity: Int, patience: Double, now: @escaping @Sendable () -> Int) {
    store = Store(path: path, versions: Self.versions, patience: patience)
    self.capacity = capacity
    self.now = now
  }

  /// Returns the article that `engine` made of `draft`; nil if it is not in the cache. `engine` is any text that
  /// changes whenever its answers may change.
  public func article(over draft: Draft, by engine: String) throws(LedgerError) -> Article? {
    let key = Self.key(of: draft)
    guard
      let kept = try settingAside({ () throws(LedgerError) in
        try store.read { db in
          try KeptReading.fetchOne(
            db, sql: "SELECT id, used, bytes FROM readings JOIN contents USING (id) WHERE draft = ? AND engine = ?",
            arguments: [key, engine])
        }
      })
    else { return nil }
    let time = now()
    if time < kept.used || time &- kept.used >= Self.useStep {
      store.writeLater { db in
        try db.execute(sql: "UPDATE readings SET used = ? WHERE id = ?", arguments: [time, kept.id])
      }
    }
    return kept.bytes.withUnsafeBytes { ReadingForm.article(over: draft, from: $0) }
  }

  /// Keeps `article`, analysed by `engine`, in place of an earlier one of the same draft. Takes milliseconds, more for
  /// a long article, so that the main loop must not call it.
  public func keep(_ article: Article, by engine: String) throws(LedgerError) {
    let (key, bytes) = (Self.key(of: article.draft), ReadingForm.bytes(of: article))
    guard bytes.count <= capacity else { return }
    let (time, capacity) = (now(), capacity)
    try settingAside { () throws(LedgerError) in
      try store.write { db in
        try db.execute(sql: "DELETE FROM readings WHERE draft = ?", arguments: [key])
        try db.execute(
          sql: "INSERT INTO readings (draft, engine, used, size) VALUES (?, ?, ?, ?)",
          arguments: [key, engine, time, bytes.count])
        try db.execute(
          sql: "INSERT INTO contents (id, bytes) VALUES (?, ?)", arguments: [db.lastInsertedRowID, bytes])
        try db.execute(
          sql: """
            DELETE FROM readings WHERE id IN (SELECT id FROM (
              SELECT id, sum(size) OVER (ORDER BY used DESC, id DESC) AS sum FROM readings) WHERE sum > ?)
            """, arguments: [capacity])
      }
      store.emptyLog()
    }
  }

  /// Runs `body`. If the file is damaged, sets it aside and runs `body` again.
  private func settingAside<Value>(_ body: () throws(LedgerError) -> Value) throws(LedgerError) -> Value {
    do {
      return try body()
    } catch {
      guard error.damage != nil else { throw error }
      store.setAside()
      return try body()
    }
  }

  /// Returns the key of a draft: the hash of its blocks and of the hash of its text.
  static func key(of draft: Draft) -> [UInt8] {
    var text = ContentHash(draft.text).bytes
    var writer = ByteWriter()
    for block in draft.blocks {
      writer.write(Block.Kind.allCases.firstIndex(of: block.kind) ?? 0)
      writer.write(block.range)
      writer.write(block.dateline ?? TextRange(-1, -1))
    }
    text += writer.bytes(version: ReadingForm.version)
    return text.withUnsafeBytes { ContentHash($0) }.bytes
  }

  // The columns that a use changes are in their own table, so that the bytes are not rewritten with them.
  static let versions = [
    """
    CREATE TABLE readings (
      id INTEGER PRIMARY KEY, draft BLOB NOT NULL UNIQUE, engine TEXT NOT NULL, used INTEGER NOT NULL,
      size INTEGER NOT NULL
    );
    CREATE INDEX readings_by_use ON readings (used, size);
    CREATE TABLE contents (
      id INTEGER PRIMARY KEY REFERENCES readings (id) ON DELETE CASCADE, bytes BLOB NOT NULL
    );
    """
  ]
}

/// A stored reading.
private struct KeptReading: RowReadable {
  var id: Int
  var used: Int
  var bytes: [UInt8]

  init(row: Row) throws {
    id = try row.decode(Int.self, forColumn: "id")
    used = try row.decode(Int.self, forColumn: "used")
    bytes = try row.decode([UInt8].self, forColumn: "bytes")
  }
}
