import Articles
import Cells
import Testing

@testable import Reader

@Suite("Notes over the article") struct NoteTests {
  /// Returns a reader of an article whose word "one" leads to a note, "two" to a heading and "three" into a paragraph.
  private func noted(columns: Int = 80, rows: Int = 24, note: String = "The note: its first words.") -> ReaderState {
    let blocks: [(Block.Kind, String)] =
      [(.paragraph, "See one, two and three.")] + (1...40).map { (.paragraph, "Paragraph number \($0) stands here.") }
      + [(.heading, "The heading"), (.listItem, note), (.paragraph, "The last paragraph.")]
    var draft = ArticleBuilder(blocks).article.draft
    func range(_ words: String) -> TextRange {
      guard let found = draft.text.ranges(of: words).first else { return TextRange(0, 0) }
      let start = draft.text.utf8.distance(from: draft.text.startIndex, to: found.lowerBound)
      return TextRange(start, start + words.utf8.count)
    }
    draft.links = [
      Link(range("one"), to: "#a", at: range(note)), Link(range("two"), to: "#b", at: range("The heading")),
      Link(range("three"), to: "#c", at: range("last paragraph")),
    ]
    return ReaderState(
      draft: draft, name: "a.html", settings: Settings(themes: [.builtIn]), size: Size(columns: columns, rows: rows),
      depth: .full)
  }

  @Test("A note opens in a box over the list, by Enter and by o, and Esc and q go back") func box() {
    for key in ["Enter", "o"] {
      var state = noted()
      state.press("L")
      #expect(state.frame().description.contains("one: The note: its first words."))
      #expect(state.press(key) == [])
      let screen = state.frame().description
      #expect(screen.contains("─ Note ") && screen.contains("│ The note: its first words."))
      #expect(state.context == Note.context)
      state.press(key == "o" ? "q" : "Esc")
      guard case .list = state.screens.top else {
        Issue.record("no list after the note")
        return
      }
    }
  }

  @Test("Enter in the box goes to the note, and ^O goes back") func there() {
    var state = noted()
    let origin = state.article.viewport
    state.press("L", "Enter", "Enter")
    #expect(state.screens.top == nil)
    #expect(state.article.lineOfText(at: state.article.here(), atMost: 8) == "The note…")
    state.press("^O")
    #expect(state.article.viewport == origin)
  }

  @Test("A heading and a place inside a paragraph are gone to, and ^O goes back", arguments: [1, 2])
  func jump(_ row: Int) {
    var state = noted()
    let origin = state.article.viewport
    state.press("L")
    for _ in 0..<row { state.press("j") }
    state.press("O")
    #expect(state.screens.top == nil)
    #expect(
      state.article.oneLine(TextRange(state.article.here(), state.article.here() + 11), atMost: 20)
        == ["The heading", "last paragr"][row - 1])
    state.press("^O")
    #expect(state.article.viewport == origin)
  }

  @Test("A long note is gone to; on a small screen the box scrolls") func long() {
    var state = noted(note: String(repeating: "Many words of a note. ", count: 80) + "End.")
    state.press("L", "Enter")
    #expect(state.screens.top == nil && state.article.here() > 0)
    var small = noted(columns: 40, rows: 14, note: String(repeating: "Many words of a note. ", count: 30) + "The end.")
    small.press("L", "Enter")
    #expect(!small.frame().description.contains("The end."))
    small.press("G")
    #expect(small.frame().description.contains("The end."))
    small.press("g")
    #expect(!small.frame().description.contains("The end."))
    var tiny = noted(columns: 20, rows: 4)
    tiny.press("o")
    #expect(tiny.screens.top == nil)
  }

  @Test("A newer text closes the note") func newer() {
    var state = noted()
    state.press("L", "Enter")
    _ = state.apply(.text(ArticleID(0), ArticleBuilder([(.paragraph, "Other.")]).article.draft))
    #expect(state.screens.top == nil)
  }
}
