import Cells

/// A line of a block as it is drawn: its glyphs in the order of the text, so that marks can be laid on them, and the cells that
/// each takes, wherever that is.
struct DrawnLine: Sendable {
  /// A hyphen behind a divided word and a note are none of the text's: their sources are empty.
  let glyphs: [Glyph]
  /// For each glyph its cells, counted from the start of the column; a stretched space takes several.
  let cells: [Range<Int>]

  /// Puts `glyphs`, `widths` wide, side by side from `start` on, in the `order` from left to right.
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

  /// Whether glyph `i` stands just right of the one before it, which is as wide as by itself.
  func adjoins(_ i: Int) -> Bool {
    cells[i].lowerBound == cells[i - 1].upperBound && cells[i - 1].count == glyphs[i - 1].width
  }

  /// The byte of the text that is shown in the cell at `column`; nil where none is.
  func offset(at column: Int) -> Int? {
    guard var i = cells.firstIndex(where: { $0.contains(column) }) else { return nil }
    // Who points at a hyphen or a note means the word before it.
    while i > 0, glyphs[i].source.isEmpty { i -= 1 }
    return glyphs[i].source.lowerBound
  }
}
