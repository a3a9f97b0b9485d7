import TestSupport
import Articles
import Ledger
import Review
import Testing

@Suite("Entries as lines") struct LedgerEntryTests {
  private func entries() -> [LedgerEntry] {
    (0..<40).map { n in
      LedgerEntry(
        madeDecision(n),
        on: madeArticle("text \(n % 3)", n % 3 == 0 ? nil : "/news/\(n % 3) \"x\".txt", title: n % 2 == 0 ? nil : "T\n")
      )
    }
  }

  @Test("An entry is one line, from which the same entry and the same bytes follow") func lines() throws {
    for entry in entries() {
      let line = entry.line
      #expect(!line.contains("\n"))
      #expect(!line.contains("\0"))
      #expect(line.contains("\"sitting\":"), "the key of the session in earlier exports")
      let read = try LedgerEntry(line: line.utf8)
      #expect(read == entry)
      #expect(read.line == line)
    }
  }

  @Test("A page of a ledger, added to another, gives the same lines") func exchanged() throws {
    let scratch = Scratch()
    let (one, other) = (Decisions(path: scratch["a.sqlite"]), Decisions(path: scratch["b.sqlite"]))
    #expect(try one.append(entries()) == 40)
    var (lines, row): ([String], Int) = ([], 0)
    while let next = try one.page(after: row, limit: 7).next {
      lines += try one.page(after: row, limit: 7).entries.map(\.line)
      row = next
    }
    #expect(lines == entries().map(\.line))
    try other.append(entries()[3], twiceWith: lines)
    #expect(try other.page(after: 0).entries.count == 40)
    #expect(Set(try other.page(after: 0).entries.map(\.line)) == Set(lines))
  }

  @Test(
    "A line without an entry is reported with its fault",
    arguments: [
      ("", LedgerLineError.malformed), ("{", .malformed), ("\0", .malformed), ("[]", .form(path: "")),
      ("{}", .form(path: "content")), (#"{"content":"00"}"#, .form(path: "decision")),
      (#"{"content":5}"#, .form(path: "content")),
    ]) func broken(_ line: String, _ error: LedgerLineError)
  {
    #expect(throws: error) { try LedgerEntry(line: line.utf8) }
  }

  @Test("Impossible parts of entries are reported with their keys") func brokenParts() throws {
    let line = LedgerEntry(madeDecision(7), on: madeArticle("one")).line
    func error(_ old: String, _ new: String) throws -> LedgerLineError? {
      try #require(line.contains(old))
      do throws(LedgerLineError) {
        _ = try LedgerEntry(line: line.replacing(old, with: new).utf8)
        return nil
      } catch {
        return error
      }
    }
    #expect(try error("\"number\":7", "\"number\":-7") == .form(path: ""))
    #expect(try error("\"number\":7", "\"number\":4294967296") == .form(path: ""))
    #expect(try error("\"indirect\"", "\"loud\"") == .form(path: "decision.step.rule._0.0.statement._1.form.kind"))
    #expect(try error("[31,57]", "[57,31]") == .form(path: "decision.step.rule._0.0.statement._0.place.range.2"))
    #expect(try error("[31,57]", "[31,99999999999]") == nil)
    #expect(
      try error(ContentHash("one").hexadecimal, "zz" + String(repeating: "0", count: 30)) == .form(path: "content"))
    #expect(throws: LedgerLineError.notUTF8) { try LedgerEntry(line: [0x7B, 0xFF, 0x7D]) }
  }

  @Test("A hash is written as its digits") func digits() {
    let hash = ContentHash("one")
    #expect(hash.hexadecimal.count == 32)
    #expect(ContentHash(hexadecimal: hash.hexadecimal) == hash)
    for wrong in ["", "0", String(repeating: "0", count: 31), String(repeating: "é", count: 16)] {
      #expect(ContentHash(hexadecimal: wrong) == nil)
    }
  }
}

extension Decisions {
  /// Appends `lines` after an entry that is one of them.
  fileprivate func append(_ first: LedgerEntry, twiceWith lines: [String]) throws {
    try append([first])
    #expect(try append(lines.map { try LedgerEntry(line: $0.utf8) }) == lines.count - 1)
  }
}
