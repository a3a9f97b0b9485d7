import Articles
import Cells
import Testing

@testable import Reader

@Suite("New paragraphs of a text that was read before") struct TextRevisionTests {
  private static let revision = TextRevision(blocks: [3, 6], since: "2026-03-01 08:00")

  private func revised() -> ReaderState {
    var state = reader(columns: 100, rows: 40)
    _ = state.apply(.revised(ArticleID(0), Self.revision))
    return state
  }

  @Test("They are marked before their first line, reported and listed among the facts") func marked() {
    var state = revised()
    #expect(state.notice?.text == "updated: 2 paragraphs new since 2026-03-01 08:00; ]c goes to the next")
    let lines = state.frame().grid.textLines
    #expect(lines.contains { $0.contains("+“This port will belong") })
    #expect(lines.contains { $0.contains("+Two officials") })
    #expect(lines.filter { $0.contains("+") && !$0.contains("]c") }.count == 2)
    state.press("I")
    #expect(state.frame().description.contains("Text updated: 2 paragraphs new since 2026-03-01 08:00"))
  }

  @Test("Keys go from one to the next and back") func walked() {
    var state = revised()
    let starts = Self.revision.blocks.map { harbour.draft.blocks[$0].range.lower }
    state.press("]c")
    #expect(state.article.viewport.focus == starts[0])
    state.press("]c")
    #expect(state.article.viewport.focus == starts[1])
    state.press("]c")
    #expect(state.notice?.text == "no new paragraph below")
    state.press("[c")
    #expect(state.article.viewport.focus == starts[0])
    var other = reader()
    other.press("]c")
    #expect(other.notice?.text == "no new paragraphs here")
  }

  @Test("They are announced where the text is spoken") func spoken() {
    let state = revised()
    func first(_ block: Int) -> String? {
      state.article.spokenBlock(at: harbour.draft.blocks[block].range.lower).first
    }
    #expect(first(3)?.hasSuffix(", new since you read it.") == true)
    #expect(first(4)?.contains("new") == false)
  }

  @Test("Another text has no marks of the one before, and a wrong number marks nothing") func replaced() {
    var state = revised()
    _ = state.apply(.revised(ArticleID(0), TextRevision(blocks: [9_999], since: "now")))
    state.press("]c")
    #expect(state.notice?.text == "no new paragraphs here")
    var draft = harbour.draft
    draft.blocks.removeLast()
    _ = state.apply(.text(ArticleID(0), draft))
    #expect(state.article.revision == nil)
  }
}
