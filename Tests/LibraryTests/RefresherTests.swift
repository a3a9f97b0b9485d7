import Fetching
import Formats
import Glibc
import Synchronization
import TestSupport
import Testing

@testable import Ledger
@testable import Library

@Suite("Refreshing feeds") struct RefresherTests {
  private let scratch: Scratch
  private let library: FeedLibrary
  private let now = 1_773_655_200

  init() throws {
    _ = withoutProxies
    scratch = Scratch()
    library = FeedLibrary(path: scratch["library.sqlite"])
  }

  private var refresher: Refresher {
    let now = now
    return Refresher(library, words: { problem, _ in "\(problem)" }, now: { now })
  }

  /// Adds the feed at a path of a server and refreshes it.
  private func refreshed(_ server: LoopbackServer, _ path: String = "/feed") throws -> RefreshResult {
    _ = try library.added("http://127.0.0.1:\(server.port)\(path)")
    return try refreshedAgain()
  }
  private func refreshedAgain() throws -> RefreshResult {
    try refresher.refresh(try #require(try library.subscriptions().first))
  }
  private var state: RefreshState { get throws { try #require(try library.subscriptions().first).state } }

  @Test("The entries and the facts of a feed are taken") func taken() throws {
    let server = LoopbackServer([
      "/feed": answer(body: rss(["ferry", "fog"], more: "<ttl>120</ttl><link>https://coast.example/</link>"))
    ])
    #expect(try refreshed(server) == .taken(changes(new: 2)))
    let feed = try #require(try library.subscriptions().first)
    #expect(feed.title == "Coast News" && feed.site == "https://coast.example/")
    #expect(feed.state.due == now + 7_200 && feed.state.checked == now && feed.state.error == nil)
    #expect(Set(try library.entries().map(\.title)) == ["ferry", "fog"])
    #expect(try refreshedAgain() == .unchanged)
  }

  @Test("Later requests name the known version, also after an answer without its marks") func conditional() throws {
    let server = LoopbackServer { request, connection in
      if request.value("If-None-Match") == "\"v1\"",
        request.value("If-Modified-Since") == "Thu, 12 Mar 2026 08:00:00 GMT"
      {
        connection.send("HTTP/1.1 304 Not Modified\r\nCache-Control: max-age=10800\r\n\r\n")
      } else {
        connection.send(
          answer("200 OK", ["ETag: \"v1\"", "Last-Modified: Thu, 12 Mar 2026 08:00:00 GMT"], body: rss(["ferry"])))
      }
    }
    #expect(try refreshed(server) == .taken(changes(new: 1)))
    for _ in 0..<2 {
      #expect(try refreshedAgain() == .unchanged)
      #expect(try state.etag == "\"v1\"" && state.due == now + 10_800)
    }
    #expect(server.requests.count == 3)
  }

  @Test("A failure stands at the feed with its entries and marks kept, and success clears it") func failing() throws {
    let down = Holder()
    let server = LoopbackServer { _, connection in
      connection.send(
        down.isOn
          ? answer("503 Service Unavailable", ["Retry-After: 7200"])
          : answer("200 OK", ["ETag: \"v1\""], body: rss(["ferry"])))
    }
    #expect(try refreshed(server) == .taken(changes(new: 1)))
    down.isOn = true
    for failures in 1...2 {
      guard case .failed(let words) = try refreshedAgain() else {
        Issue.record("not failed")
        return
      }
      #expect(try state.error == words && state.failures == failures)
      #expect(try state.due == now + 7_200 && state.etag == "\"v1\"")
    }
    #expect(try library.entries().count == 1)
    down.isOn = false
    #expect(try refreshedAgain() == .unchanged)
    #expect(try state.error == nil && state.failures == 0)
  }

  @Test(
    "A permanent redirect changes the address, a temporary one does not",
    arguments: [("301 Moved", true), ("308 Moved", true), ("302 Found", false)])
  func moved(status: String, isPermanent: Bool) throws {
    let server = LoopbackServer([
      "/feed": answer(status, ["Location: /new"]), "/new": answer(body: rss(["ferry"])),
    ])
    #expect(try refreshed(server) == .taken(changes(new: 1)))
    #expect(
      try library.subscriptions().first?.address == "http://127.0.0.1:\(server.port)/\(isPermanent ? "new" : "feed")")
  }

  @Test("A feed that the server has removed is not fetched any more") func gone() throws {
    let server = LoopbackServer(["/feed": answer("410 Gone")])
    guard case .ended = try refreshed(server) else {
      Issue.record("not ended")
      return
    }
    #expect(RefreshSchedule.due(try library.subscriptions(), at: now + 10 * 86_400, isForced: true).isEmpty)
  }

  @Test("An answer that is not a feed, or only the beginning of one, is a failure") func strange() throws {
    let server = LoopbackServer { request, connection in
      let body = rss(["ferry", "fog"])
      connection.send(
        request.path == "/page"
          ? answer(body: "<html><p>Hello")
          : "HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nContent-Length: 9999\r\n\r\n" + body)
    }
    _ = try library.added("http://127.0.0.1:\(server.port)/page")
    _ = try library.added("http://127.0.0.1:\(server.port)/cut")
    _ = try library.added("ftp://coast.example/feed")
    for feed in try library.subscriptions() {
      guard case .failed = try refresher.refresh(feed) else {
        Issue.record("not failed: \(feed.address)")
        continue
      }
    }
    #expect(try library.entries().isEmpty)
  }

  @Test("At most four feeds are fetched at once, and one at a time from a host") func lanes() throws {
    let load = Load()
    let servers = (0..<7).map { _ in
      LoopbackServer { request, connection in
        load.began()
        usleep(2_000)
        load.ended()
        connection.send(answer(body: rss([String(request.path.dropFirst())])))
      }
    }
    for (i, server) in servers.enumerated() {
      for n in 0..<3 { _ = try library.added("http://\(i < 3 ? "127.0.0.1" : "localhost"):\(server.port)/\(i)-\(n)") }
    }
    let results = Results()
    try refresher.refresh(try library.subscriptions()) { results.add($1) }
    #expect(results.all.count == 21 && results.all.allSatisfy { $0 == .taken(changes(new: 1)) })
    #expect(try library.entries().count == 21)
    #expect(load.most <= 2)
  }

  @Test("An error of the library ends the refresh") func unwritable() throws {
    let server = LoopbackServer(["/feed": answer(body: rss(["ferry"]))])
    _ = try library.added("http://127.0.0.1:\(server.port)/feed")
    let feeds = try library.subscriptions()
    try library.store.write { db in
      try db.execute(sql: "CREATE TRIGGER full BEFORE UPDATE ON feeds BEGIN SELECT raise(ABORT, 'full'); END")
    }
    #expect(throws: LedgerError.self) { try refresher.refresh(feeds) { _, _ in } }
  }
}

/// Returns the changes of a version with that many new entries.
private func changes(new: Int) -> FeedLibrary.Changes {
  var changes = FeedLibrary.Changes()
  changes.new = new
  return changes
}

/// A switch that a test and a server share.
private final class Holder: Sendable {
  private let state = Mutex(false)
  var isOn: Bool {
    get { state.withLock { $0 } }
    set { state.withLock { $0 = newValue } }
  }
}

/// The results of a refresh.
private final class Results: Sendable {
  private let results = Mutex<[RefreshResult]>([])
  var all: [RefreshResult] { results.withLock { $0 } }
  func add(_ result: RefreshResult) { results.withLock { $0.append(result) } }
}

/// The number of requests that servers answer at once.
private final class Load: Sendable {
  private let counts = Mutex((now: 0, most: 0))
  var most: Int { counts.withLock { $0.most } }
  func began() { counts.withLock { $0 = ($0.now + 1, max($0.most, $0.now + 1)) } }
  func ended() { counts.withLock { $0.now -= 1 } }
}
