import TestSupport
import FoundationEssentials
import SQLite
import Glibc
import Review
import Testing

@testable import Ledger

/// A ledger with changes that the program never makes.
@Suite("Damage in the ledger") struct DamageTests {
  private let scratch: Scratch
  private let article = madeArticle("one", "/a.txt", title: "One")

  init() throws { scratch = Scratch() }

  private func decisions() -> Decisions { Decisions(path: scratch["data/ledger.sqlite"]) }

  /// Changes the file as only another program would.
  private func tamper(_ sql: String) throws {
    let queue = try SharedDatabase(path: scratch["data/ledger.sqlite"])
    try queue.write { db in
      try db.add(function: RowChecksum.function)
      try db.execute(sql: "DROP TRIGGER decisions_are_not_changed; DROP TRIGGER decisions_are_not_removed")
      try db.execute(sql: sql)
    }
    queue.close()
  }

  @Test(
    "A row with a damaged article is reported for any opened article",
    arguments: [
      "content = x'00', article = x'00'", "content = zeroblob(16), article = zeroblob(17)", "id = -3", "id = 9",
    ]) func unknownArticle(_ change: String) throws
  {
    for n in 1...3 { try decisions().append(madeDecision(n), to: article) }
    try tamper("UPDATE decisions SET \(change) WHERE id = 2")
    for some in [article, madeArticle("other")] {
      #expect(try decisions().news(on: some).faults != [])
    }
    #expect(try decisions().decisions(on: article) == [madeDecision(1), madeDecision(3)])
    #expect(try decisions().check()?.faults != [])
  }

  @Test(
    "A missing row is reported, even the last one, and even after others were added",
    arguments: [
      ([2], [LedgerFault.missing(2...2)]), ([1, 2, 4], [.missing(1...2), .missing(4...4)]), ([5], [.missing(5...5)]),
      ([4, 5], [.missing(4...5)]), ([1, 2, 3, 4, 5], [.missing(1...5)]),
    ]) func missing(_ rows: [Int], _ faults: [LedgerFault]) throws
  {
    for n in 1...5 { try decisions().append(madeDecision(n), to: article) }
    try tamper("DELETE FROM decisions WHERE id IN (\(rows.map(String.init).joined(separator: ", ")))")
    for _ in 1...2 {
      #expect(try decisions().check()?.faults == faults)
      #expect(try decisions().news(on: madeArticle("other")).faults == faults)
      var (broken, row): ([LedgerFault], Int?) = ([], 0)
      while let last = row {
        let page = try decisions().page(after: last, limit: 2)
        broken += page.broken
        row = page.next
      }
      #expect(broken == faults)
      try decisions().append(madeDecision(6), to: article)
    }
  }

  @Test(
    "Rows with swapped positions or numbers are reported",
    arguments: [
      "UPDATE decisions SET id = 9 WHERE id = 2; UPDATE decisions SET id = 2 WHERE id = 1; UPDATE decisions SET id = 1 WHERE id = 9",
      "UPDATE decisions SET id = 7 WHERE id = 3",
      "DELETE FROM decisions WHERE id = 2; UPDATE decisions SET id = 2 WHERE id = 3",
      "UPDATE ends SET row = 2", "DELETE FROM ends", "DROP INDEX decisions_by_content; \(index)",
    ]) func order(_ sql: String) throws
  {
    for n in 1...3 { try decisions().append(madeDecision(n), to: article) }
    #expect(try decisions().news(on: article).faults == [])
    try tamper(sql)
    #expect(try decisions().check()?.faults != [])
    #expect(try decisions().news(on: article).faults != [])
  }
  /// An index that lacks the rows.
  private static let index =
    """
    CREATE INDEX decisions_by_content ON decisions (content) WHERE false; PRAGMA writable_schema = ON;
    UPDATE sqlite_master SET sql = 'CREATE INDEX decisions_by_content ON decisions (content)'
      WHERE name = 'decisions_by_content'
    """

