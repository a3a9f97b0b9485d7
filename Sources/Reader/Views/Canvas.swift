import Cells

/// A grid for drawing by roles. The paints turn roles into styles.
struct Canvas {
  var grid: Grid
  let paints: Paints
  /// Whether right-to-left text is reordered into visual order.
  let reorders: Bool
  /// The targets of clicks.
  var hits = HitMap()

  init(size: Size, paints: Paints, reorders: Bool = false) {
    self.paints = paints
    self.reorders = reorders
    grid = Grid(size, filledWith: Cell(style: paints.style(.text)))
  }

  /// Writes `text` from a position on, within `limit` cells. Returns the column after it. The text is drawn over the
  /// existing style, or over `over`.
  @discardableResult
  mutating func put(
    _ text: String, row: Int, column: Int, role: Role, speaker: Int? = nil, limit: Int? = nil, over: Role? = nil
  ) -> Int {
    let room = min(limit ?? Int.max, grid.size.columns - column)
    let text = beginning(of: text, filling: room)
    let ground = over.map { paints.style($0) } ?? grid[row: row, column: max(0, column)].style
    let style = paints.paint(role, speaker: speaker).over(ground)
    guard reorders, !isPlain(text) else {
      return grid.put(text, row: row, column: column, style: style, role: role.letter, limit: limit)
    }
    return grid.put(
      arranged(text, room: room)[...], row: row, column: column, style: style, role: role.letter, limit: limit)
  }

  /// The glyphs of recent texts, and their directions if some go from right to left. Most are on the next frame too.
  private static let recent = RecentCache<ExactKey, (glyphs: [Glyph], directions: Directions?)>(limit: 20_000)

  /// Returns the glyphs of `text`, and their directions if some go from right to left.
  private func glyphs(of text: String) -> (glyphs: [Glyph], directions: Directions?) {
    let key = ExactKey(text: text)
    if let known = Self.recent[key] { return known }
    let glyphs = Cells.glyphs(of: text, in: 0..<text.utf8.count)
    let shown = (glyphs, Directions(glyphs, in: text, base: .leftToRight))
    Self.recent.add(shown, as: key, weight: glyphs.count + 1)
    return shown
  }

  /// Returns as many glyphs of `text` as fit, in visual order.
  private func arranged(_ text: String, room: Int) -> [Glyph] {
    let (glyphs, found) = glyphs(of: text)
    guard let directions = found else { return glyphs }
    var left = room
    let fitting = glyphs.prefix { glyph in
      left -= glyph.width
      return left >= 0
    }
    let shaped = directions.shaped(glyphs)
    return directions.order(of: 0..<fitting.count).map { shaped[$0] }
  }

  /// Writes glyphs of a line side by side. If the last one is a stretched space, it fills the rest of the cells.
  mutating func put(_ glyphs: ArraySlice<Glyph>, row: Int, cells: Range<Int>, style: Style, role: Role) {
    let column = grid.put(
      glyphs, row: row, column: cells.lowerBound, style: style, role: role.letter, limit: cells.count)
    guard column < cells.upperBound else { return }
    grid.fill(
      rows: row..<row + 1, columns: column..<cells.upperBound,
      with: Cell(role: UInt8(ascii: role.letter), style: style))
  }

  /// Writes `text` in at most `limit` cells. A longer text is cut and ends with "…".
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
      with: Cell(text, role: UInt8(ascii: letter), style: paints.style(role)))
  }
}
