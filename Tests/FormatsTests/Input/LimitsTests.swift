import Articles
import Testing

@testable import Formats

@Suite("Limits of documents") struct LimitsTests {
  private func failure(_ bytes: [UInt8], _ name: String, as format: InputFormat? = nil) -> ImportError? {
    do throws(ImportError) {
      _ = try importArticles(Document(bytes, from: .file(name)), as: format)
      return nil
    } catch {
      return error
    }
  }

  @Test(
    "A document that is larger than its format allows is refused with the limit",
    arguments: [
      ("html", "a.html", "<html><p>", 32), ("markdown", "a.md", "# a\n", 32), ("feed", "a.xml", "<rss><channel>", 16),
      ("opml", "a.opml", "<opml><body>", 16),
    ])
  func size(word: String, name: String, start: String, limit: Int) throws {
    let format = try #require(InputFormat.named(word))
    #expect(format.byteLimit == limit << 20)
    let bytes = Array(start.utf8) + [UInt8](repeating: 0x20, count: limit << 20)
    #expect(failure(bytes, name, as: format) == .tooLarge(.file(name), limit: limit << 20))
  }

  @Test("No more than two million nodes of a page are kept, in a tree that is sound")
  func nodes() {
    #expect(MarkupGuard.nodeLimit == 2_000_000)
    let tree = MarkupTree(String(repeating: "<p>x", count: 1_050_000))
    #expect(tree.nodes.count == MarkupGuard.nodeLimit)
    #expect(tree.end(tree.root) == tree.nodes.count)
  }

  @Test("A paragraph of many megabytes is cut into blocks at its spaces")
  func longText() throws {
    let words = String(repeating: "harbour pilots ", count: 1 << 20)
    let draft = try #require(
      try importArticles(Document(Array("<html><article><p>\(words)</p></article></html>".utf8), from: .file("a.html")))
        .first
    ).draft
    #expect(draft.text.utf8.count > 15_000_000)
    #expect(draft.blocks.allSatisfy { $0.range.count <= longestBlock })
  }
}
