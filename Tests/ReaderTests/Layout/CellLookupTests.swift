import Articles
import Cells
import Testing

@testable import Reader

/// The way from a cell of the screen back to the text.
@Suite struct CellLookupTests {
  private static let mixed: Article = ArticleBuilder([
    (.title, "港湾の契約 and the harbour"),
    (
      .paragraph,
      "The government committee signed the harbour lease, \u{202E}it said\u{202C}, after gov\u{AD}ern\u{AD}ment talks."
    ),
    (
      .paragraph,
      "\u{5D0}\u{5D1}\u{5D2} \u{5D3}\u{5D4} (12) \u{5D5}\u{5D6} and a referendum 👩‍👩‍👧 of 🇫🇷 \u{5D0}\u{5B8}\u{5D1}."
    ),
    (.heading, "「この港は私たちのものだ」"),
    (.paragraph, "قالت الوزيرة إن العقد قابل للفسخ خلال سنة. Jose\u{301} A\u{301}vila\r\nsaid\tso."),
  ]).article

  /// Checks that a cell shows the text at its offset: drawing the glyph at the offset gives the cell
  /// again, and the cells of a line give each of its glyphs.
  @Test("every cell leads to the text that it shows", arguments: everyTypography)
  func roundTrip(_ typography: Typography) {
    for columns in [4, 9, 17, 30, 61] {
      var state = typeset(Self.mixed, typography, columns: columns, rows: 60)
      let screen = state.looks.screen
      let frame = state.frame()
      let places = state.article.layout.window(of: state.article.viewport, rows: screen.rows)
      for (row, place) in places.enumerated() {
        let found = (0..<screen.area.count).map { state.offset(row: row, column: $0) }
        guard place.line >= 0 else {
          #expect(found.allSatisfy { $0 == nil })
          continue
        }
        let line = state.article.layout.layout(place).drawn(line: place.line)
        #expect(
          Set(found.compactMap(\.self)) == Set(line.glyphs.filter { !$0.source.isEmpty }.map(\.source.lowerBound)))
        for column in screen.area {
          let cell = frame.grid[row: row, column: column]
          guard let offset = found[column] else {
            #expect(column < screen.lineStart || cell.text == " ", "row \(row), column \(column)")
            continue
          }
          let glyph = line.glyphs.first { $0.source.lowerBound == offset }
          // The second cell of a wide character, or the hyphen of a divided word.
          if cell.width == 0 || cell.text == "-" && found[column - 1] == offset { continue }
          #expect(cell.text == glyph?.text, "row \(row), column \(column)")
        }
      }
    }
  }

  @Test func anEmptyCellHasNoOffset() {
    let state = reader(columns: 100, rows: 30)
    let screen = state.looks.screen
    #expect(state.offset(row: 0, column: screen.lineStart) == 0)
    #expect(state.offset(row: 0, column: screen.lineStart - 1) == nil)
    #expect(state.offset(row: 0, column: screen.area.upperBound) == nil)
    #expect(state.offset(row: screen.rows, column: screen.lineStart) == nil)
    #expect(state.offset(row: -1, column: -1) == nil)
    #expect(state.offset(row: .max, column: .max) == nil)
    let small = reader(columns: 7, rows: 1)
    #expect(small.offset(row: 0, column: 3) == nil)
  }

  @Test func offsetsFollowScrolling() {
    var state = reader(MovingTests.long, columns: 60, rows: 24)
    state.press("Space")
    #expect(state.offset(row: 0, column: state.looks.screen.lineStart) == state.article.topOffset())
  }
}
