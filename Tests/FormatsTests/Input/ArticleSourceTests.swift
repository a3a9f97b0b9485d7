import Glibc
import Articles
import Formats
import TestSupport
import Testing

@Suite("Sources of articles") struct ArticleSourceTests {
  @Test("A word is an address only if no file has that name") func fileFirst() throws {
    #expect(ArticleSource(argument: "example.org/news") == .address(try WebAddress("example.org/news")))
    #expect(ArticleSource(argument: "https://example.org") == .address(try WebAddress("https://example.org")))
    #expect(ArticleSource(argument: "-") == .standardInput)
    for path in ["example.org", "news/a.txt", "https://", "ftp://example.org/", "/tmp/a.txt"] {
      #expect(ArticleSource(argument: path) == .file(path))
    }
  }

  @Test("An address is shown without its password, and named by its last part") func shown() {
    let source = ArticleSource(argument: "https://ana:secret@example.org/news/port-closes.html?x=1#part")
    #expect("\(source)" == "https://example.org/news/port-closes.html?x=1")
    #expect(source.id == "port-closes")
    #expect(source.identity == nil)
  }

  @Test("Equal names of pages are distinguished by their hosts and folders") func names() {
    let words = ["https://a.example/news/x.html", "https://b.example/news/x.html", "https://b.example/x", "news/y.txt"]
    #expect(
      articleNames(words.map { ArticleSource(argument: $0) }) == [
        "a.example-news-x", "b.example-news-x", "b.example-x", "y",
      ])
  }

  @Test("An address has no bytes where files are expected") func notLocal() {
    let source = ArticleSource(argument: "https://example.org/a")
    #expect(throws: ImportError.notLocal(source)) { _ = try source.bytes() }
    #expect(throws: ImportError.notLocal(source)) { _ = try SourceLines(source) }
  }

  @Test("A terminal is refused as a file") func terminal() {
    var (controller, device): (Int32, Int32) = (-1, -1)
    guard openpty(&controller, &device, nil, nil, nil) == 0, let name = ttyname(device) else { return }
    defer {
      close(controller)
      close(device)
    }
    let source = ArticleSource.file(String(cString: name))
    #expect(throws: ImportError.unreadable(source, code: ENODEV, reason: "it is a terminal")) { try source.bytes() }
  }
}
