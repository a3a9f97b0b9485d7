import Articles
import Cells
import Testing

@testable import Reader

/// Moving in a long article.
@Suite struct MovingTests {
  /// An article of a hundred paragraphs with several lines each.
  static let long: Article = {
    let sentence = "The lease of the harbour runs for ninety-nine years, and nobody who signed it will see its end. "
    return ArticleBuilder(
      (1...100).map { n in
        (
          n % 10 == 1 ? .heading : .paragraph,
          n % 10 == 1 ? "Part \(n)" : "Paragraph \(n). " + String(repeating: sentence, count: n % 4 + 1)
        )
      }
    ).article
  }()

  func firstLine(_ state: inout ReaderState) -> String {
    state.frame().grid.textLines[0].split(separator: " ").joined(separator: " ")
  }

  @Test(
    "keys move the text",
    arguments: [
      (["j"], 1), (["3", "j"], 3), (["3", "j", "k"], 2), (["Down", "Down", "Up"], 1), (["^D"], 10), (["^D", "^U"], 0),
      (["Space"], 19), (["f", "b"], 0), (["2", "Space"], 38), (["PgDn", "PgUp"], 0), (["G", "g"], 0),
      (["End", "Home"], 0),
    ] as [([String], Int)])
  func moves(_ keys: [String], to line: Int) throws {
    var state = reader(Self.long, columns: 60, rows: 24)
    let first = try #require(state.article.layout.firstPlace)
    let expected = state.article.layout.move(first, by: line).place
    for key in keys { state.press(key) }
    #expect(state.article.top() == expected)
  }

  @Test func theEndIsAtTheBottom() {
    var state = reader(Self.long, columns: 60, rows: 24)
    state.press("G")
    let places = state.article.layout.window(of: state.article.viewport, rows: state.looks.screen.rows)
    #expect(places.count == state.looks.screen.rows)
    #expect(places.last == state.article.layout.lastPlace)
    state.press("j")
    #expect(state.notice?.text == "this is the end")
  }

  @Test("percent goes into the text", arguments: [1, 10, 50, 99, 100, 9_999])
  func percent(_ percent: Int) {
    var state = reader(Self.long, columns: 60, rows: 24)
    for digit in "\(percent)" { state.press(String(digit)) }
    state.press("%")
    let offset = Self.long.text.utf8.count * min(percent, 100) / 100
    let seen = state.article.bytesInSight()
    #expect(seen.lower <= offset)
    #expect(offset <= seen.upper)
  }

  @Test func paragraphsAndHeadings() {
    var state = reader(Self.long, columns: 60, rows: 24)
    state.press("}")
    #expect(firstLine(&state).hasPrefix("Paragraph 2."))
    state.press("3", "]p")
    #expect(firstLine(&state).hasPrefix("Paragraph 5."))
    state.press("{")
    #expect(firstLine(&state).hasPrefix("Paragraph 4."))
    state.press("]h")
    #expect(firstLine(&state) == "Part 11")
    state.press("2", "]h")
    #expect(firstLine(&state) == "Part 31")
    state.press("[h")
    #expect(firstLine(&state) == "Part 21")
    state.press("g", "[h")
    #expect(state.notice?.text == "no heading above")
    state.press("G", "}}}}}}}}}}}")
    #expect(state.notice?.text == "this is the last paragraph")
  }

  @Test(
    "a change of size keeps the place, and the way back is exact", arguments: [(40, 10), (200, 60), (20, 5), (60, 24)])
  func resize(_ columns: Int, _ rows: Int) {
    var state = reader(Self.long, columns: 60, rows: 24)
    state.press("40%", "5j")
    let before = state.frame()
    let anchor = state.article.viewport.anchor
    _ = state.apply(.input(.resize(Size(columns: columns, rows: rows))))
    let places = state.article.layout.window(of: state.article.viewport, rows: state.looks.screen.rows)
    #expect(places.contains { state.article.layout.bytes(of: $0).contains(anchor) })
    _ = state.frame()
    _ = state.apply(.input(.resize(Size(columns: 60, rows: 24))))
    #expect(state.frame() == before)
  }

  @Test func aStatementStaysInSightThroughAResize() {
    var state = reader(columns: 100, rows: 40)
    state.press("8", "]q")
    _ = state.apply(.input(.resize(Size(columns: 40, rows: 10))))
    #expect(state.frame().grid.roleLines.contains { $0.contains("C") })
  }

  @Test func widthOfTheColumn() {
    var state = reader(columns: 80, rows: 24)
    state.press("-")
    #expect(state.looks.columnWidth == 68)
    #expect(state.notice?.text == "68 columns")
    state.press("2", "-")
    #expect(state.looks.columnWidth == 60)
    state.press("=")
    #expect(state.looks.columnWidth == 72)
    state.press("9", "+")
    #expect(state.looks.screen.lineWidth == 80 - state.looks.screen.gutter.width - 1)
    state.press("5", "0", "-")
    #expect(state.looks.columnWidth == Configuration.widths.lowerBound)
    #expect(state.looks.screen.lineWidth == Configuration.widths.lowerBound)
  }

  @Test func alignment() throws {
    var state = reader(Self.long, columns: 60, rows: 24)
    state.press("zt")
    #expect(state.notice != nil)
    state.press("/Part 51", "Enter")
    let focus = try #require(state.article.viewport.focus)
    let place = state.article.layout.place(at: focus)
    let target = try #require(place)
    for (key, row) in [("zt", 0), ("zz", state.looks.screen.rows / 2), ("zb", state.looks.screen.rows - 1)] {
      state.press(key)
      #expect(state.article.layout.window(of: state.article.viewport, rows: state.looks.screen.rows)[row] == target)
    }
  }

  @Test func onlyVisiblePartsAreLaidOut() {
    let one = (Block.Kind.paragraph, "The lease of the harbour runs for ninety-nine years.")
    var state = reader(ArticleBuilder(Array(repeating: one, count: 3_000)).article, columns: 60, rows: 24)
    _ = state.frame()
    #expect(state.article.layout.laidOutPieces < 40)
    state.press("G")
    _ = state.frame()
    #expect(state.article.layout.laidOutPieces < 80)
  }

  @Test func zenHidesEverythingElse() {
    var state = reader(columns: 120, rows: 30)
    state.press("zn", "j")
    _ = state.press("k")
    let grid = state.frame().grid
    #expect(!grid.textLines.contains { $0.contains("SPEAKERS") || $0.contains("help") })
    let lines = [Role.rule, .panelBorder, .overlayBorder].map { UInt8(ascii: $0.letter) }
    #expect(!grid.cells.contains { lines.contains($0.role) })
    state.press("zn")
    #expect(state.frame().grid.textLines.contains { $0.contains("SPEAKERS") })
  }
}
