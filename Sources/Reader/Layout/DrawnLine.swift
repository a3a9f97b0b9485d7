import Cells

/// A line of a block as drawn: its glyphs in text order, for highlighting, and the cells of each glyph.
struct DrawnLine: Sendable {
  /// The glyphs in text order. The hyphen of a divided word and a note are not in the text, so their sources are empty.
  let glyphs: [Glyph]
  /// The cells of each glyph, counted from the start of the column. A stretched space takes several.
  let cells: [Range<Int>]

  /// Places `glyphs` of the given `widths` side by side from `start` on, in the visual `order` from left to right.
  init(glyphs: [Glyph], widths: [Int], order: some Sequence<Int>, from start: Int) {
    self.glyphs = glyphs
    var cells = [Range<Int>](repeating: 0..<0, count: glyphs.count)
    var column = start
    for i in order where glyphs.indices.contains(i) && widths.indices.contains(i) {
      cells[i] = column..<column + widths[i]
      column += widths[i]
    }
    self.cells = cells
  }

  /// Returns whether glyph `i` is directly to the right of the one before it, without stretching.
  func adjoins(_ i: Int) -> Bool {
    cells[i].lowerBound == cells[i - 1].upperBound && cells[i - 1].count == glyphs[i - 1].width
  }

  /// Returns the byte of the text in the cell at `column`; nil if there is none.
  func offset(at column: Int) -> Int? {
    guard var i = cells.firstIndex(where: { $0.contains(column) }) else { return nil }
    // A click on a hyphen or a note counts for the word before it.
    while i > 0, glyphs[i].source.isEmpty { i -= 1 }
    return glyphs[i].source.lowerBound
  }
}
