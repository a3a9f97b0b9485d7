import Articles
import Cells
import Testing

@testable import Reader

/// The shapes of blocks that pages, books and messages bring.
@Suite struct BlockShapeTests {
  private let article = ArticleBuilder([
    (.title, "Harbour deal"), (.listItem, "Open the lock, then wait until the water in the basin has come to rest."),
    (.listItem, "2. Close it."),
    (.quotation, "This port will belong to Norland on the last day as on the first, whatever."),
    (.row, "Port\tShips"), (.row, "Nordhaven\t12"), (.code, "if open {\n  close()\n}"), (.caption, "A boat."),
  ]).article

  private func screen(_ article: Article, columns: Int = 60, rows: Int = 40) -> String {
    var state = reader(article, columns: columns, rows: rows, width: columns - 8)
    return state.frame().description
  }

  @Test("Lists have bullets, quotations a bar, tables columns; code keeps its lines") func shapes() {
    let text = screen(article)
    #expect(text.contains(" • Open the lock, then wait"))
    #expect(text.contains("   2. Close it."))
    #expect(!text.contains("• 2. Close it."))
    #expect(text.contains("│ This port will belong"))
    #expect(text.contains("Port       Ships"))
    #expect(text.contains("Nordhaven  12"))
    #expect(text.contains("  if open {"))
    #expect(text.contains("    close()"))
    #expect(text.contains("  A boat."))
  }

  @Test("A table that is too wide has a bar between its cells") func wideTable() {
    let long = String(repeating: "harbour ", count: 9)
    let text = screen(ArticleBuilder([(.row, "Port\t" + long), (.row, "a\tb")]).article, rows: 10)
    #expect(text.contains("Port│harbour"))
    #expect(text.contains("a│b"))
  }

  @Test("Paragraph numbers count all running text") func numbers() {
    let outline = Outline(article.draft)
    #expect(outline.paragraphCount == 3)
    #expect(outline.paragraphNumbers[3] == 3)
  }

  @Test("In a narrow column nothing is indented") func narrow() {
    #expect(BlockShape(Block(.quotation, TextRange(0, 1)), text: "a", columns: 20).indent == 0)
    #expect(BlockShape(Block(.listItem, TextRange(0, 1), level: 9), text: "a", columns: 60).indent == 11)
  }
}
