import Articles
import Files
import Testing
import TestSupport

@testable import Formats

@Suite("The beginning of a long file") struct BeginningTests {
  private let scratch = Scratch()
  private static let paragraph = "The harbour stays open, the mayor said on Monday. Nobody will lose a job.\n\n"

  private func file(_ text: String) -> ArticleSource { .file(scratch.file("a.txt", text)) }

  @Test("The first paragraphs of a long text are those of the whole") func first() throws {
    let text = "Ferry stays\n\n" + String(repeating: Self.paragraph, count: 20_000)
    let source = file(text)
    let first = try #require(beginning(of: source))
    let whole = try importArticle(source).draft
    #expect((1_000...65_536).contains(first.text.utf8.count))
    #expect(whole.text.hasPrefix(first.text))
    #expect(whole.blocks.starts(with: first.blocks))
  }

  @Test(
    "Other documents have no beginning of their own",
    arguments: [
      String(repeating: paragraph, count: 3), String(repeating: "One line only. ", count: 90_000),
      "<!DOCTYPE html><html><body>" + String(repeating: "<p>" + paragraph + "</p>", count: 20_000),
      "%PDF-1.7\n\n" + String(repeating: paragraph, count: 20_000),
      "\u{0}\u{1}\n\n" + String(repeating: paragraph, count: 20_000),
    ])
  func others(text: String) { #expect(beginning(of: file(text)) == nil) }

  @Test("Only a short file of plain text is read whole at once") func short() throws {
    let text = try #require(shortText(of: file(Self.paragraph)))
    #expect(text == Document(Array(Self.paragraph.utf8), from: file(Self.paragraph)))
    for other in ["<!DOCTYPE html><html><body><p>" + Self.paragraph, String(repeating: Self.paragraph, count: 1_000)] {
      #expect(shortText(of: file(other)) == nil)
    }
    #expect(shortText(of: file(Self.paragraph), as: .html) == nil)
  }

  @Test("What is no file has no beginning") func noFile() {
    #expect(shortText(of: .file("/dev/zero")) == nil)
    #expect(beginning(of: .standardInput) == nil)
    #expect(beginning(of: .file(scratch["missing.txt"])) == nil)
    #expect(beginning(of: .file("/dev/zero")) == nil)
  }
}