  @Test("News report new damage only") func news() throws {
    let decisions = decisions()
    for n in 1...3 { try decisions.append(madeDecision(n), to: article) }
    try tamper("UPDATE decisions SET moment = 0 WHERE id = 2")
    let first = try decisions.news(on: article)
    #expect(first.faults == [.row(2, .checksum)])
    try decisions.append(madeDecision(4), to: article)
    #expect(try decisions.news(on: article, after: first.row).faults == [])
    try decisions.append(madeDecision(5), to: article)
    try decisions.append(madeDecision(6), to: article)
    let queue = try SharedDatabase(path: decisions.path)
    try queue.write { try $0.execute(sql: "DELETE FROM decisions WHERE id = 5") }
    queue.close()
    #expect(try decisions.news(on: article, after: 4).faults == [.missing(5...5)])
  }

  @Test("The largest possible row number is an error") func largest() throws {
    for n in 1...2 { try decisions().append(madeDecision(n), to: article) }
    try tamper("UPDATE decisions SET id = 9223372036854775807 WHERE id = 2")
    guard case .damaged = failure(try decisions().append(madeDecision(3), to: article)) else {
      Issue.record("no error")
      return
    }
    #expect(
      try decisions().check()?.faults == [
        .missing(2...Int.max - 1), .row(Int.max, .checksum), .end(noted: 2, last: Int.max),
      ])
  }

  @Test("Decisions on both sides of a damaged page can be read") func aroundDamage() throws {
    try decisions().append((0..<300).map { LedgerEntry(madeDecision($0), on: article) })
    decisions().store.emptyLog()
    var bytes = try scratch.bytes(of: "data/ledger.sqlite")
    for i in 0..<64 { bytes[bytes.count / 2 / 4096 * 4096 + i] = 0xEE }
    try scratch.write(bytes, to: "data/ledger.sqlite")
    let page = try decisions().page(after: 0)
    let numbers = page.entries.map(\.decision.id.number)
    #expect(numbers == numbers.sorted() && Set(numbers).count == numbers.count)
    #expect(numbers.first == 0 && numbers.last == 299 && (200..<300).contains(numbers.count), "\(numbers)")
    #expect(page.broken.contains { if case .missing = $0 { true } else { false } })
    #expect(page.next == nil)
  }

  @Test("A backup of a damaged ledger is complete, including damaged pages") func backup() throws {
    try decisions().append((0..<300).map { LedgerEntry(madeDecision($0), on: article) })
    decisions().store.emptyLog()
    try tamper("UPDATE decisions SET moment = 0 WHERE id = 2")
    var bytes = try scratch.bytes(of: "data/ledger.sqlite")
    // The beginning of a page in the middle.
    for i in 0..<64 { bytes[bytes.count / 2 / 4096 * 4096 + i] = 0xEE }
    try scratch.write(bytes, to: "data/ledger.sqlite")
    let faults = try decisions().check()?.faults
    #expect(try decisions().news(on: madeArticle("other")).faults != [])
    #expect(try decisions().backup(to: scratch["b.sqlite"]))
    #expect(try Decisions(path: scratch["b.sqlite"]).check()?.faults == faults)
    #expect(faults?.isEmpty == false)
  }

  @Test(
    "A value changed after it was written is found, and its row is left out",
    arguments: [
      "body = replace(body, 'ana', 'ann')", "moment = moment + 1", "title = 'Other'", "title = NULL",
      "article = x'00'", "content = (SELECT content FROM decisions WHERE id = 3)", "checksum = NULL",
      "checksum = x'00'",
    ])
  func checksum(_ change: String) throws {
    try decisions().append(madeDecision(2), to: article)
    try decisions().append(madeDecision(4), to: article)
    try decisions().append(madeDecision(6), to: madeArticle("other"))
    try tamper("UPDATE decisions SET \(change) WHERE id = 1")
    #expect(try decisions().check()?.faults == [.row(1, .checksum)])
    #expect(try decisions().page(after: 0).broken == [.row(1, .checksum)])
    #expect(try decisions().decisions(on: article) == [madeDecision(4)])
  }

  @Test("A row without a decision is reported with its number, and the others are read") func brokenRows() throws {
    for n in 1...6 { try decisions().append(madeDecision(n), to: article) }
    try tamper(
      """
      UPDATE decisions SET body = '{"id":' WHERE id = 1;
      UPDATE decisions SET body = replace(body, '"undo"', '"unmake"') WHERE id = 2;
      UPDATE decisions SET number = 77 WHERE id = 3;
      UPDATE decisions SET content = x'00' WHERE id = 4;
      UPDATE decisions SET sitting = 'five' WHERE id = 5;
      """)
    let decisions = decisions()
    let checked = try #require(try decisions.check())
    #expect(checked.count == 6)
    #expect(
      checked.faults == [
        .row(1, .body(.malformed)), .row(2, .body(.form(path: "step"))), .row(3, .number), .row(4, .content),
        .row(5, .columns),
      ])
    // The intact rows are unaffected.
    let news = try decisions.news(on: article)
    #expect(news.decisions == [madeDecision(6)])
    #expect(news.faults == (1...5).map { .row($0, .checksum) })
    let page = try decisions.page(after: 0)
    #expect(page.entries == [LedgerEntry(madeDecision(6), on: article)])
    #expect(page.broken == checked.faults)
    #expect(page.next == 6)
    try decisions.append(madeDecision(7), to: madeArticle("two"))
    #expect(try decisions.decisions(on: madeArticle("two")) == [madeDecision(7)])
  }

  @Test("A number that two rows have, and missing rows, are reported") func duplicates() throws {
    for n in 1...2 { try decisions().append(madeDecision(n), to: article) }
    try tamper(
      """
      CREATE TABLE copy AS SELECT * FROM decisions;
      DROP TABLE decisions;
      CREATE TABLE decisions (id INTEGER PRIMARY KEY, sitting, number, content, article, title, moment, body, checksum);
      INSERT INTO decisions SELECT * FROM copy;
      INSERT INTO decisions
        SELECT 3, sitting, number, content, article, title, moment, body,
          row_checksum(3, sitting, number, content, article, title, moment, body) FROM copy WHERE id = 1;
      INSERT INTO decisions (sitting, number) VALUES (1, 1);
      DROP TABLE copy;
      """)
    #expect(
      try decisions().check()?.faults == [.row(3, .twice(first: 1)), .row(4, .columns), .end(noted: 2, last: 4)])
    #expect(try decisions().page(after: 0).broken == [.row(4, .columns)])
  }

  @Test("The check reports damage anywhere in the file, or the damage is harmless") func damagedPages() throws {
    let decisions = decisions()
    try decisions.append((0..<300).map { LedgerEntry(madeDecision($0), on: article) })
    decisions.store.emptyLog()
    let bytes = try scratch.bytes(of: "data/ledger.sqlite")
    var reported = 0
    for n in 0..<30 {
      var some = bytes
      for i in 0..<200 { some[(4096 + n * 9973 + i) % some.count] = UInt8(truncatingIfNeeded: n &* 31 &+ i) }
      try scratch.write(some, to: "b\(n).sqlite")
      let other = Decisions(path: scratch["b\(n).sqlite"], patience: 0.05)
      do throws(LedgerError) {
        let faults = try other.check()?.faults
        if faults != [] { reported += 1 }
        if faults == [] {
          #expect(try other.decisions(on: article) == (0..<300).map { madeDecision($0) })
          #expect(try other.news(on: article).faults == [])
        }
      } catch {
        reported += 1
      }
      _ = failure(try other.append(madeDecision(1000), to: article))
      #expect(!scratch.has("b\(n).sqlite.damaged"))
    }
    #expect(reported >= 20)
  }
}
