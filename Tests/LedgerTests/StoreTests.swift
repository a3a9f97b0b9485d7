import TestSupport
import Articles
import Files
import FoundationEssentials
import SQLite
import Glibc
import Testing

@testable import Ledger

@Suite("The store") struct StoreTests: WordStores {
  let scratch = Scratch()

  @Test("Reading creates no file; writing creates it and its folders, for the owner only") func made() throws {
    let store = store("state/sayso/a.sqlite")
    #expect(try words(in: store) == nil)
    #expect(!scratch.has("state"))
    try add("one", to: store)
    #expect(try words(in: store) == ["one"])
    var facts = stat()
    #expect(stat(scratch["state/sayso"], &facts) == 0)
    #expect(facts.st_mode & 0o777 == 0o700)
    #expect(stat(scratch["state/sayso/a.sqlite"], &facts) == 0)
    #expect(facts.st_mode & 0o777 == 0o600)
  }

  @Test("Written data is there for the next connection") func reopened() throws {
    try add("one", to: store())
    try add("two", to: store())
    #expect(try words(in: store()) == ["one", "two"])
  }

  @Test("An aborted write changes nothing") func undone() throws {
    let store = store()
    try add("one", to: store)
    func addTwo() throws {
      try store.write { db in
        try db.execute(sql: "INSERT INTO words (word) VALUES ('two')")
        try db.execute(sql: "INSERT INTO words (word) VALUES (NULL)")
      }
    }
    let found = failure(try addTwo())
    guard case .failed = found else { return unexpected(found) }
    #expect(try words(in: store) == ["one"])
  }

  @Test("A killed process leaves exactly its committed data") func killed() throws {
    let store = store()
    try add("one", to: store)
    func copy(to name: String) throws {
      for suffix in ["", "-wal"] {
        try scratch.write(try scratch.bytes(of: "a.sqlite" + suffix), to: name + suffix)
      }
    }
    try store.write { db in
      for word in ["two", "three"] { try db.execute(sql: "INSERT INTO words (word) VALUES (?)", arguments: [word]) }
      try copy(to: "before.sqlite")
    }
    try copy(to: "after.sqlite")
    #expect(try words(in: self.store("before.sqlite")) == ["one"])
    #expect(try words(in: self.store("after.sqlite")) == ["one", "two", "three"])
  }

  @Test("Others read the old data during a write, and the new data after it") func together() throws {
    let (one, other) = (store(), store())
    try add("one", to: one)
    #expect(try words(in: other) == ["one"])
    try one.write { db in
      try db.execute(sql: "INSERT INTO words (word) VALUES ('two')")
      #expect(try words(in: other) == ["one"])
    }
    try add("three", to: other)
    #expect(try words(in: one) == ["one", "two", "three"])
  }

