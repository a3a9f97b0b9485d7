import Foundation
import TestSupport
import Testing

extension ProgramTests {
  /// The program's scores on pages, feeds and documents, held against the ones in `dev.json`.
  @Suite(
    "Scores on pages, feeds and documents", .enabled(if: Checkout.shared != nil, "the corpora are not here"),
    .timeLimit(.minutes(30)))
  final class DocumentScoresTests {
    private let scratch = FileManager.default.temporaryDirectory.appendingPathComponent("sayso-\(UUID().uuidString)")

    init() throws { try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true) }
    deinit { try? FileManager.default.removeItem(at: scratch) }

    private func files(_ path: String) throws -> [String] {
      let folder = try #require(KeptScores.gold(path))
      return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().map {
        folder.appendingPathComponent($0).path
      }
    }

    @Test("Web pages: text, paragraphs, title, byline, date") func pages() throws {
      guard let gold = KeptScores.gold("web/dev/gold.jsonl") else { return }
      // Some hold no article.
      let found = try KeptScores.sayso(
        ["extract", "--format", "page"] + files("web/dev/pages"), endingWith: [0, 1])
      let figures = try KeptScores.figures(by: "score_web.py", gold, found)
      for source in ["aeb", "fun", "moz"] {
        try KeptScores.hold("web dev \(source), body F1", figures.number(source, "body", "f1"))
        try KeptScores.hold("web dev \(source), whole paragraphs F1", figures.number(source, "paragraphs", "f1"))
      }
      try KeptScores.hold("web dev tra, pieces F1", figures.number("tra", "segments", "f1"))
      for source in ["fun", "tra"] {
        for fact in ["title", "byline", "date"] {
          try KeptScores.hold("web dev \(source), \(fact)", figures.number(source, fact, "mean"))
        }
      }
      for fact in ["byline", "date"] {
        try KeptScores.hold(
          "web dev tra, \(fact) invented", figures.number("tra", "\(fact) invented", "mean"), mayOnlyFall: true)
      }
    }

    @Test("Feeds") func feeds() throws {
      guard let gold = KeptScores.gold("feeds/dev/gold.jsonl") else { return }
      // Some are broken on purpose.
      let found = try KeptScores.sayso(
        ["extract", "--format", "feed"] + files("feeds/dev/files"), endingWith: [0, 1])
      let figures = try KeptScores.figures(by: "score_feeds.py", gold, found)
      let right = try figures.number("files", "all", "right") / figures.number("files", "all", "n")
      try KeptScores.hold("feeds dev, wholly right", 100 * right)
    }

    @Test("Documents: text and paragraphs") func documents() throws {
      guard let gold = KeptScores.gold("docs/dev/gold.jsonl") else { return }
      // Some are hostile.
      let found = try KeptScores.sayso(
        ["extract", "--format", "page"] + files("docs/dev/files"), endingWith: [0, 1])
      let figures = try KeptScores.figures(by: "score_web.py", gold, found)
      for source in ["docx", "eml", "epub", "md", "mhtml", "odt", "pdf", "warc"] {
        try KeptScores.hold("docs dev \(source), body F1", figures.number(source, "body", "f1"))
        try KeptScores.hold("docs dev \(source), whole paragraphs F1", figures.number(source, "paragraphs", "f1"))
      }
    }

    @Test("Statements in the articles of the press as web pages") func statements() throws {
      guard let gold = KeptScores.gold("data/press/dev.jsonl") else { return }
      let dressed = KeptScores.folder.appendingPathComponent("dressed.py").path
      let made = try KeptScores.python([dressed, "pages", gold.path, scratch.path])
      #expect(made.status == 0, "\(made.errors)")
      let pages = try FileManager.default.contentsOfDirectory(atPath: scratch.path).sorted()
      #expect(pages.count > 30)
      let found = scratch.appendingPathComponent("found.jsonl")
      try KeptScores.sayso(["extract"] + pages.map { scratch.appendingPathComponent($0).path }).write(to: found)
      let moved = try KeptScores.python([dressed, "back", gold.path, found.path])
      #expect(moved.status == 0, "\(moved.errors)")
      let figures = try KeptScores.figures(by: "score_speakers.py", gold, Data(moved.output.utf8))
      try KeptScores.hold("press dev as pages, end to end F1", figures.number("end to end", "f1") / 100)
      try KeptScores.hold(
        "press dev as pages, wrongly accused", figures.number("wrongly accused") / 100, mayOnlyFall: true)
    }
  }
}
