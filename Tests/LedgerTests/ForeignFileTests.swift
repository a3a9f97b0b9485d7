import TestSupport
import Articles
import Files
import FoundationEssentials
import SQLite
import Glibc
import Testing

@testable import Ledger

/// Files in a store's place that it may not have written, or that were changed since.
@Suite("Files that are not the store's own") struct ForeignFileTests: WordStores {
  let scratch = Scratch()

  @Test(
    "A file that is not a database is reported and left unchanged",
    arguments: [Array("no database".utf8), .init(repeating: 7, count: 9000)])
  func foreign(_ bytes: [UInt8]) throws {
    try scratch.write(bytes, to: "a.sqlite")
    for found in [
      failure(try words(in: store())),
      failure(try add("one", to: store())),
    ] {
      #expect(found == .noDatabase(path: scratch["a.sqlite"]))
    }
    #expect(try scratch.bytes(of: "a.sqlite") == bytes)
  }

  @Test("Damage anywhere in a file is reported or harmless") func damaged() throws {
    let store = store()
    for n in 0..<500 { try add("word \(n)", to: store) }
    store.emptyLog()
    let bytes = try scratch.bytes(of: "a.sqlite")
    for n in 0..<60 {
      var some = bytes
      for i in 0..<40 { some[(n * 997 + i * 61) % some.count] = UInt8(truncatingIfNeeded: n &* 31 &+ i) }
      try scratch.write(n % 2 == 0 ? some : Array(some.prefix(n * some.count / 60)), to: "b\(n).sqlite")
      let other = self.store("b\(n).sqlite", patience: 0.05)
      for found in [
        failure(try words(in: other)),
        failure(try add("one", to: other)),
      ] {
        switch found {
        case nil, .damaged, .noDatabase, .failed, .newer, .unwritable: break
        default: unexpected(found)
        }
      }
    }
  }

  @Test("Another program's database is left unchanged, byte for byte", arguments: ["DELETE", "WAL"])
  func foreign(_ mode: String) throws {
    do {
      let other = try SharedDatabase(path: scratch["a.sqlite"])
      try other.withoutTransaction { db in
        _ = try String.fetchOne(db, sql: "PRAGMA journal_mode = \(mode)")
        try db.execute(sql: "CREATE TABLE songs (title TEXT); INSERT INTO songs VALUES ('one')")
      }
      other.close()
    }
    let bytes = try scratch.bytes(of: "a.sqlite")
    let expected = LedgerError.foreign(path: scratch["a.sqlite"])
    #expect(failure(try words(in: store())) == expected)
    #expect(failure(try add("one", to: store())) == expected)
    #expect(failure(try store().copy(to: scratch["b.sqlite"])) == expected)
    #expect(try scratch.bytes(of: "a.sqlite") == bytes)
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path) == ["a.sqlite"])
  }

  @Test(
    "A database with the same tables, but other columns or migrations, is left unchanged, byte for byte",
    arguments: [
      "CREATE TABLE words (title TEXT); CREATE TABLE grdb_migrations (identifier TEXT)",
      "\(first); CREATE TABLE grdb_migrations (name TEXT)",
      "\(first); CREATE TABLE grdb_migrations (identifier TEXT); INSERT INTO grdb_migrations VALUES ('songs')",
      "CREATE TABLE grdb_migrations (identifier TEXT); INSERT INTO grdb_migrations VALUES ('songs')",
    ])
  func sameTables(_ sql: String) throws {
    do {
      let other = try SharedDatabase(path: scratch["a.sqlite"])
      try other.write { try $0.execute(sql: sql) }
      other.close()
    }
    let bytes = try scratch.bytes(of: "a.sqlite")
    let expected = LedgerError.foreign(path: scratch["a.sqlite"])
    #expect(failure(try words(in: store())) == expected)
    #expect(failure(try add("one", to: store())) == expected)
    #expect(try scratch.bytes(of: "a.sqlite") == bytes)
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path) == ["a.sqlite"])
  }

  @Test("Another program's database with its own number is left unchanged, even during a write")
  func foreignInUse() throws {
    let other = try SharedDatabase(path: scratch["a.sqlite"])
    try other.withoutTransaction { db in
      _ = try String.fetchOne(db, sql: "PRAGMA journal_mode = WAL")
      try db.execute(sql: "PRAGMA application_id = 77; \(Self.first); CREATE TABLE grdb_migrations (identifier)")
    }
    let (file, log) = (try scratch.bytes(of: "a.sqlite"), try scratch.bytes(of: "a.sqlite-wal"))
    #expect(failure(try words(in: store())) == .foreign(path: scratch["a.sqlite"]))
    #expect(failure(try add("one", to: store())) == .foreign(path: scratch["a.sqlite"]))
    #expect(try scratch.bytes(of: "a.sqlite") == file)
    #expect(try scratch.bytes(of: "a.sqlite-wal") == log)
    other.close()
  }

  @Test(
    "No file is created beside another program's database with a log, for any content of the log",
    arguments: ["", "PRAGMA application_id = 77;"], [true, false])
  func foreignLog(_ mark: String, isWrittenBack: Bool) throws {
    let other = try SharedDatabase(path: scratch["other.sqlite"])
    try other.withoutTransaction { db in
      _ = try String.fetchOne(db, sql: "PRAGMA journal_mode = WAL")
      try db.execute(sql: "\(mark) CREATE TABLE songs (title TEXT);")
      if isWrittenBack { _ = try db.emptyLog() }
      try db.execute(sql: "INSERT INTO songs VALUES ('one')")
    }
    for suffix in ["", "-wal"] {
      try scratch.write(try scratch.bytes(of: "other.sqlite" + suffix), to: "a.sqlite" + suffix)
    }
    other.close()
    unlink(scratch["other.sqlite"])
    let (file, log) = (try scratch.bytes(of: "a.sqlite"), try scratch.bytes(of: "a.sqlite-wal"))
    #expect(!log.isEmpty)
    #expect(failure(try words(in: store())) == .foreign(path: scratch["a.sqlite"]))
    #expect(failure(try add("one", to: store())) == .foreign(path: scratch["a.sqlite"]))
    #expect(try scratch.bytes(of: "a.sqlite") == file)
    #expect(try scratch.bytes(of: "a.sqlite-wal") == log)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: scratch.path).sorted() == ["a.sqlite", "a.sqlite-wal"])
  }

  @Test("A store without a number whose tables are only in the log is recognised") func unmarkedLog() throws {
    let queue = try SharedDatabase(path: scratch["other.sqlite"])
    try queue.withoutTransaction { db in
      _ = try String.fetchOne(db, sql: "PRAGMA journal_mode = WAL")
      try db.execute(
        sql: """
          CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY); INSERT INTO grdb_migrations VALUES ('1');
          \(Self.first); INSERT INTO words (word) VALUES ('one')
          """)
    }
    for suffix in ["", "-wal"] {
      try scratch.write(try scratch.bytes(of: "other.sqlite" + suffix), to: "a.sqlite" + suffix)
    }
    queue.close()
    #expect(try words(in: store()) == ["one"])
  }

  @Test("A store from before stores had a number is recognised") func unmarked() throws {
    try add("one", to: store())
    do {
      let queue = try SharedDatabase(path: scratch["a.sqlite"])
      try queue.withoutTransaction { try $0.execute(sql: "PRAGMA application_id = 0") }
      queue.close()
    }
    #expect(try words(in: store()) == ["one"])
    try add("two", to: store())
    #expect(try words(in: store()) == ["one", "two"])
  }
}
