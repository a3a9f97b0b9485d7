import Articles
import Formats
import TestSupport
import Testing

@testable import Ledger
@testable import Library

@Suite("The library of feeds") struct FeedLibraryTests {
  private let scratch: Scratch
  private let library: FeedLibrary

  init() throws {
    scratch = Scratch()
    library = FeedLibrary(path: scratch["library.sqlite"])
  }

  private func titles(_ choice: EntryChoice = EntryChoice(.all)) throws -> [String] {
    try library.entries(choice).map(\.title)
  }
  private func mark(_ title: String, _ change: (Int) throws -> Void) throws {
    try change(try #require(try library.entries(EntryChoice(.all)).first { $0.title == title }).id)
  }

  @Test("Without feeds there are no results, and no file") func nothing() throws {
    #expect(try library.subscriptions().isEmpty)
    #expect(try library.entries().isEmpty)
    #expect(try library.counts().isEmpty)
    #expect(try library.draft(of: 1) == nil)
    #expect(!scratch.has("library.sqlite"))
  }

  @Test("A feed is added once, whichever protocol its address has") func addedOnce() throws {
    var first = Subscription(
      address: "https://coast.example/feed", givenName: "Coast", folder: "News/Sea", tags: ["ferry", "a b"])
    let added = try library.add([first, Subscription(address: "http://coast.example/feed#top")])
    #expect(added.map(\.isNew) == [true, false])
    first.id = added[0].feed.id
    #expect(try library.subscriptions() == [first])
    #expect(try library.add([first]).map(\.isNew) == [false])
  }

  @Test("An impossible date counts as none") func impossibleDates() throws {
    let id = try library.added("https://coast.example/feed")
    let now = try #require(Timestamp("2026-03-12T08:00:00Z")).seconds
    try library.take(
      feed(
        entry("Year", id: "1", nil, "9999-01-01T00:00:00Z"), entry("Day", id: "2", nil, "2026-03-45T08:00:00Z"),
        entry("Soon", id: "3", nil, "2026-03-13T07:00:00Z"), entry("Late", id: "4", nil, "2026-03-13T09:00:00Z"),
        entry("Past", id: "5", nil, "2026-03-11T08:00:00Z")),
      for: id, at: now)
    let entries = try library.entries()
    let dates = Dictionary(entries.map { ($0.title, $0.published) }) { first, _ in first }
    #expect(dates["Year"] == .some(nil) && dates["Day"] == .some(nil) && dates["Late"] == .some(nil))
    #expect(dates["Soon"] == "2026-03-13T07:00:00Z")
    #expect(entries.allSatisfy { $0.moment <= now })
    // Newer entries come before them.
    try library.take(feed(entry("Next", id: "6", nil, "2026-03-12T09:00:00Z")), for: id, at: now + 7_200)
    #expect(try titles().first == "Next")
  }

  @Test("Entries come newest first, and a date in the future counts as the present") func order() throws {
    let id = try library.added("https://coast.example/feed")
    let changes = try library.take(
      feed(
        entry("Old", id: "1", nil, "2026-03-01"), entry("Future", id: "2", nil, "2999-01-01"),
        entry("New", id: "3", nil, "2026-03-05")),
      for: id, at: 1_800_000_000)
    #expect(changes.new == 3 && changes.revised == 0)
    #expect(try titles() == ["Future", "New", "Old"])
    #expect(try library.entries().first?.moment == 1_800_000_000)
    #expect(try library.entries().map(\.feedName) == ["Coast News", "Coast News", "Coast News"])
  }

  @Test("A version without changes changes nothing") func again() throws {
    let id = try library.added("https://coast.example/feed")
    let version = feed(entry("One", id: "1"), entry("Two", id: "2"))
    try library.take(version, for: id)
    #expect(try library.take(version, for: id) == FeedLibrary.Changes())
    #expect(try titles().count == 2)
  }

  @Test(
    "A read entry stays read when its date, its protocol, its identifier or its address changes",
    arguments: [
      (
        entry("Ferry", id: "1", "https://coast.example/ferry", "2026-03-01"),
        entry("Ferry", id: "1", "https://coast.example/ferry", "2026-03-09")
      ),
      (
        entry("Ferry", id: "1", "http://coast.example/ferry"),
        entry("Ferry", id: "2", "https://coast.example/ferry?utm_source=feed#top")
      ),
      (entry("Ferry", id: "http://coast.example/?p=7"), entry("Ferry", id: "https://coast.example/?p=7")),
      (
        entry("Ferry", nil: "https://coast.example/ferry?fbclid=1&a=2"),
        entry("Ferry", nil: "https://coast.example/ferry?a=2&gclid=3")
      ),
      (
        entry("Ferry", id: "1", "https://coast.example/ferry"),
        entry("Ferry", id: "1", "https://coast.example/new-ferry")
      ),
      (entry("Ferry", id: nil, nil, "2026-03-01T08:00:00Z"), entry("Ferry", id: nil, nil, "2026-03-01T19:00:00Z")),
    ])
  func stays(before: FeedEntry, after: FeedEntry) throws {
    let id = try library.added("https://coast.example/feed")
    try library.take(feed(before), for: id)
    try mark("Ferry") { try library.setRead(true, [$0]) }
    #expect(try library.take(feed(after), for: id) == FeedLibrary.Changes())
    #expect(try titles() == ["Ferry"])
    #expect(try titles(EntryChoice(.unread)).isEmpty)
  }

  @Test("An address or an identifier that different entries share makes none of them the same") func shared() throws {
    let id = try library.added("https://coast.example/feed")
    let version = feed(
      entry("Delay", id: "1", "https://coast.example/"), entry("Storm", id: "2", "https://coast.example/"),
      entry("Fog", id: "x", "https://coast.example/fog"), entry("Ice", id: "x", "https://coast.example/ice"),
      entry("Calm", id: nil, nil, "2026-03-01"), entry("Calm", id: nil, nil, "2026-03-02"))
    #expect(try library.take(version, for: id).new == 6)
    #expect(try library.take(version, for: id) == FeedLibrary.Changes())
  }

  @Test("An entry that a version lists twice is taken once, and one without content not at all") func twice() throws {
    let id = try library.added("https://coast.example/feed")
    let version = feed(
      entry("Ferry", id: "1", "https://coast.example/ferry"), entry("Ferry", id: "1", "https://coast.example/ferry"),
      entry("Ferry", id: "2", "https://coast.example/ferry"), FeedEntry())
    #expect(try library.take(version, for: id).new == 1)
  }

  @Test("A changed text is marked, until the entry is read; its state stays") func revised() throws {
    let id = try library.added("https://coast.example/feed")
    try library.take(feed(entry("Ferry", id: "1", text: "It sails.")), for: id)
    try mark("Ferry") { try library.setRead(true, [$0]) }
    let changes = try library.take(feed(entry("Ferry", id: "1", text: "It sails again.")), for: id)
    #expect(changes.revised == 1 && changes.new == 0)
    let changed = try #require(try library.entries(EntryChoice(.all)).first)
    #expect(changed.isRevised && changed.isRead)
    #expect(try library.draft(of: changed.id)?.text.contains("It sails again.") == true)
    try library.setRead(true, [changed.id])
    #expect(try library.entries(EntryChoice(.all)).first?.isRevised == false)
  }

  @Test("A step that marked entries as read is undone, except what was read before or marked since then") func undone()
    throws
  {
    let id = try library.added("https://coast.example/feed")
    try library.take(feed(entry("One", id: "1"), entry("Two", id: "2"), entry("Three", id: "3")), for: id)
    let ids = try library.entries().map(\.id)
    let other = FeedLibrary(path: library.path)
    try mark("One") { try other.setRead(true, [$0]) }
    try library.markRead(ids, step: 7)
    #expect(try titles(EntryChoice(.unread)).isEmpty)
    try mark("Two") { try other.setRead(true, [$0]) }
    #expect(try library.undoRead(step: 7).count == 1)
    #expect(try titles(EntryChoice(.unread)) == ["Three"])
    #expect(try library.undoRead(step: 7).isEmpty)
  }

  @Test("A hidden story is in no list, also after a change and in another feed, until it is shown again") func hidden()
    throws
  {
    let id = try library.added("https://coast.example/feed")
    try library.take(feed(entry("Ferry", id: "1", "https://coast.example/ferry"), entry("Fog", id: "2")), for: id)
    let ferry = try #require(try library.entries().first { $0.title == "Ferry" })
    try library.setHidden(true, ferry.id)
    try library.take(feed(entry("Ferry", id: "1", "https://coast.example/ferry", text: "It sank.")), for: id)
    let two = try library.added("https://port.example/feed")
    try library.take(feed(entry("Ferry!", id: "9", "https://coast.example/ferry")), for: two)
    #expect(try titles() == ["Fog"])
    #expect(try library.counts()[id]?.all == 1)
    try library.setHidden(false, ferry.id)
    #expect(try titles().count == 2)
  }

  @Test("A feed keeps its choice of full texts, which comes before the usual one") func fullText() throws {
    let added = try library.add([Subscription(address: "https://coast.example/feed", fullText: .never)])
    var subscription = try #require(added.first).feed
    try library.take(
      feed(entry("Ferry", id: "1", "https://coast.example/ferry"), entry("Fog", id: "2")), for: subscription.id)
    func needed(_ usual: FullText) throws -> [String] {
      try library.entries().filter { $0.needsPage(usual) }.map(\.title)
    }
    #expect(try needed(.always).isEmpty)
    subscription.fullText = .always
    try library.describe(subscription)
    #expect(try library.subscriptions().map(\.fullText) == [.always])
    #expect(try needed(.never) == ["Ferry"])
    subscription.fullText = nil
    try library.describe(subscription)
    #expect(try needed(.short) == ["Ferry"] && needed(.never).isEmpty)
  }

  @Test("A library of the version before keeps its feeds and entries") func migrated() throws {
    let old = Store(path: scratch["library.sqlite"], versions: Array(FeedLibrary.versions.prefix(1)), patience: 1)
    try old.write { db in
      try db.execute(sql: "INSERT INTO feeds (address, folder, tags) VALUES ('https://coast.example/feed', '', '')")
      try db.execute(
        sql: """
          INSERT INTO entries (feed, key, story, title, moment, seen, digest, isShort, isRead, isStarred)
          VALUES (1, 'k', 's', 'Ferry', 1, 1, x'00', 1, 0, 0)
          """)
    }
    #expect(try library.entries().map(\.title) == ["Ferry"])
    #expect(try library.subscriptions().map(\.fullText) == [nil])
    try library.markRead([1], step: 1)
    #expect(try library.entries().isEmpty)
  }

  @Test("Entries that a feed drops stay") func dropped() throws {
    let id = try library.added("https://coast.example/feed")
    try library.take(feed(entry("Old", id: "1")), for: id)
    try library.take(feed(entry("New", id: "2")), for: id)
    #expect(Set(try titles()) == ["Old", "New"])
    #expect(try library.counts()[id]?.all == 2)
  }

  @Test("A story of two feeds counts once, and is read and starred in both") func stories() throws {
    let (one, two) = (try library.added("https://coast.example/feed"), try library.added("https://port.example/feed"))
    try library.take(feed(entry("Ferry", id: "1", "https://coast.example/ferry?utm_medium=rss")), for: one)
    try library.take(feed(entry("Ferry!", id: "9", "http://coast.example/ferry")), for: two)
    #expect(try titles().count == 1)
    #expect(try titles(EntryChoice(.all, of: [two])) == ["Ferry!"])
    try mark("Ferry") { try library.setRead(true, [$0]) }
    try mark("Ferry") { try library.setStarred(true, $0) }
    #expect(try titles(EntryChoice(.unread, of: [two])).isEmpty)
    #expect(try library.counts()[two]?.starred == 1)
    let three = try library.added("https://bay.example/feed")
    try library.take(feed(entry("Again", id: "5", "https://coast.example/ferry")), for: three)
    #expect(try titles(EntryChoice(.unread)).isEmpty)
    try mark("Ferry") { try library.setRead(false, [$0]) }
    #expect(try titles(EntryChoice(.unread)).count == 1)
  }

  @Test("A removed feed takes its entries along, except the starred ones, and comes back with them") func removed()
    throws
  {
    let id = try library.added("https://coast.example/feed")
    try library.take(feed(entry("One", id: "1"), entry("Two", id: "2")), for: id)
    try mark("Two") { try library.setStarred(true, $0) }
    try library.remove([id])
    #expect(try library.subscriptions().isEmpty)
    #expect(try titles(EntryChoice(.starred)) == ["Two"])
    #expect(try library.take(feed(entry("Three", id: "3")), for: id) == FeedLibrary.Changes())
    #expect(try library.added("https://coast.example/feed") == id)
    #expect(try library.take(feed(entry("Two", id: "2"), entry("Three", id: "3")), for: id).new == 1)
    let other = try library.added("https://port.example/feed")
    try library.remove([other])
    #expect(try library.subscriptions().map(\.id) == [id])
  }

  @Test("The page of an entry takes the place of the feed's text, until that changes") func pages() throws {
    let id = try library.added("https://coast.example/feed")
    try library.take(feed(entry("Ferry", id: "1", "https://coast.example/ferry", text: "<p>It sails…</p>")), for: id)
    let short = try #require(try library.entries().first)
    #expect(short.isShort && !short.hasPage)
    #expect(try library.draft(of: short.id)?.facts.address == "https://coast.example/ferry")
    var page = Draft(text: "It sails at eight.", blocks: [Block(.paragraph, TextRange(0, 18))])
    page.facts.title = "Ferry"
    try library.keep(page, of: short.id)
    #expect(try library.draft(of: short.id) == page)
    #expect(try library.entries().first?.hasPage == true)
    try library.take(feed(entry("Ferry", id: "1", "https://coast.example/ferry", text: "It stays in port…")), for: id)
    #expect(try library.draft(of: short.id)?.text.contains("It stays in port") == true)
  }

  @Test("A long text is not taken for a summary, unless it ends in dots") func short() throws {
    let id = try library.added("https://coast.example/feed")
    let long = String(repeating: "The ferry sails again. ", count: 60)
    try library.take(
      feed(
        entry("Whole", id: "1", "https://coast.example/1", text: long),
        entry("Cut", id: "2", "https://coast.example/2", text: long + "…"), entry("Alone", id: "3", text: "Short.")),
      for: id)
    #expect(Set(try library.entries().filter(\.isShort).map(\.title)) == ["Cut"])
  }

  @Test("Two programs take versions of one feed at once without losing or doubling an entry") func together()
    async throws
  {
    let id = try library.added("https://coast.example/feed")
    let path = scratch["library.sqlite"]
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<4 {
        group.addTask {
          let library = FeedLibrary(path: path, patience: 30)
          for n in 0..<10 {
            var version = Feed()
            version.entries = (0...n).map { entry("\($0)", id: "\($0 % 2 == 0 ? 0 : writer) \($0)") }
            _ = try library.take(version, RefreshState(), for: id, at: 1)
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(try library.counts()[id]?.all == 5 + 4 * 5)
  }

  @Test("An error in the middle of a version leaves the feed as before") func whole() throws {
    let id = try library.added("https://coast.example/feed")
    try library.store.write { db in
      try db.execute(
        sql: "CREATE TRIGGER full BEFORE INSERT ON entries WHEN NEW.key = 'id 3' BEGIN SELECT raise(ABORT, 'full'); END"
      )
    }
    var state = RefreshState()
    state.etag = "new"
    #expect(throws: LedgerError.self) {
      try library.take(
        feed(entry("One", id: "1"), entry("Two", id: "2"), entry("Three", id: "3")), state, for: id, at: 1)
    }
    #expect(try titles().isEmpty)
    #expect(try library.subscriptions().first?.state == RefreshState())
  }

  @Test("A full disk is reported, and the feed stays as before") func full() throws {
    let id = try library.added("https://coast.example/feed")
    try library.take(feed(entry("One", id: "1")), for: id)
    _ = try library.store.read { db in try Int.fetchOne(db, sql: "PRAGMA max_page_count = 16") }
    let long = feed(entry("Two", id: "2"), entry("Three", id: "3", text: String(repeating: "x", count: 200_000)))
    #expect(throws: LedgerError.full(path: library.path)) { try library.take(long, for: id) }
    #expect(try titles() == ["One"])
  }

  @Test("Zeros and odd characters in a feed are stored safely") func zeros() throws {
    let id = try library.added("https://coast.example/feed")
    let version = feed(entry("a\0b 🙂", id: "1\0", "https://coast.example/\0", text: "x\0y"))
    try library.take(version, for: id)
    #expect(try library.take(version, for: id) == FeedLibrary.Changes())
    #expect(try titles() == ["ab 🙂"])
  }

  @Test("A file of another program is left alone") func foreign() throws {
    try scratch.write(Array("not a database, but long enough to be one".utf8), to: "library.sqlite")
    #expect(throws: LedgerError.self) { try library.added("https://coast.example/feed") }
    #expect(try scratch.bytes(of: "library.sqlite") == Array("not a database, but long enough to be one".utf8))
  }
}

/// Returns an entry without an identifier of its own.
private func entry(_ title: String, nil link: String) -> FeedEntry { entry(title, id: nil, link) }
