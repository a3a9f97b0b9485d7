import Articles
import Formats
import Testing

@Suite("Example of Formats") struct FormatsExampleTests {
  @Test("A page is read, and an article is written") func example() throws {
    // Example
    let page = "<title>Lease</title><article><h1>Lease</h1><p>Ana Brandt said that the sea was calm.</article>"
    let document = Document(Array(page.utf8), from: .file("lease.html"), address: "https://coast.example/lease")
    let draft = try importArticle(document).draft
    for block in draft.blocks { print(block.kind, draft.text.slice(block.range)) }

    var article = Article(draft: draft, actors: [NamedActor(name: "Ana Brandt", kind: .person)])
    if let start = draft.blocks.last?.range.lower {
      article.attributions = [
        Attribution(
          source: [TextRange(start, start + 10)], cue: [], content: [TextRange(start + 16, start + 37)],
          kind: .indirect, speaker: 0, confidence: 0.9)
      ]
    }
    guard let format = OutputFormat.named("markdown") else { return }
    let markdown = format.heading + format.write(ArticleExport(article, id: "lease"))
    // End
    #expect(draft.blocks.map(\.kind).last == .paragraph)
    #expect(markdown.contains("Ana Brandt"))
    #expect(markdown.contains("that the sea was calm"))
  }
}
