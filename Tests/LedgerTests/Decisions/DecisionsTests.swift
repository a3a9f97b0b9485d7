import TestSupport
import Articles
import FoundationEssentials
import SQLite
import Glibc
import Review
import Testing

@testable import Ledger

@Suite("Decisions") struct DecisionsTests {
  private let scratch: Scratch
  private let article = madeArticle("one", "/a.txt", title: "One")

  init() throws { scratch = Scratch() }

  private func decisions(patience: Double = 5) -> Decisions {
    Decisions(path: scratch["data/ledger.sqlite"], patience: patience)
  }
  @Test("Without decisions there are no results, and no file") func nothing() throws {
    let decisions = decisions()
    #expect(try decisions.decisions(on: article) == [])
    #expect(try decisions.articles() == [])
    #expect(try decisions.check() == nil)
    #expect(try decisions.page(after: 0).entries == [])
    #expect(try !decisions.backup(to: scratch["b.sqlite"]))
    #expect(try decisions.append([]) == 0)
    #expect(!scratch.has("data"))
    #expect(!scratch.has("b.sqlite"))
  }

  @Test("Every kind of decision is read as written, in order") func kinds() throws {
    let made = (0..<40).map { madeDecision($0) }
    let decisions = decisions()
    for decision in made { try decisions.append(decision, to: article) }
    #expect(try decisions.decisions(on: article) == made)
    #expect(try self.decisions().decisions(on: article) == made)
  }

