import Articles
import Dispatch
import Formats
import Foundation
import Synchronization
import TestSupport
import Testing

@testable import Reader
@testable import sayso

@Suite("Articles at addresses") struct AddressesTests {
  private static let article = "Port closes\n\n“We agree,” Ana Brandt said.\n"

  /// An environment in which no proxy stands between the program and the loopback.
  private static let environment = ProcessInfo.processInfo.environment.merging(["no_proxy": "*"]) { $1 }

  private static func page(_ text: String = article) -> String {
    answer(of: "text/plain", text)
  }

  private func run(_ words: String...) throws -> Program {
    try Program.run(Program.sayso, words, environment: Self.environment)
  }

  @Test("An address is an article beside files; a page that is missing is reported") func mixed() throws {
    let scratch = Scratch()
    let server = LoopbackServer(["/news/port.html?x=1": Self.page()])
    let address = "\(server.address)"
    let run = try run(
      "extract", scratch.file("a.txt", Self.article), "\(address)/news/port.html?x=1", "\(address)/gone")
    let lines = run.output.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines.last?.contains(#""id":"port""#) == true)
    #expect(lines.last?.contains("Ana Brandt") == true)
    #expect(run.errors.contains("\(address)/gone: the server has no such page (404)"))
    #expect(run.status == 1)
  }

  @Test("Without a network an address is one line and a status") func noNetwork() throws {
    for words in [["https://example.invalid/news"], ["extract", "https://example.invalid/news"]] {
      let run = try Program.run(Program.sayso, words, environment: Self.environment)
      #expect(
        run.errors
          == "sayso: https://example.invalid/news: the host “example.invalid” is not found; check its name and the network\n"
      )
      #expect(run.output.isEmpty)
      #expect(run.status == 1)
    }
  }

  @Test("An article at an address is printed and exported; a remark says how it came") func printed() throws {
    let server = LoopbackServer(["/port": Self.page()])
    let printed = try run("127.0.0.1:\(server.port)/port")
    #expect(printed.output.contains("Port closes"))
    #expect(printed.errors.contains("127.0.0.1 does not answer by https: the text came without encryption"))
    let exported = try run("export", "--as", "csv", "http://ana:secret@127.0.0.1:\(server.port)/port")
    #expect(exported.output.contains("\nport,"))
    #expect(!(exported.output + exported.errors).contains("secret"))
  }

  @Test("Cookies of a file are sent, and a wrong option is refused with what is accepted") func options() throws {
    let scratch = Scratch()
    let server = LoopbackServer(["/port": Self.page()])
    let cookies = scratch.file("cookies.txt", "127.0.0.1\tFALSE\t/\tFALSE\t0\tlogin\tyes\n")
    let address = "\(server.address)/port"
    #expect(try run("extract", "--cookies", cookies, address).status == 0)
    #expect(server.requests.last?.value("cookie") == "login=yes")
    #expect(
      try run("extract", "--cookies", "/nonexistent", address).errors.contains("--cookies /nonexistent: cannot be read")
    )
    let words = InputFormat.all.map(\.word).joined(separator: ", ")
    #expect(
      try run("extract", "--as", "film", address).errors.contains("--as: unknown format “film”; formats: \(words)"))
    #expect(try run("extract", "--url", "ftp://a/", address).errors.contains("“ftp” is not a protocol of the web"))
  }

  @Test(
    "Words that were meant as addresses are refused with the reason",
    arguments: [("ftp://a/b", "ftp"), ("https://", "the host is missing")])
  func notAnAddress(word: String, reason: String) throws {
    let run = try run("extract", word)
    #expect(run.errors.contains("\(word): is not an address that is read: "))
    #expect(run.errors.contains(reason))
  }

  @Test("A server that failed is asked again when the article is opened again") func again() throws {
    let count = Atomic(0)
    let server = LoopbackServer { _, connection in
      let isFirst = count.add(1, ordering: .relaxed).newValue == 1
      connection.send(isFirst ? "HTTP/1.1 500 Failed\r\n\r\n" : Self.page())
    }
    setenv("no_proxy", "*", 1)
    let arrived = DispatchSemaphore(value: 0)
    let mailbox = Mailbox(wake: { arrived.signal() })
    let shelf = ArticleShelf(DeskSources(["127.0.0.1:\(server.port)/a"]), mailbox: mailbox)
    /// Opens the article and returns whether its text arrived.
    func opens() -> Bool {
      shelf.open(ArticleID(0))
      while true {
        arrived.wait()
        for event in mailbox.take() {
          if case .opened = event { return true }
          if case .openFailed(_, let words) = event {
            #expect(words.contains("the server fails (500)"))
            return false
          }
        }
      }
    }
    #expect(!opens())
    #expect(opens())
    #expect(opens(), "the text is not fetched again")
    #expect(server.requests.count == 2)
    #expect(shelf.key(of: ArticleID(0)) == .address("\(server.address)/a"))
  }
}

extension ProgramTests {
  /// Addresses in the real program.
  @Suite("Addresses", .timeLimit(.minutes(30)), .enabled(if: Tmux.isInstalled)) struct AddressTerminalTests {
    private static let head = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 2000026\r\n\r\n"

    @Test("The window opens at once and shows the progress, then the text") func progress() throws {
      let isSeen = DispatchSemaphore(value: 0)
      let server = LoopbackServer { _, connection in
        connection.send(Self.head + "Ana Brandt said nothing.\n\n")
        connection.send(String(repeating: "x", count: 1_000_000))
        isSeen.wait()
        connection.send(String(repeating: "y", count: 1_000_000))
      }
      let tmux = try Tmux(reading: "\(server.address)/news")
      try tmux.waitFor { $0.contains("opening \(server.address)/news, 1000 kB") }
      isSeen.signal()
      try tmux.waitFor { $0.contains("Ana Brandt said nothing.") && !$0.contains("opening") }
      try tmux.press("q")
      try tmux.waitFor { $0.contains("ready$") }
    }

    @Test("Esc gives up; the only article's end is the program's") func escape() throws {
      let server = LoopbackServer { _, connection in connection.hold() }
      let address = "\(server.address)/news"
      let tmux = try Tmux(reading: "\(address); echo status=$?")
      try tmux.waitFor { $0.contains("waiting for the answer") }
      try tmux.press("Escape")
      try tmux.waitFor { $0.contains("sayso: \(address): given up") && $0.contains("status=1") }
    }

    @Test("An address is opened by its name from an article, or given up") func open() throws {
      let server = LoopbackServer { request, connection in
        if request.path == "/silent" { return connection.hold() }
        connection.send(answer(body: "Ben Okri said it is open."))
      }
      let tmux = try Tmux(reading: "\(Checkout.samples.path)/harbour-deal.txt")
      try tmux.waitFor { $0.contains("¶ 1/") }
      try tmux.press(":")
      try tmux.type("open \(server.address)/silent")
      try tmux.waitFor { $0.contains("waiting for the answer") }
      try tmux.press("Escape")
      try tmux.waitFor { $0.contains("not opened") && $0.contains("Harbour deal") }
      try tmux.press(":")
      try tmux.type("open \(server.address)/news")
      try tmux.waitFor { $0.contains("Ben Okri said it is open.") }
      try tmux.press("C-o")
      try tmux.waitFor { $0.contains("Harbour deal") }
      try tmux.press("q", "q")
      try tmux.waitFor { $0.contains("ready$") }
    }
  }
}
