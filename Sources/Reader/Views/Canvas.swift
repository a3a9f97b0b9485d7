import Cells

/// A grid that is drawn on by roles; the paints turn them into styles.
struct Canvas {
  var grid: Grid
  let paints: Paints

  init(size: Size, paints: Paints) {
    self.paints = paints
    grid = Grid(size, filledWith: Cell(style: paints.style(.text)))
  }

  /// Writes `text` from a place on, within `limit` cells; the column after it.
  @discardableResult
  mutating func put(
    _ text: String, row: Int, column: Int, role: Role, speaker: Int? = nil, limit: Int? = nil, over: Role? = nil
  ) -> Int {
    let style = paints.paint(role, speaker: speaker).over(over.map { paints.style($0) } ?? paints.style(.text))
    return grid.put(text, row: row, column: column, style: style, role: role.letter, limit: limit)
  }

  /// Writes `text` so that it takes at most `limit` cells, its end left out for a "…" where it is longer.
  @discardableResult
  mutating func putShortened(
    _ text: String, row: Int, column: Int, role: Role, speaker: Int? = nil, limit: Int, over: Role? = nil
  ) -> Int {
    put(shortened(text, to: limit), row: row, column: column, role: role, speaker: speaker, limit: limit, over: over)
  }

  mutating func fill(rows: Range<Int>, columns: Range<Int>, role: Role, with text: String = " ") {
    guard rows.lowerBound < rows.upperBound, columns.lowerBound < columns.upperBound else { return }
    let letter = text == " " && role == .panel ? Role.text.letter : role.letter
    grid.fill(
      rows: rows, columns: columns,
      with: Cell(text, role: letter.asciiValue ?? UInt8(ascii: "?"), style: paints.style(role)))
  }
}

/// `text` cut to `columns` cells, a "…" at its end where something was left out.
func shortened(_ text: String, to columns: Int) -> String {
  // What is longer than this many bytes a cell cannot fit, so that long texts are not measured as a whole.
  let text = text.utf8.count > columns * 16 + 64 ? String(text.prefix(columns + 1)) : text
  guard cellWidth(text) > columns else { return text }
  guard columns > 1 else { return columns == 1 ? "…" : "" }
  var width = 0
  var kept = ""
  for glyph in glyphs(of: text, in: 0..<text.utf8.count) {
    width += glyph.width
    if width > columns - 1 { break }
    kept += glyph.text
  }
  while kept.last == " " { kept.removeLast() }
  return kept + "…"
}
