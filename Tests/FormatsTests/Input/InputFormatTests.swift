import Articles
import Testing

@testable import Formats

@Suite struct InputFormatTests {
  /// A format with an article for each line.
  private let lines = InputFormat(
    "lines", name: "lines", byteLimit: 5, recognises: { $0.fileName.lowercased() == "a.lines" },
    read: { document in
      document.bytes.split(separator: 0x0A).map { line in
        Imported(draft: draft(of: String(decoding: line, as: UTF8.self)), encoding: .utf8, repairs: 0)
      }
    })

  @Test("A file may hold several articles, in their order") func severalArticles() throws {
    let articles = try lines.articles(in: Document(Array("b\na\n".utf8), from: .standardInput))
    #expect(articles.map(\.draft.text) == ["b", "a"])
  }

  @Test("A file without an article is an error") func noArticle() {
    #expect(throws: ImportError.empty(.standardInput)) {
      try lines.articles(in: Document([0x0A], from: .standardInput))
    }
  }

  @Test("A format has its own limit") func limit() throws {
    #expect(throws: ImportError.tooLarge(.file("x"), limit: 5)) {
      try lines.articles(in: Document(Array("123456".utf8), from: .file("x")))
    }
    #expect(try lines.articles(in: Document(Array("12345".utf8), from: .file("x"))).count == 1)
  }

  @Test("A format is recognised by the bytes and the name") func recognition() {
    #expect(lines.recognises(Document([], from: .file("a.lines"))))
    #expect(InputFormat.of(Document(Array("text".utf8), from: .standardInput))?.name == "plain text")
    #expect(InputFormat.of(Document([0], from: .file("a.txt"))) == nil)
    #expect(isReadable(Array("text".utf8), name: "a.txt"))
    #expect(!isReadable([0], name: "a.txt"))
  }

  @Test("No two rows of the table share a name") func names() {
    #expect(Set(InputFormat.all.map(\.name)).count == InputFormat.all.count)
    #expect(Set(InputFormat.all.map(\.word)).count == InputFormat.all.count)
  }

  @Test("A file that no row recognises is reported with its first strange byte") func binary() {
    #expect(throws: ImportError.binary(.file("a"), offset: 1, byte: 0)) {
      try importArticle(Document([0x41, 0], from: .file("a")))
    }
  }
}
