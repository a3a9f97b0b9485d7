/// A size in cells.
public struct Size: Hashable, Sendable {
  /// The number of columns.
  public var columns: Int
  /// The number of rows.
  public var rows: Int
  /// A size of at least one cell.
  public init(columns: Int, rows: Int) {
    self.columns = max(1, columns)
    self.rows = max(1, rows)
  }
}

/// One place of the screen.
public struct Cell: Hashable, Sendable {
  /// One grapheme cluster that is safe to send to a terminal; empty in the second cell of a wide one.
  public var text: String
  /// The number of cells that it takes: 1 or 2; 0 in the second cell of a wide one.
  public var width: UInt8
  /// A letter that tells what the cell is (a role's letter); for tests and dumps, never drawn.
  public var role: UInt8
  /// How it looks.
  public var style: Style

  /// A cell.
  public init(_ text: String = " ", width: UInt8 = 1, role: UInt8 = UInt8(ascii: "."), style: Style = .plain) {
    self.text = text
    self.width = width
    self.role = role
    self.style = style
  }

  /// A space in the terminal's own style.
  public static let blank = Cell()
}

/// A rectangle of cells, row by row.
public struct Grid: Hashable, Sendable {
  /// How large it is.
  public let size: Size
  /// `size.rows` × `size.columns` cells.
  public private(set) var cells: [Cell]

  /// A blank grid.
  public init(_ size: Size, filledWith cell: Cell = .blank) {
    self.size = size
    cells = Array(repeating: cell, count: size.columns * size.rows)
  }

  /// The cell at a place; a blank outside.
  public subscript(row row: Int, column column: Int) -> Cell {
    guard row >= 0, row < size.rows, column >= 0, column < size.columns else { return .blank }
    return cells[row * size.columns + column]
  }

  /// The cells of one row.
  public func row(_ row: Int) -> ArraySlice<Cell> {
    guard row >= 0, row < size.rows else { return [] }
    return cells[row * size.columns..<(row + 1) * size.columns]
  }

  /// Writes `text`, made harmless, from a place on, within `limit` cells (nil: to the end of the row); the column after it.
  /// A wide glyph that would stick out is not written.
  @discardableResult
  public mutating func put(
    _ text: String, row: Int, column: Int, style: Style = .plain, role: Character = ".", limit: Int? = nil
  ) -> Int {
    column
  }

  /// Writes glyphs from a place on, within `limit` cells; the column after them.
  @discardableResult
  public mutating func put(
    _ glyphs: some Sequence<Glyph>, row: Int, column: Int, style: Style = .plain, role: Character = ".",
    limit: Int? = nil
  ) -> Int {
    column
  }

  /// Fills a rectangle, as far as it lies in the grid.
  public mutating func fill(rows: Range<Int>, columns: Range<Int>, with cell: Cell = .blank) {
  }
}
