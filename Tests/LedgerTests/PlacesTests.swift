import TestSupport
import Review
import Articles
import FoundationEssentials
import SQLite
import Testing

@testable import Ledger

@Suite("Places") struct PlacesTests {
  private let scratch: Scratch
  private let places: Places
  private let ferry = ArticleKey.file(path: "/home/tove/ferry.txt")
  private let piped = ArticleKey.text(ContentHash("The ferry to Orlen sails again."))

  init() throws {
    scratch = Scratch()
    places = Places(path: scratch["places.sqlite"])
  }

  private func visit(_ article: ArticleKey, when: Int, actors: Int? = nil) -> Visit {
    Visit(
      to: article, place: Anchor(offset: 7, before: "a\0é", after: "🙂 b"), share: 0.25, when: when, title: "Ferry",
      source: "by Tove Marsh", date: "12 March", actors: actors, statements: actors)
  }

  @Test("Without entries there are no results, and no file") func nothing() throws {
    #expect(try places.visit(to: ferry) == nil)
    #expect(try places.recent().isEmpty)
    #expect(try places.marks(in: ferry).isEmpty)
    #expect(try places.history(of: "search").isEmpty)
    #expect(!scratch.has("places.sqlite"))
  }

  @Test("The last visit to each article is stored, for files, addresses and piped texts") func visits() throws {
    for article in [ferry, piped, .address("https://example.org/ferry?x=ž"), .file(path: "/home/tove/žofie 🙂.txt")] {
      try places.record(visit(article, when: 1, actors: 3))
      let last = visit(article, when: 2, actors: 4)
      try places.record(last)
      #expect(try Places(path: scratch["places.sqlite"]).visit(to: article) == last)
    }
    #expect(try places.visit(to: .file(path: "/home/tove/other.txt")) == nil)
  }

  @Test("An unfinished analysis keeps the earlier counts; the rest is new") func numbers() throws {
    try places.record(visit(ferry, when: 1, actors: 3))
    try places.record(Visit(to: ferry, place: Anchor(at: 0, in: ""), share: .nan, when: 2))
    let last = try #require(try places.visit(to: ferry))
    #expect(last == Visit(to: ferry, place: Anchor(at: 0, in: ""), share: 0, when: 2, actors: 3, statements: 3))
  }

  @Test("The paragraphs that were read are kept, and a visit without them keeps the earlier ones") func paragraphs()
    throws
  {
    var first = visit(ferry, when: 1)
    first.paragraphs = [0, 1, .max, 0x0123_4567_89AB_CDEF]
    try places.record(first)
    try places.record(visit(ferry, when: 2))
    #expect(try places.visit(to: ferry)?.paragraphs == first.paragraphs)
  }

  @Test("Places of the version before keep their visits") func migrated() throws {
    let old = Store(path: scratch["places.sqlite"], versions: Array(Places.versions.prefix(1)), patience: 1)
    try old.write { db in
      try db.execute(
        sql:
          "INSERT INTO visits (article, position, before, after, share, moment) VALUES (?, 7, x'61', x'62', 0.25, 3)",
        arguments: [ferry.bytes])
    }
    let kept = try #require(try places.visit(to: ferry))
    #expect(kept.place.offset == 7 && kept.paragraphs == nil)
  }

  @Test("A paragraph is new if its words are; case, signs, spaces and its place do not count") func compared() throws {
    func draft(_ paragraphs: String...) -> Draft {
      var (text, blocks) = ("", [Block]())
      for paragraph in paragraphs {
        blocks.append(Block(.paragraph, TextRange(text.utf8.count, text.utf8.count + paragraph.utf8.count)))
        text += paragraph + "\n"
      }
      return Draft(text: text, blocks: blocks)
    }
    let before = ParagraphPrints(draft("The ferry sails.", "Fog is near; wait.", "—"))
    let after = ParagraphPrints(
      draft("Fog is near: WAIT!", "The  ferry sailed.", "“The ferry sails.”", "…", "A storm."))
    #expect(after.blocks(newSince: before.prints) == [1, 4])
    #expect(before.blocks(newSince: before.prints).isEmpty)
  }

