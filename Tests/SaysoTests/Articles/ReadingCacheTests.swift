import Articles
import Cells
import Foundation
import Formats
import Reader
import Testing

@testable import sayso

/// Readings that were kept: what is read again has its statements marked at once.
@Suite final class ReadingCacheTests {
  private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("sayso-\(UUID().uuidString)").path
  private let draft = Formats.draft(of: "A title\n\nThe mill must close, Ana Brandt said on Monday.\n")

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  private func article() -> Article {
    Article(
      draft: draft, actors: [NamedActor(name: "Ana Brandt", kind: .person)],
      attributions: [
        Attribution(
          source: [], cue: [], content: [TextRange(9, 28)], kind: .indirect, speaker: 0, confidence: 0.9)
      ])
  }

  @Test func aKeptReadingIsInTheFirstFrame() throws {
    let cache = try #require(ReadingCache(folder: folder))
    #expect(cache.reading(of: draft) == nil)
    cache.keep(article())
    var desk = DeskSources(["-"])
    desk.held[ArticleID(0)] = draft
    let terminal = ScriptedTerminal(size: Size(columns: 80, rows: 12))
    let state = desk.state(Settings(themes: [.builtIn]), size: terminal.size, depth: .none)
    var session = Session(
      state: state, desk: desk, cache: cache, placesIn: folder, decisionsIn: folder, terminal: terminal)
    #expect(session.run().isEmpty)
    let first = try #require(terminal.frames.first?.grid.textLines)
    #expect(first.contains { $0.contains("statement 1/1") && $0.contains("Ana Brandt") }, "\(first)")
  }

  @Test func nothingIsKeptWhereNothingCanBe() {
    #expect(ReadingCache(folder: nil) == nil)
    let cache = ReadingCache(folder: "/dev/null/sayso")
    cache?.keep(article())
    #expect(cache?.reading(of: draft) == nil)
  }
}
