import Articles
import Dispatch
import Files
import Formats
import Foundation
import Ledger
import TestSupport
import Testing

@testable import Reader
@testable import sayso

@Suite("Addresses of documents that hold several articles") struct AddressPartsTests {
  private static let environment = ProcessInfo.processInfo.environment.merging(["no_proxy": "*"]) { $1 }

  private static let feed = """
    <?xml version="1.0"?><rss version="2.0"><channel><title>Coast Courier</title>
    <item><title>Harbour deal</title><link>https://coast.example/deal</link>
    <description>The minister Ana Brandt said the port was open.</description></item>
    <item><title>Ferry stays</title><description>The ferry to the islands stays.</description></item>
    </channel></rss>
    """

  private let server = LoopbackServer([
    "/feed": answer(of: "application/rss+xml", feed)
  ])
  private var address: String { "http://127.0.0.1:\(server.port)/feed" }

  init() { setenv("no_proxy", "*", 1) }

  @Test("The articles take the place of the document on the shelf, with keys of their own") func shelf() throws {
    let arrived = DispatchSemaphore(value: 0)
    let mailbox = Mailbox(wake: { arrived.signal() })
    let shelf = ArticleShelf(DeskSources([address]), mailbox: mailbox)
    shelf.open(ArticleID(0))
    var (parts, text): ([String], String?) = ([], nil)
    while text == nil {
      arrived.wait()
      for event in mailbox.take() {
        if case .parts(let added) = event { parts = added.map { "\($0.id.number): \($0.entry.title)" } }
        if case .opened(_, let draft, _) = event { text = draft.facts.title }
        if case .openFailed(_, let words) = event { Issue.record("\(words)") }
      }
    }
    #expect(parts == ["0: Harbour deal", "1: Ferry stays"])
    #expect(text == "Harbour deal")
    #expect(shelf.sources.map(\.description) == ["\(address), article 1", "\(address), article 2"])
    #expect(try shelf.draft(ArticleID(1)).facts.title == "Ferry stays")
    #expect(shelf.key(of: ArticleID(0)) == .address("https://coast.example/deal"))
    guard case .text? = shelf.key(of: ArticleID(1)) else {
      Issue.record("an entry without an address has the key \(String(describing: shelf.key(of: ArticleID(1))))")
      return
    }
    #expect(server.requests.count == 1)
    // Read again, a part is fetched again.
    #expect(try ArticleReader().article(shelf.sources[1]).draft.facts.title == "Ferry stays")
  }

  @Test("Each article is printed, extracted and exported") func program() throws {
    func run(_ words: String...) throws -> String {
      try Program.run(Program.sayso, words, environment: Self.environment).output
    }
    let printed = try run(address)
    #expect(printed.contains("Harbour deal") && printed.contains("Ferry stays"))
    let lines = try run("extract", address).split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines.first?.contains(#""id":"feed-1""#) ?? false)
    let table = try run("export", "--as", "csv", address)
    #expect(table.contains("feed-1,1,"))
    let scratch = Scratch()
    _ = try run("export", "--as", "json", "-o", scratch["out/"], address)
    #expect(try Set(FileManager.default.contentsOfDirectory(atPath: scratch["out"])) == ["feed-1.json", "feed-2.json"])
  }

  @Test("A feed from a pipe is a list of its articles, too") func pipe() throws {
    let scratch = Scratch()
    let file = scratch.file("feed.xml", Self.feed)
    let run = try Program.run("/bin/sh", ["-c", "\(Program.sayso) <\(file)"], environment: Self.environment)
    #expect(run.output.contains("==> standard input, article 2 <=="))
  }

  @Test("The document of an article is kept as it came, and never over a file unasked") func kept() throws {
    let arrived = DispatchSemaphore(value: 0)
    let mailbox = Mailbox(wake: { arrived.signal() })
    let scratch = Scratch()
    let shelf = ArticleShelf(DeskSources([address]), mailbox: mailbox)
    let errands = Errands(post: mailbox.post)
    func keep(_ path: String, replacing: Bool) -> String {
      errands.savePage({ () throws(Failure) in try shelf.document(of: ArticleID(0)) }, at: path, replacing: replacing) {
        []
      }
      while true {
        arrived.wait()
        for event in mailbox.take() {
          if case .notice(let words) = event { return words }
          if case .failed(let words) = event { return words }
        }
      }
    }
    let path = scratch["kept.xml"]
    #expect(keep(path, replacing: false) == "\(path): \(Self.feed.utf8.count) bytes saved")
    #expect(try String(contentsOfFile: path, encoding: .utf8) == Self.feed)
    #expect(keep(path, replacing: false).contains(": exists; "))
    #expect(keep(path, replacing: true).hasSuffix("bytes saved"))
  }

  @Test("The source of an address is an article of its lines") func markup() throws {
    let source = ArticleSource.markup(of: .address(try WebAddress(address)))
    let draft = try ArticleReader().article(source).draft
    #expect(draft.blocks.map(\.kind) == [.title, .code])
    #expect(draft.text.contains("<item><title>Harbour deal</title>"))
  }
}
