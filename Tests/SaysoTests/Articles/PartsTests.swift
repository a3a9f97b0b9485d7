import Foundation
import Testing

@testable import Formats
@testable import sayso

/// Files that hold several articles.
@Suite final class PartsTests {
  private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("sayso-\(UUID().uuidString)").path

  private static let feed = """
    <?xml version="1.0"?><rss version="2.0"><channel><title>Coast Courier</title>
    <item><title>Harbour deal</title><description>The minister Ana Brandt said the port was open.</description></item>
    <item><title>Ferry stays</title><description>The ferry to the islands stays.</description></item>
    </channel></rss>
    """

  init() throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Self.feed.write(toFile: folder + "/news.xml", atomically: true, encoding: .utf8)
    try "The port is open.".write(toFile: folder + "/a.txt", atomically: true, encoding: .utf8)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  @Test("A feed means each of its articles, in its order") func sources() {
    let desk = DeskSources([folder + "/news.xml", folder + "/a.txt"])
    #expect(desk.sources.map(\.id) == ["news-1", "news-2", "a"])
    #expect(desk.sources[1].description == folder + "/news.xml, article 2")
  }

  @Test("Each part is read as an article of its own") func parts() throws {
    let desk = DeskSources([folder + "/news.xml"])
    let titles = try desk.sources.map { try ArticleReader().article($0).draft.facts.title }
    #expect(titles == ["Harbour deal", "Ferry stays"])
  }

  @Test("A file of several articles is read once for all of them, and again when it has changed") func memo() throws {
    let (memo, source) = (DocumentMemo(), ArticleSource.file(folder + "/news.xml"))
    var count = 0
    func read() throws {
      _ = try memo.reading(of: source) { () throws(Failure) in
        count += 1
        return try ArticleReader().article(source)
      }
    }
    for _ in 0..<3 { try read() }
    #expect(count == 1)
    try (Self.feed + "<!-- newer -->").write(toFile: folder + "/news.xml", atomically: true, encoding: .utf8)
    try read()
    #expect(count == 2)
  }

  @Test("Another format for the file is obeyed") func overruled() {
    var asText = ArticleReader()
    asText.format = .named("text")
    #expect(DeskSources([folder + "/news.xml"], by: asText).sources.map(\.id) == ["news"])
  }
}
