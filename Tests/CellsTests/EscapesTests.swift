import Testing

@testable import Cells

@Suite struct EscapesTests {
  @Test func everyRowBeginsAndEndsInTheDefaultStyle() {
    var grid = Grid(Size(columns: 4, rows: 3))
    grid.put("ab", row: 0, column: 0, style: Style(foreground: .palette(1), attributes: [.bold, .underline]))
    grid.put("日", row: 1, column: 2, style: Style(background: .palette(238)))
    #expect(
      grid.escapedLines == ["\u{1B}[0;1;4;31mab\u{1B}[0m  ", "  \u{1B}[0;48;5;238m日\u{1B}[0m", "    "])
  }

  @Test(
    arguments: [
      (Style(), "0"), (Style(foreground: .palette(9)), "0;91"), (Style(background: .palette(15)), "0;107"),
      (Style(foreground: .palette(16), background: .palette(7)), "0;38;5;16;47"),
      (Style(foreground: .rgb(RGB(1, 2, 3)), background: .rgb(RGB(4, 5, 6))), "0;38;2;1;2;3;48;2;4;5;6"),
      (Style(attributes: [.dim, .italic, .reverse]), "0;2;3;7"),
    ])
  func sequences(_ style: Style, _ codes: String) {
    #expect(style.escape == "\u{1B}[\(codes)m")
  }

  @Test func textContainsNoSequences() {
    var grid = Grid(Size(columns: 8, rows: 1))
    grid.put("\u{1B}[31mx", row: 0, column: 0)
    #expect(grid.escapedLines == ["␛[31mx  "])
  }
}