  @Test("Many connections that open a new file at once all write to it") func crowd() async throws {
    let (path, versions) = (scratch["a.sqlite"], [Self.first, Self.second])
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<8 {
        group.addTask {
          let store = Store(path: path, versions: versions, patience: 30)
          for n in 0..<20 {
            try store.write { db in
              try db.execute(sql: "INSERT INTO words (word) VALUES (?)", arguments: ["\(writer) \(n)"])
            }
          }
        }
      }
      try await group.waitForAll()
    }
    let all = try #require(try words(in: store(versions: versions)))
    #expect(Set(all).count == 160)
    #expect(all.count == 160)
  }

  @Test("A lock of another program is waited for, then reported") func locked() throws {
    let (one, other) = (store(), store(patience: 0.05))
    try add("one", to: one)
    try one.write { db in
      try db.execute(sql: "INSERT INTO words (word) VALUES ('two')")
      #expect(
        failure(try add("three", to: other)) == .locked(path: one.path, waited: 0.05))
    }
    try add("three", to: other)
    #expect(try words(in: one) == ["one", "two", "three"])
  }

  @Test("An older file is migrated with its data; a newer one is left unchanged") func versions() throws {
    try add("one", to: store())
    let newer = store(versions: [Self.first, Self.second])
    #expect(try newer.read { db in try String.fetchAll(db, sql: "SELECT word || language FROM words") } == ["oneen"])
    newer.emptyLog()
    let bytes = try scratch.bytes(of: "a.sqlite")
    let expected = LedgerError.newer(path: newer.path, version: 2, known: 1)
    #expect(failure(try words(in: store())) == expected)
    #expect(failure(try add("two", to: store())) == expected)
    #expect(try scratch.bytes(of: "a.sqlite") == bytes)
  }

  @Test("Names are bytes: of the file, of its folder and of a copy") func names() throws {
    let folder = String(pathBytes: Array(scratch.path.utf8) + [0x2F, 0xFF, 0x3F, 0xC3])
    let path = folder + "/" + String(pathBytes: [0xFE]) + ".sqlite"
    let store = Store(path: path, versions: [Self.first], patience: 5)
    try add("one", to: store)
    let copy = folder + "/" + String(pathBytes: [0x80])
    #expect(try store.copy(to: copy))
    store.emptyLog()
    for some in [path, copy] {
      #expect(isThere(some))
      #expect(try words(in: Store(path: some, versions: [Self.first], patience: 5)) == ["one"])
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path).count == 1)
    #expect(fileNames(in: folder)?.count { !$0.hasSuffix("-wal") && !$0.hasSuffix("-shm") } == 4)
    for name in fileNames(in: folder) ?? [] { _ = (folder + "/" + name).withPath { unlink($0) } }
    _ = folder.withPath { rmdir($0) }
  }

  @Test("Reading leaves an empty file empty; writing uses it") func empty() throws {
    try scratch.write([], to: "a.sqlite")
    #expect(try words(in: store()) == nil)
    #expect(try store().copy(to: scratch["b.sqlite"]) == false)
    #expect(try scratch.bytes(of: "a.sqlite").isEmpty)
    #expect(!scratch.has("b.sqlite"))
    try add("one", to: store())
    #expect(try words(in: store()) == ["one"])
  }

  @Test("A file that may not be read is reported as such") func unreadable() throws {
    try add("one", to: store())
    chmod(scratch["a.sqlite"], 0)
    try scratch.readOnly {
      #expect(
        failure(try words(in: store())) == .unreadable(path: scratch["a.sqlite"], reason: "Permission denied"))
      guard case .unwritable = failure(try add("two", to: store())) else { return unexpected(nil) }
    }
  }

  @Test("A folder that may not be written is reported") func readOnly() throws {
    try scratch.readOnly {
      let found = failure(try add("one", to: store()))
      #expect(found == .unwritable(path: scratch["a.sqlite"], reason: "Permission denied"))
      #expect(try words(in: store()) == nil)
    }
    try add("one", to: store())
    chmod(scratch["a.sqlite"], 0o444)
    try scratch.readOnly {
      let written = failure(try add("two", to: store()))
      #expect(try words(in: store()) == ["one"])
      guard case .unwritable(scratch["a.sqlite"], _) = written else { return unexpected(written) }
    }
  }

  @Test("A file that cannot be written is read with its log and in its present state, also one of an earlier version")
  func readAlone() throws {
    let writer = store()
    try add("one", to: writer)
    writer.emptyLog()
    try add("two", to: writer)
    // A process was killed, so that the log is left.
    for suffix in ["", "-wal"] {
      try scratch.write(try scratch.bytes(of: "a.sqlite" + suffix), to: "b.sqlite" + suffix)
    }
    let reader = store("b.sqlite")
    try scratch.readOnly {
      #expect(try words(in: reader) == ["one", "two"])
      #expect(try words(in: store("b.sqlite", versions: [Self.first, Self.second])) == ["one", "two"])
      let written = failure(try add("three", to: reader))
      guard case .unwritable = written else { return unexpected(written) }
      #expect(try words(in: reader) == ["one", "two"])
    }
    #expect(scratch.names.filter { $0.hasPrefix("b.") } == ["b.sqlite", "b.sqlite-wal"])
    // What others write meanwhile is seen.
    try add("three", to: store("b.sqlite"))
    #expect(try words(in: reader) == ["one", "two", "three"])
    try add("four", to: reader)
    #expect(try words(in: store("b.sqlite")) == ["one", "two", "three", "four"])
  }

  @Test("A link that leads to nothing is reported, for a file and a folder, and nothing is made")
  func brokenLink() throws {
    for (link, name) in [("a.sqlite", "a.sqlite"), ("state", "state/a.sqlite")] {
      symlink("away", scratch[link])
      let (read, written) = (failure(try words(in: store(name))), failure(try add("one", to: store(name))))
      guard case .brokenLink(let found) = read, found.path == scratch[link], found.target == "away" else {
        return unexpected(read)
      }
      #expect(written == read)
    }
    #expect(scratch.names == ["a.sqlite", "state"])
  }

  @Test("A file in the folder's place, a folder in the file's are reported") func inTheWay() throws {
    try scratch.write([], to: "state")
    #expect(
      failure(try add("one", to: store("state/a.sqlite")))
        == .unwritable(path: scratch["state/a.sqlite"], reason: "Not a directory"))
    try FileManager.default.createDirectory(atPath: scratch["a.sqlite"], withIntermediateDirectories: true)
    guard case .unwritable = failure(try add("one", to: store())) else {
      return unexpected(nil)
    }
  }

  @Test("A full disk is reported, and the old data stay") func full() throws {
    let store = store()
    try add("one", to: store)
    _ = try store.read { db in try Int.fetchOne(db, sql: "PRAGMA max_page_count = 8") }
    let found = failure(try add(String(repeating: "x", count: 100_000), to: store))
    #expect(found == .full(path: store.path))
    #expect(try words(in: store) == ["one"])
  }

  @Test("What is written after the log was removed stays, and so does what was written before") func removedLog() throws
  {
    let store = store()
    try add("one", to: store)
    for suffix in ["-wal", "-shm"] { unlink(store.path + suffix) }
    try add("two", to: store)
    try add("three", to: store)
    #expect(try words(in: self.store()) == ["one", "two", "three"])
  }

  @Test("A file that was removed is made again") func removed() throws {
    let store = store()
    try add("one", to: store)
    unlink(store.path)
    #expect(try words(in: store) == nil)
    try add("two", to: store)
    #expect(try words(in: self.store()) == ["two"])
  }
}