  @Test("A mark as read stays over visits; one as unread ends with the next visit") func read() throws {
    try places.setRead(false, ferry)
    #expect(try places.visit(to: ferry) == nil)
    try places.setRead(true, ferry)
    #expect(try places.visit(to: ferry)?.isMarkedRead == true)
    try places.record(visit(ferry, when: 1))
    #expect(try places.visit(to: ferry)?.isMarkedRead == true)
    try places.setRead(false, ferry)
    #expect(try places.visit(to: ferry)?.isMarkedRead == false)
    #expect(try places.visit(to: ferry)?.share == 0.25)
    try places.record(visit(ferry, when: 2))
    #expect(try places.visit(to: ferry)?.isMarkedRead == nil)
  }

  @Test("A long title is cut; a share is between 0 and 1") func limits() throws {
    var long = visit(ferry, when: 1)
    long.title = String(repeating: "é", count: 100_000)
    long.share = 17
    try places.record(long)
    let last = try #require(try places.visit(to: ferry))
    #expect(last.title == String(repeating: "é", count: Places.longestLine))
    #expect(last.share == 1)
  }

  @Test("Recent articles come latest first, up to the limit, without forgotten ones") func recent() throws {
    let articles = (0..<5).map { ArticleKey.file(path: "/\($0)") }
    for (i, when) in [30, 10, 50, 20, 40].enumerated() { try places.record(visit(articles[i], when: when)) }
    #expect(try places.recent().map(\.when) == [50, 40, 30, 20, 10])
    #expect(try places.recent(limit: 2).map(\.article) == [articles[2], articles[4]])
    #expect(try places.recent(limit: -1).isEmpty)
    try places.setMark("a", in: articles[2], at: Anchor(at: 0, in: ""))
    try places.forget(articles[2])
    #expect(try places.recent().map(\.when) == [40, 30, 20, 10])
    #expect(try places.marks(in: articles[2]).isEmpty)
  }

  @Test("A visit without a time has the current one") func now() {
    #expect(Visit(to: ferry, place: Anchor(at: 0, in: ""), share: 0).when > 1_700_000_000_000)
  }

  @Test("Marks are set, moved and removed, separately for each article") func marks() throws {
    let (here, there) = (Anchor(at: 4, in: "The ferry"), Anchor(at: 2, in: "Žofie"))
    try places.setMark("a", in: ferry, at: here)
    try places.setMark("A", in: ferry, at: here)
    try places.setMark("é", in: ferry, at: here)
    try places.setMark("a", in: piped, at: here)
    try places.setMark("a", in: ferry, at: there)
    try places.setMark("A", in: ferry, at: nil)
    try places.setMark("x", in: ferry, at: nil)
    #expect(try places.marks(in: ferry) == ["a": there, "é": here])
    #expect(try places.marks(in: piped) == ["a": here])
  }

  @Test("A history is latest first, separate for each kind, without immediate repeats") func histories() throws {
    for line in ["ferry", "union", "union", "", "ferry"] { try places.remember(line, as: "search") }
    try places.remember("theme dark", as: "command")
    try places.remember(String(repeating: "x", count: Places.longestPrompt + 1), as: "command")
    #expect(try places.history(of: "search") == ["ferry", "union", "ferry"])
    #expect(try places.history(of: "command") == ["theme dark"])
  }

  @Test("A history is cut to its limit, and the others are unchanged") func historyLimit() throws {
    try places.remember("theme dark", as: "command")
    for n in 0..<Places.historyLimit + 30 { try places.remember("\(n)", as: "search") }
    let lines = try places.history(of: "search")
    #expect(lines == (30..<Places.historyLimit + 30).reversed().map(String.init))
    #expect(try places.history(of: "command") == ["theme dark"])
  }
}
