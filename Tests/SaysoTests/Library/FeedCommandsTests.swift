import Foundation
import Glibc
import Library
import TestSupport
import Testing

extension ProgramTests {
  /// The commands for feeds, in the real program against servers on the loopback.
  @Suite("The commands for feeds", .timeLimit(.minutes(30))) struct FeedCommandsTests {
    private let scratch = Scratch()
    private var library: FeedLibrary { FeedLibrary(path: scratch["data/sayso/library.sqlite"]) }
    private var environment: [String: String] {
      ProcessInfo.processInfo.environment.merging([
        "XDG_DATA_HOME": scratch["data"], "no_proxy": "*", "SWIFT_BACKTRACE": "enable=no",
      ]) { $1 }
    }

    private func run(_ words: String..., input: String = "") throws -> Program {
      try Program.run(Program.sayso, words, input: Data(input.utf8), environment: environment)
    }

    @Test("A feed is added with its entries, listed, and removed") func added() throws {
      let server = LoopbackServer(["/news.xml": answer("200 OK", ["ETag: \"1\""], body: rss(["Ferry", "Fog"]))])
      let address = "http://127.0.0.1:\(server.port)/news.xml"
      let added = try run("add", address, "--folder", "News/Sea", "--tag", "ferry")
      #expect(added.output == "Coast News: 2 new (\(address))\n" && added.errors.isEmpty && added.status == 0)
      #expect(try run("add", address).output == "Coast News: is followed already\n")
      #expect(try run("feeds").output == "1  2 of 2  Coast News  \(address)  [News/Sea, ferry]\n")
      #expect(
        try run("add", address, "--tag", "sea", "--name", "Coast").output
          == "Coast News: was followed already, and is Coast in [News/Sea, ferry, sea] from now on\n")
      #expect(try run("feeds").output == "1  2 of 2  Coast  \(address)  [News/Sea, ferry, sea]\n")
      #expect(try run("add", address, "--name", "Coast News").status == 0)
      let line = try run("feeds", "--format", "jsonl", "Coast").output
      #expect(line.contains("\"address\":\"\(address)\"") && line.contains("\"unread\":2"))
      for label in ["News/Sea", "News", "ferry"] {
        let folder = try run("remove", label)
        #expect(folder.status == 2)
        #expect(
          folder.errors
            == "sayso: “\(label)” is a folder or a tag; the number, the address or the whole name of a feed is expected: 1 \(address)\n"
        )
      }
      #expect(try run("feeds", "").status == 2)
      #expect(try run("remove", "Coast News").output == "Coast News: removed\n")
      let none = try run("feeds")
      #expect(none.output.isEmpty && none.errors.contains("no feeds; sayso add ADDRESS follows one"))
    }

    @Test("The feed of a page is found where the page states it, else at the usual places of its host") func found()
      throws
    {
      let stating = LoopbackServer([
        "/": answer(
          body:
            "<html><head><link rel=alternate type='application/rss+xml' href='gone.xml'><link rel=alternate type='application/atom+xml' href='/own.xml'></head>"
        ),
        "/own.xml": answer(body: rss(["Ferry"])),
      ])
      #expect(
        try run("add", "http://127.0.0.1:\(stating.port)/").output.contains(
          "1 new (http://127.0.0.1:\(stating.port)/own.xml)"))
      let usual = LoopbackServer(["/": answer(body: "<p>Hello"), "/atom.xml": answer(body: rss(["Fog"]))])
      #expect(try run("add", "127.0.0.1:\(usual.port)/").output.contains("(http://127.0.0.1:\(usual.port)/atom.xml)"))
      let none = LoopbackServer(["/": answer(body: "<p>Hello")])
      let failed = try run("add", "http://127.0.0.1:\(none.port)/")
      #expect(failed.status == 1)
      #expect(
        failed.errors
          == "sayso: http://127.0.0.1:\(none.port)/: is not a feed, states none, and has none at /feed, /rss, /atom.xml, /feed.xml\n"
      )
    }

    @Test(
      "A document that is neither a feed nor a page is named, and no neighbouring feed is followed instead",
      arguments: ["\u{89}PNG\r\n", "", "Ferry news."])
    func noGuess(content: String) throws {
      let server = LoopbackServer([
        "/it": answer(body: content),
        "/feed.xml": answer(body: rss(["Ferry"])),
      ])
      let failed = try run("add", "http://127.0.0.1:\(server.port)/it")
      #expect(failed.status == 1)
      #expect(failed.errors.hasPrefix("sayso: http://127.0.0.1:\(server.port)/it: cannot be read as a feed: "))
      #expect(try library.subscriptions().isEmpty)
    }

    @Test("A list in OPML is added, and written again with its folders") func lists() throws {
      let list = """
        <opml version="2.0"><body><outline text="News"><outline type="rss" text="Coast" xmlUrl="https://coast.example/feed"/></outline>
        <outline type="rss" text="Port" xmlUrl="https://port.example/feed"/><outline type="rss" text="Odd" xmlUrl="ftp://odd.example/"/></body></opml>
        """
      let added = try run("add", scratch.file("list.opml", list))
      #expect(
        added.output
          == "\(scratch["list.opml"]): 2 feeds added, 1 left out, since their addresses are not of the web; sayso refresh fetches them\n"
      )
      let written = try run("feeds", "--opml").output
      #expect(written.contains("<outline text=\"News\">") && written.contains("xmlUrl=\"https://port.example/feed\""))
      #expect(try run("add", "-", input: written).output == "-: 0 feeds added, 2 followed already\n")
      #expect(try run("add", scratch.file("a.txt", "words")).errors.contains("a.txt: is not a list of feeds in OPML"))
    }

    @Test("A refresh reports what is new, and what failed stands at the feed") func refreshed() throws {
      let server = LoopbackServer(["/a": answer(body: rss(["Ferry"]))])
      let address = "http://127.0.0.1:\(server.port)"
      _ = try library.add(["\(address)/a", "\(address)/b"].map { Subscription(address: $0) })
      let first = try run("refresh")
      #expect(first.output == "2 feeds checked, 1 new, 1 failed\n" && first.status == 1)
      #expect(first.errors == "sayso: \(address)/b: the server has no such page (404)\n")
      #expect(try run("feeds").output.contains("\n      \(address)/b: the server has no such page (404)\n"))
      #expect(try run("refresh").output == "0 feeds checked, 0 new, 2 not due yet\n")
      #expect(try run("refresh", "--all").output == "2 feeds checked, 0 new, 1 failed\n")
      let unknown = try run("refresh", "Cost News")
      #expect(unknown.status == 2 && unknown.errors.contains("did you mean “Coast News”?"))
    }

    @Test("The full texts of short entries are kept, and read without the server") func prefetched() throws {
      let page = String(repeating: "“We sail,” Ana Brandt said. ", count: 40)
      let server = LoopbackServer { request, connection in
        switch request.path {
        case "/feed":
          connection.send(answer(body: rss(["ferry", "gone"], base: "http://\(request.value("Host") ?? "")/")))
        case "/ferry": connection.send(answer(of: "text/plain", page))
        default: connection.send("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n")
        }
      }
      #expect(try run("add", "http://127.0.0.1:\(server.port)/feed").status == 0)
      let fetched = try run("prefetch")
      #expect(fetched.output == "1 text fetched, 1 failed\n" && fetched.status == 1)
      let entry = try #require(try library.entries().first { $0.title == "ferry" })
      #expect(entry.hasPage)
      #expect(try library.draft(of: entry.id)?.text.contains("Ana Brandt") == true)
    }

    @Test("The entries of a host that does not answer are reported together, and it is asked once") func dead() throws {
      let server = LoopbackServer { request, connection in
        connection.send(answer(body: rss((1...5).map { "\($0)" }, base: "http://127.0.0.1:1/")))
      }
      #expect(try run("add", "http://127.0.0.1:\(server.port)/feed").status == 0)
      let fetched = try run("prefetch")
      #expect(fetched.output == "0 texts fetched, 5 failed\n" && fetched.status == 1)
      #expect(
        fetched.errors
          == "sayso: 127.0.0.1: no connection to 127.0.0.1:1: Connection refused; 5 entries not fetched\n")
    }

    @Test("The pages of entries are fetched as the configuration says, or as their feed does") func fullText() throws {
      let long = String(repeating: "“We sail,” Ana Brandt said. ", count: 40)
      let server = LoopbackServer { request, connection in
        let base = "http://\(request.value("Host") ?? "")/"
        connection.send(
          request.path == "/feed"
            ? answer(body: rss(["ferry"], base: base, text: long)) : answer(of: "text/plain", long))
      }
      let address = "http://127.0.0.1:\(server.port)/feed"
      #expect(try run("add", address).status == 0)
      #expect(try run("prefetch").output == "0 texts fetched\n")
      #expect(
        try run("add", address, "--full-text", "always").output
          == "Coast News: was followed already, and is Coast News, full text: always, from now on\n")
      #expect(try run("feeds").output.hasSuffix("  full text: always\n"))
      #expect(try run("feeds", "--format", "jsonl").output.contains("\"fullText\":\"always\""))
      #expect(try run("prefetch").output == "1 text fetched\n")
      #expect(try run("add", address, "--full-text", "usual").status == 0)
      #expect(try library.subscriptions().map(\.fullText) == [nil])
      #expect(try run("add", address, "--full-text", "often").status == 2)
    }

    @Test("A list of feeds that is nested too deep says why feeds are left out") func deepList() throws {
      let list =
        "<opml version='2.0'><body>" + String(repeating: "<outline text='f'>", count: 200_000)
        + "<outline type='rss' xmlUrl='https://coast.example/feed'/>"
      #expect(
        try run("add", scratch.file("deep.opml", list)).output
          == "\(scratch["deep.opml"]): 0 feeds added, those in more than 64 nested folders left out\n")
    }

    @Test("A killed refresh leaves each feed as before or as after it, and the next one completes") func killed() throws
    {
      let titles = (0..<40).map { "entry \($0)" }
      let server = LoopbackServer { _, connection in connection.send(answer(body: rss(titles))) }
      let feeds = (0..<12).map { Subscription(address: "http://127.0.0.1:\(server.port)/\($0)") }
      _ = try library.add(feeds)
      var random = SeededGenerator(seed: 7)
      for _ in 0..<12 {
        let streams = ["/dev/null", scratch["out"], scratch["err"]]
        let child = try Program.spawn(Program.sayso, ["refresh", "--all"], streams: streams, environment: environment)
        usleep(useconds_t.random(in: 5_000...200_000, using: &random))
        kill(child, SIGKILL)
        waitpid(child, nil, 0)
        let counts = try library.counts()
        #expect(counts.values.allSatisfy { $0.all == titles.count })
        for feed in try library.subscriptions() { #expect((feed.state.checked != nil) == (counts[feed.id] != nil)) }
      }
      #expect(try run("refresh", "--all").status == 0)
      #expect(try library.counts().count == feeds.count)
      #expect(try library.entries().count == titles.count)
    }

    @Test("A database of another program in the library's place is named with the next step") func foreign() throws {
      try FileManager.default.createDirectory(atPath: scratch["data/sayso"], withIntermediateDirectories: true)
      try scratch.write(foreignDatabase, to: "data/sayso/library.sqlite")
      let run = try run("feeds")
      #expect(run.status == 1)
      #expect(
        run.errors.hasSuffix(
          "library.sqlite: is a database of another program and was left as it is; to begin a new library, move the file elsewhere\n"
        ))
    }

    @Test("A damaged library is named and left as it is") func damaged() throws {
      try FileManager.default.createDirectory(atPath: scratch["data/sayso"], withIntermediateDirectories: true)
      scratch.file("data/sayso/library.sqlite", String(repeating: "no database ", count: 100))
      let run = try run("feeds")
      #expect(run.status == 1)
      #expect(run.errors.contains("library.sqlite: is not a library or any other database and was left as it is"))
      #expect(scratch.text("data/sayso/library.sqlite")?.hasPrefix("no database") == true)
    }
  }
}

/// Returns a feed in RSS, with an item for each title.
private func rss(_ titles: [String], base: String = "https://coast.example/", text: String = "") -> String {
  let items = titles.map { title in
    let link = base + title.replacingOccurrences(of: " ", with: "-")
    return "<item><title>\(title)</title><link>\(link)</link><description>On \(title).\(text)</description></item>"
  }
  return "<rss version=\"2.0\"><channel><title>Coast News</title>\(items.joined())</channel></rss>"
}
