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

  /// Returns a reader of an article whose words “hours” and “pay” lead to the note `words`, in which `returns` lead back.
  private func returning(_ words: String, _ returns: [String]) -> ReaderState {
    let blocks: [(Block.Kind, String)] = [
      (.paragraph, "They walked out over pay and hours."), (.paragraph, "The owners waited."), (.listItem, words),
      (.paragraph, "The last paragraph."),
    ]
    var draft = ArticleBuilder(blocks).article.draft
    func range(_ words: String, from start: Int = 0) -> TextRange {
      let bytes = Array(draft.text.utf8)
      let found = (start..<bytes.count).first { bytes[$0...].starts(with: words.utf8) } ?? 0
      return TextRange(found, found + words.utf8.count)
    }
    let note = draft.blocks[2].range
    draft.links = [Link(range("pay"), to: "#n", at: note), Link(range("hours"), to: "#n", at: note)]
    var end = note.lower
    for mark in returns {
      let place = range(mark, from: end)
      draft.links.append(
        Link(place, to: mark == "sources" ? "https://a.example" : "#r", at: mark == "sources" ? nil : range("pay")))
      end = place.upper
    }
    return ReaderState(
      draft: draft, name: "a.html", settings: Settings(themes: [.builtIn]), size: Size(columns: 80, rows: 24),
      depth: .full)
  }

  @Test(
    "The ways back from a note are neither in its box nor in the list of links",
    arguments: [
      ("The council counted. ↩", ["↩"]), ("^ The council counted.", ["^"]),
      ("Jump up ↑ The council counted.", ["Jump up ↑"]),
      ("^ a b The council counted.", ["a", "b"]), ("The council counted. [↑] [2]", ["↑", "2"]),
      ("[1] The council counted.", ["1"]),
    ])
  func returns(_ words: String, _ returns: [String]) {
    var state = returning(words, returns)
    state.press("L")
    #expect(state.frame().description.contains("pay: The council counted."))
    #expect(state.frame().description.contains("Links 1/2"))
    state.press("Enter")
    let lines = state.frame().grid.textLines
    let note = lines.firstIndex { $0.contains("─ Note ") }
    #expect(note.map { lines[$0 + 1].contains("│ The council counted. ") } == true)
  }

  @Test("Other links of a note, and a note that is only a way back, stay") func others() {
    var state = returning("See the sources of it. ↩", ["sources", "↩"])
    state.press("L")
    #expect(state.frame().description.contains("Links 1/3"))
    var bare = returning("↩", ["↩"])
    bare.press("L")
    #expect(bare.frame().description.contains("Links 1/3"))
  }

  @Test("A newer text closes the note") func newer() {
    var state = noted()
    state.press("L", "Enter")
    _ = state.apply(.text(ArticleID(0), ArticleBuilder([(.paragraph, "Other.")]).article.draft))
    #expect(state.screens.top == nil)
  }
}