  @Test("Adding a decision twice changes nothing") func twice() throws {
    let decisions = decisions()
    try decisions.append(madeDecision(1), to: article)
    try decisions.append(madeDecision(1), to: madeArticle("one", "/moved.txt", title: "Two"))
    #expect(
      try decisions.append([LedgerEntry(madeDecision(1), on: article), LedgerEntry(madeDecision(2), on: article)]) == 1)
    #expect(try decisions.decisions(on: article) == [madeDecision(1), madeDecision(2)])
    #expect(try decisions.articles().map(\.article) == [article])
  }

  @Test(
    "A different decision with an existing ID, or the same one on another text, is an error; none of the batch is added"
  )
  func conflict() throws {
    let decisions = decisions()
    try decisions.append(madeDecision(1), to: article)
    let other = Decision(id: madeDecision(1).id, when: 0, by: "ben", engine: "", step: .rule([]))
    let expected = LedgerError.conflict(path: decisions.path, id: other.id)
    #expect(failure(try decisions.append(other, to: article)) == expected)
    #expect(failure(try decisions.append(madeDecision(1), to: madeArticle("two", "/a.txt"))) == expected)
    let all = [madeDecision(2), other].map { LedgerEntry($0, on: article) }
    #expect(failure(try decisions.append(all)) == expected)
    #expect(try decisions.decisions(on: article) == [madeDecision(1)])
  }

  @Test("Sessions are distinguished by 64 bits", arguments: [0, 1 << 32, UInt64.max, UInt64.max - 1 << 32])
  func sessions(_ session: UInt64) throws {
    let decisions = decisions()
    let made = [madeDecision(1, session: session), madeDecision(1, session: session ^ 1 << 33)]
    for decision in made { try decisions.append(decision, to: article) }
    #expect(try decisions.decisions(on: article) == made)
    #expect(try decisions.check()?.faults == [])
    let line = LedgerEntry(made[0], on: article).line
    #expect(try LedgerEntry(line: line.utf8).decision == made[0])
  }

  @Test("An edited file keeps its decisions by its path, a moved one by its content") func known() throws {
    let decisions = decisions()
    try decisions.append(madeDecision(1), to: article)
    try decisions.append(madeDecision(2), to: madeArticle("edited", "/a.txt"))
    try decisions.append(madeDecision(3), to: madeArticle("piped"))
    try decisions.append(madeDecision(4), to: madeArticle("other", "/b.txt"))
    func numbers(_ article: LedgerArticle) throws -> [UInt32] {
      try decisions.decisions(on: article).map(\.id.number)
    }
    #expect(try numbers(article) == [1, 2])
    #expect(try numbers(madeArticle("edited again", "/a.txt")) == [1, 2])
    #expect(try numbers(madeArticle("one", "/moved.txt")) == [1])
    #expect(try numbers(madeArticle("one")) == [1])
    #expect(try numbers(madeArticle("piped", "/saved.txt")) == [3])
    #expect(try numbers(madeArticle("nothing", "/c.txt")) == [])
    // An address is a place like a path.
    try decisions.append(madeDecision(5), to: madeArticle("page", "https://a.example/p"))
    #expect(try numbers(madeArticle("page, edited", "https://a.example/p")) == [5])
    #expect(try numbers(madeArticle("page", "/saved.html")) == [5])
  }

  @Test("Two processes see each other's decisions as news, each once") func news() throws {
    let (one, other) = (decisions(), decisions())
    var seen = try other.news(on: article)
    #expect(seen == Decisions.News())
    for n in 0..<5 {
      try one.append(madeDecision(2 * n), to: article)
      try one.append(madeDecision(2 * n + 1), to: madeArticle("two", "/b.txt"))
      seen = try other.news(on: article, after: seen.row)
      #expect(seen == Decisions.News(entries: [LedgerEntry(madeDecision(2 * n), on: article)], row: 2 * n + 2))
      #expect(try other.news(on: article, after: seen.row) == Decisions.News(row: 2 * n + 2))
    }
    // A ledger that replaces this one is read from the beginning.
    for suffix in ["", "-wal", "-shm"] { unlink(one.path + suffix) }
    #expect(try other.news(on: article, after: seen.row) == Decisions.News())
    try one.append(madeDecision(50), to: article)
    #expect(
      try other.news(on: article, after: seen.row)
        == Decisions.News(entries: [LedgerEntry(madeDecision(50), on: article)], row: 1))
  }

  @Test("A file that replaces an open one is the one that is written") func replaced() throws {
    let decisions = decisions()
    try decisions.append(madeDecision(1), to: article)
    let other = Decisions(path: scratch["other.sqlite"])
    try other.append(madeDecision(2), to: article)
    other.store.emptyLog()
    for suffix in ["-wal", "-shm"] { unlink(decisions.path + suffix) }
    rename(other.path, decisions.path)
    try decisions.append(madeDecision(3), to: article)
    #expect(try self.decisions().decisions(on: article) == [madeDecision(2), madeDecision(3)])
  }

  @Test("The articles with decisions are listed, the most recent first") func articles() throws {
    let decisions = decisions()
    try decisions.append(madeDecision(1), to: article)
    try decisions.append(madeDecision(5), to: madeArticle("piped", title: "Piped"))
    try decisions.append(madeDecision(3), to: madeArticle("edited", "/a.txt", title: "One, edited"))
    #expect(
      try decisions.articles() == [
        Decisions.Listing(
          article: madeArticle("piped", title: "Piped"), count: 1, when: madeDecision(5).when),
        Decisions.Listing(
          article: madeArticle("edited", "/a.txt", title: "One, edited"), count: 2, when: madeDecision(3).when),
      ])
  }

  @Test("No program can change or remove a row") func kept() throws {
    let decisions = decisions()
    try decisions.append(madeDecision(1), to: article)
    for sql in ["UPDATE decisions SET body = '{}'", "DELETE FROM decisions"] {
      #expect(failure(try decisions.store.write { db in try db.execute(sql: sql) }) != nil)
    }
    #expect(try decisions.decisions(on: article) == [madeDecision(1)])
  }

  @Test("A write is on the disk when it is reported") func durable() throws {
    let decisions = decisions()
    try decisions.append(madeDecision(1), to: article)
    #expect(try decisions.store.read { db in try Int.fetchOne(db, sql: "PRAGMA synchronous") } == 2)
  }

  // MARK: Errors

  @Test("A damaged file is reported, left as it is, and never replaced") func damaged() throws {
    try FileManager.default.createDirectory(atPath: scratch["data"], withIntermediateDirectories: true)
    let rubbish = [UInt8](repeating: 9, count: 5000)
    try scratch.write(rubbish, to: "data/ledger.sqlite")
    let decisions = decisions()
    for found in [
      failure(try decisions.append(madeDecision(1), to: article)), failure(try decisions.decisions(on: article)),
      failure(try decisions.check()), failure(try decisions.backup(to: scratch["b.sqlite"])),
    ] {
      #expect(found == .noDatabase(path: decisions.path))
    }
    #expect(try scratch.bytes(of: "data/ledger.sqlite") == rubbish)
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch["data"]) == ["ledger.sqlite"])
    #expect(!scratch.has("b.sqlite"))
  }

  @Test("A newer ledger, a locked one, a folder that may not be written and a full disk are reported") func trouble()
    throws
  {
    let decisions = decisions()
    try decisions.append(madeDecision(1), to: article)
    let hasty = self.decisions(patience: 0.05)
    try decisions.store.write { db in
      try db.execute(sql: "CREATE TABLE other (id INTEGER)")
      #expect(failure(try hasty.append(madeDecision(2), to: article)) == .locked(path: hasty.path, waited: 0.05))
    }
    #expect(try hasty.decisions(on: article) == [madeDecision(1)])
    _ = try decisions.store.read { db in try Int.fetchOne(db, sql: "PRAGMA max_page_count = 10") }
    #expect(
      failure(try decisions.append((10..<500).map { LedgerEntry(madeDecision($0), on: article) }))
        == .full(path: decisions.path))
    #expect(try decisions.decisions(on: article) == [madeDecision(1)])
    try decisions.store.write { db in try db.execute(sql: "INSERT INTO grdb_migrations VALUES ('4')") }
    #expect(failure(try hasty.append(madeDecision(2), to: article)) == nil)
    #expect(
      failure(try self.decisions().append(madeDecision(2), to: article))
        == .newer(path: decisions.path, version: 4, known: 3))
    let closed = Decisions(path: scratch["none/ledger.sqlite"])
    try scratch.readOnly {
      #expect(
        failure(try closed.append(madeDecision(1), to: article))
          == .unwritable(path: closed.path, reason: "Permission denied"))
      let seen = try closed.decisions(on: article)
      #expect(seen == [])
    }
  }

  // MARK: Backup

  @Test("A backup is a complete ledger in one file; an existing file is not replaced") func backup() throws {
    let decisions = decisions()
    let made = (0..<20).map { madeDecision($0) }
    for decision in made { try decisions.append(decision, to: article) }
    #expect(try decisions.backup(to: scratch["b.sqlite"]))
    let backup = Decisions(path: scratch["b.sqlite"])
    let names = try FileManager.default.contentsOfDirectory(atPath: scratch.path).filter { $0 != "data" }
    #expect(names == ["b.sqlite"])
    #expect(try backup.check()?.faults == [])
    #expect(try backup.decisions(on: article) == made)
    #expect(
      failure(try decisions.backup(to: scratch["b.sqlite"]))
        == .unwritable(path: scratch["b.sqlite"], reason: "File exists"))
    #expect(
      failure(try decisions.backup(to: scratch["none/b.sqlite"]))
        == .unwritable(path: scratch["none/b.sqlite"], reason: "No such file or directory"))
    #expect(try backup.decisions(on: article) == made)
  }
}
