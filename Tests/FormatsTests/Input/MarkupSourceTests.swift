import Articles
import Testing

@testable import Formats

@Suite("The source of a document as text") struct MarkupSourceTests {
  private func markup(_ bytes: [UInt8]) throws(ImportError) -> Draft {
    try Document(bytes, from: .markup(of: .file("a/page.html")), address: "https://coast.example/a").markup()
  }

  @Test("Lines are code as they stand, under the name of the document") func lines() throws {
    let draft = try markup(Array("<p>\n  <b>Ana</b>\u{1b}[2J said\n</p>".utf8))
    #expect(
      kinds(draft) == ["title: the source of a/page.html", "code: <p>\n  <b>Ana</b>\u{1b}[2J said\n</p>"])
    #expect(draft.facts.address == "https://coast.example/a")
    #expect(!Block.Kind.code.holdsStatements)
  }

  @Test("What is not text has no source, and neither has an empty document") func binary() {
    #expect(throws: ImportError.self) { try markup([0x50, 0x4B, 3, 4, 0, 0, 0, 0]) }
    #expect(throws: ImportError.empty(.markup(of: .file("a/page.html")))) { try markup([]) }
  }
}
