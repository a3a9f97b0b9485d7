import Articles
import Formats
import Foundation
import Library
import Reader
import Synchronization
import TestSupport
import Testing

@testable import sayso

/// The texts and the marks of entries on the desk.
@Suite("The entries of feeds on the desk") struct FeedShelfTests {
  private let scratch = Scratch()
  private let library: FeedLibrary
  private let server: LoopbackServer
  private let id: ArticleID = ArticleID(0)

  init() throws {
    setenv("no_proxy", "*", 1)
    library = FeedLibrary(path: scratch["library.sqlite"])
    let page = String(repeating: "The page of the ferry. ", count: 60)
    server = LoopbackServer { _, connection in
      connection.send(
        answer(of: "text/plain", page))
    }
  }

  /// Returns a shelf of one entry, whose feed gives a long or a short text.
  private func shelf(isShort: Bool = false, own: FullText? = nil, usual: FullText = .short) throws -> FeedShelf {
    let feeds = try library.add([Subscription(address: "https://coast.example/feed", fullText: own)]).map(\.feed)
    var (feed, entry) = (Feed(), FeedEntry())
    (entry.title, entry.link) = ("Ferry", "http://127.0.0.1:\(server.port)/ferry")
    entry.content = String(repeating: "<p>The words of the feed on the ferry.</p>", count: isShort ? 1 : 60)
    feed.entries = [entry]
    _ = try library.take(feed, RefreshState(), for: try #require(feeds.first).id, at: 1_780_000_000)
    return FeedShelf(
      try library.entries(), of: EntryChoice(), from: feeds, in: library, by: ArticleReader(), fullText: usual)
  }

  @Test(
    "The page is fetched as the feed's choice says, else the usual one",
    arguments: [
      (false, nil, .short, false), (true, nil, .short, true), (true, nil, .never, false), (false, nil, .always, true),
      (true, .never, .always, false), (false, .always, .never, true), (false, .short, .always, false),
    ] as [(Bool, FullText?, FullText, Bool)])
  func choice(isShort: Bool, own: FullText?, usual: FullText, isPage: Bool) throws {
    let reading = try shelf(isShort: isShort, own: own, usual: usual).reading(id, progress: { _ in })
    #expect(reading.draft.text.contains("The page of the ferry") == isPage)
    #expect(server.requests.count == (isPage ? 1 : 0))
  }

  @Test("The other text is the page, then what the feed gives, then the page without a second request") func other()
    throws
  {
    let shelf = try shelf()
    #expect(try shelf.otherReading(id, progress: { _ in }).draft.text.contains("The page of the ferry"))
    let own = try shelf.otherReading(id, progress: { _ in })
    #expect(own.draft.text.contains("The words of the feed") && own.notes == ["the text that the feed gives"])
    #expect(try shelf.draft(id) == own.draft)
    let page = try shelf.otherReading(id, progress: { _ in })
    #expect(page.draft.text.contains("The page of the ferry") && page.notes == ["the page of the entry"])
    #expect(server.requests.count == 1)
  }

  @Test("What another program marked since then stays when a step is undone") func undone() throws {
    let shelf = try shelf()
    let events = Mutex<[String]>([])
    let post: @Sendable (Event) -> Void = { event in
      if case .unread(let ids, let count) = event { events.withLock { $0.append("\(ids.count) of \(count)") } }
    }
    shelf.markTogether([id], step: 1, post: post)
    shelf.finish()
    try library.setRead(true, [try #require(try library.entries(EntryChoice(.all)).first).id])
    shelf.undoTogether([id], step: 1, post: post)
    shelf.finish()
    #expect(events.withLock { $0 } == ["0 of 1"])
    #expect(try library.entries().isEmpty)
  }

  @Test("A refresh reports the entries whose texts have changed, each once until it is read") func changed() throws {
    let shelf = try shelf()
    let events = Mutex<[String]>([])
    let post: @Sendable (Event) -> Void = { event in
      switch event {
      case .entryChanged(let id, let entry): events.withLock { $0.append("\(id.number) \(entry.headings.title ?? "")") }
      case .feedEntries(let new, _): events.withLock { $0.append("\(new.count) new") }
      default: break
      }
    }
    func look() -> [String] {
      events.withLock { $0 = [] }
      shelf.addOthers(add: { _ in ArticleID(9) }, post: post)
      shelf.finish()
      return events.withLock { $0 }
    }
    func take(_ title: String, _ words: String) throws {
      var (feed, entry) = (Feed(), FeedEntry())
      (entry.title, entry.link) = (title, "http://127.0.0.1:\(server.port)/ferry")
      entry.content = String(repeating: "<p>\(words)</p>", count: 60)
      feed.entries = [entry]
      let id = try #require(try library.subscriptions().first).id
      _ = try library.take(feed, RefreshState(), for: id, at: 1_780_000_100)
    }
    shelf.setRead(true, [id], post: post)
    #expect(look() == [])
    try take("Ferry late", "The newer words on the ferry.")
    #expect(look() == ["0 Ferry late"])
    #expect(look() == [])
    #expect(try shelf.draft(id).text.contains("The newer words"))
    shelf.setRead(true, [id], post: post)
    shelf.finish()
    try take("Ferry back", "The newest words on the ferry.")
    #expect(look() == ["0 Ferry back"])
  }

  @Test("An entry that was hidden stays away from the lists of later sessions") func hidden() throws {
    let shelf = try shelf()
    shelf.setHidden(true, id, post: { _ in })
    shelf.finish()
    #expect(try library.entries(EntryChoice(.all)).isEmpty)
    shelf.setHidden(false, id, post: { _ in })
    shelf.finish()
    #expect(try library.entries(EntryChoice(.all)).count == 1)
  }
}
