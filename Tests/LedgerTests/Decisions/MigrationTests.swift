import TestSupport
import Articles
import FoundationEssentials
import SQLite
import Glibc
import Ledger
import Testing

/// Each file in Fixtures was written by the program when its tables had that version; none is ever written again.
@Suite("Ledgers of earlier versions") struct MigrationTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()

  @Test("A ledger of an earlier version is read and written", arguments: [1, 2]) func earlier(_ version: Int) throws {
    let scratch = Scratch()
    let fixture = try Data(contentsOf: Self.folder.appending(path: "Fixtures/ledger-\(version).sqlite"))
    try scratch.write(Array(fixture), to: "ledger.sqlite")
    let decisions = Decisions(path: scratch["ledger.sqlite"])
    let article = madeArticle("one", "/a.txt", title: "One")
    #expect(try decisions.check()?.faults == [])
    #expect(try decisions.decisions(on: article) == (0..<16).map { madeDecision($0) })
    #expect(try decisions.articles().first?.article == madeArticle("piped"))
    try decisions.append(madeDecision(100), to: article)
    #expect(try decisions.news(on: article, after: 17).decisions == [madeDecision(100)])
    #expect(try decisions.news(on: article).faults == [])
    #expect(try decisions.check()?.count == 18)
    #expect(try decisions.check()?.faults == [])
  }

  @Test("A row that was damaged in an earlier version is still reported") func earlierDamage() throws {
    let scratch = Scratch()
    let fixture = try Data(contentsOf: Self.folder.appending(path: "Fixtures/ledger-2.sqlite"))
    try scratch.write(Array(fixture), to: "ledger.sqlite")
    let queue = try SharedDatabase(path: scratch["ledger.sqlite"])
    try queue.write { db in
      try db.execute(
        sql: """
          DROP TRIGGER decisions_are_not_changed; DROP TRIGGER decisions_are_not_removed;
          UPDATE decisions SET moment = 0 WHERE id = 4; DELETE FROM decisions WHERE id = 6
          """)
    }
    queue.close()
    let decisions = Decisions(path: scratch["ledger.sqlite"])
    #expect(try decisions.check()?.faults == [.row(4, .checksum), .missing(6...6)])
  }

  @Test("A ledger of an earlier version without triggers is read, and gets them back", arguments: [1, 2])
  func withoutTriggers(_ version: Int) throws {
    let scratch = Scratch()
    let fixture = try Data(contentsOf: Self.folder.appending(path: "Fixtures/ledger-\(version).sqlite"))
    try scratch.write(Array(fixture), to: "ledger.sqlite")
    func queue() throws -> SharedDatabase { try SharedDatabase(path: scratch["ledger.sqlite"]) }
    let before = try queue()
    try before.write { db in
      try db.execute(sql: "DROP TRIGGER decisions_are_not_changed; DROP TRIGGER decisions_are_not_removed")
    }
    before.close()
    #expect(try Decisions(path: scratch["ledger.sqlite"]).check()?.faults == [])
    let after = try queue()
    for sql in ["UPDATE decisions SET moment = 0", "DELETE FROM decisions"] {
      #expect(throws: DatabaseError.self) { try after.write { db in try db.execute(sql: sql) } }
    }
  }
}
