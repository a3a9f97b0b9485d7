/// A size in cells.
public struct Size: Hashable, Sendable {
  /// The number of columns.
  public var columns: Int
  /// The number of rows.
  public var rows: Int
  /// Creates a size of at least one cell.
  public init(columns: Int, rows: Int) {
    self.columns = max(1, columns)
    self.rows = max(1, rows)
  }
}

/// One cell of the screen.
public struct Cell: Hashable, Sendable {
  fileprivate var cluster: Cluster
  /// The width in cells: 1 or 2; 0 for the second cell of a wide character.
  public var width: UInt8
  /// The letter of the cell's role, for tests and dumps; never drawn.
  public var role: UInt8
  /// The style of the cell.
  public var style: Style

  /// Creates a cell.
  public init(_ text: String = " ", width: UInt8 = 1, role: UInt8 = UInt8(ascii: "."), style: Style = .plain) {
    cluster = Cluster(text)
    self.width = width
    self.role = role
    self.style = style
  }

  /// One grapheme cluster, safe to print; empty in the second cell of a wide character.
  public var text: String {
    get { cluster.text }
    set { cluster = Cluster(newValue) }
  }

  /// The character if it is a single scalar, as almost always; else nil.
  public var scalar: Unicode.Scalar? { cluster.scalar }

  /// Returns the letter of a role as it is stored: "?" unless it is ASCII.
  fileprivate static func letter(_ role: Unicode.Scalar) -> UInt8 {
    role.isASCII ? UInt8(role.value) : UInt8(ascii: "?")
  }

  /// A space in the terminal's default style.
  public static let blank = Cell()
}

/// A rectangle of cells, row by row.
public struct Grid: Hashable, Sendable {
  /// The size in cells.
  public let size: Size
  /// `size.rows` × `size.columns` cells.
  public private(set) var cells: [Cell]

  /// Creates a blank grid.
  public init(_ size: Size, filledWith cell: Cell = .blank) {
    self.size = size
    cells = Array(repeating: cell, count: size.columns * size.rows)
  }

  /// The cell at a position; a blank outside the grid.
  public subscript(row row: Int, column column: Int) -> Cell {
    guard row >= 0, row < size.rows, column >= 0, column < size.columns else { return .blank }
    return cells[row * size.columns + column]
  }

  /// Returns the cells of one row; none outside the grid.
  public func row(_ row: Int) -> ArraySlice<Cell> {
    guard row >= 0, row < size.rows else { return [] }
    return cells[row * size.columns..<(row + 1) * size.columns]
  }

  /// Returns the columns of a row from the first to the last that differs from `old`, a grid of the same size. No wide
  /// glyph of either is cut. The range is empty if the rows are equal or outside the grid.
  public func changes(since old: Grid, row: Int) -> Range<Int> {
    guard row >= 0, row < size.rows, old.size == size else { return 0..<0 }
    return cells.withUnsafeBufferPointer { new in
      old.cells.withUnsafeBufferPointer { old in
        let start = row * size.columns
        let end = start + size.columns
        func isCut(at index: Int) -> Bool {
          index > start && index < end && (new[index].width == 0 || old[index].width == 0)
        }
        var (lower, upper) = (start, end)
        while lower < upper, new[lower] == old[lower] { lower += 1 }
        guard lower < upper else { return 0..<0 }
        while new[upper - 1] == old[upper - 1] { upper -= 1 }
        while isCut(at: lower) { lower -= 1 }
        while isCut(at: upper) { upper += 1 }
        return lower - start..<upper - start
      }
    }
  }

  /// Writes `text`, made `harmless`, from a position on, within `limit` cells (nil: to the end of the row). Returns the
  /// column after it. A wide glyph that would not fit is not written.
  @discardableResult
  public mutating func put(
    _ text: String, row: Int, column: Int, style: Style = .plain, role: Unicode.Scalar = ".", limit: Int? = nil
  ) -> Int {
    guard isPlain(text) else {
      return put(
        glyphs(of: text, in: 0..<text.utf8.count)[...], row: row, column: column, style: style, role: role, limit: limit
      )
    }
    guard row >= 0, row < size.rows else { return column }
    let end = min(self.end(from: column, limit: limit), column + text.utf8.count)
    let columns = max(0, column)..<max(0, column, end)
    clear(columns, row: row)
    var cell = Cell(role: Cell.letter(role), style: style)
    cells.withUnsafeMutableBufferPointer { cells in
      for (index, letter) in zip(columns, text.utf8.dropFirst(columns.lowerBound - column)) {
        cell.cluster = Cluster(Unicode.Scalar(letter))
        cells[row * size.columns + index] = cell
      }
    }
    return max(column, end)
  }

  /// Returns the first column that must not be written, for text that starts at `column`.
  private func end(from column: Int, limit: Int?) -> Int {
    let room = limit.map { column.addingReportingOverflow(max(0, $0)) }
    return min(size.columns, room.map { $0.overflow ? size.columns : $0.partialValue } ?? size.columns)
  }

  /// Writes glyphs from a position on, within `limit` cells, and returns the column after them. Glyphs left of the grid
  /// are skipped.
  @discardableResult
  public mutating func put(
    _ glyphs: ArraySlice<Glyph>, row: Int, column: Int, style: Style = .plain, role: Unicode.Scalar = ".",
    limit: Int? = nil
  ) -> Int {
    guard row >= 0, row < size.rows else { return column }
    let end = self.end(from: column, limit: limit)
    let role = Cell.letter(role)
    var column = column
    for glyph in glyphs {
      let width = min(max(1, glyph.width), 2)
      guard column < end, column + width <= end else { break }
      if column >= 0 {
        set(Cell(glyph.text, width: UInt8(width), role: role, style: style), row: row, column: column)
      }
      column += width
    }
    return column
  }

  /// Copies the cells of `other` from a position on, at most `limit` of its rows. What is outside this grid is cut.
  public mutating func put(_ other: Grid, row: Int, column: Int, rows limit: Int = .max) {
    let columns = (column..<column + other.size.columns).clamped(to: 0..<size.columns)
    guard !columns.isEmpty else { return }
    for n in 0..<min(limit, other.size.rows) where (0..<size.rows).contains(row + n) {
      clear(columns, row: row + n)
      let from = n * other.size.columns + columns.lowerBound - column
      let start = (row + n) * size.columns + columns.lowerBound
      cells.replaceSubrange(start..<start + columns.count, with: other.cells[from..<from + columns.count])
      if cells[start].width == 0 { blank(start) }
      if cells[start + columns.count - 1].width == 2 { blank(start + columns.count - 1) }
    }
  }

  /// Fills a rectangle, clamped to the grid. A wide cell counts as a space.
  public mutating func fill(rows: Range<Int>, columns: Range<Int>, with cell: Cell = .blank) {
    var cell = cell
    if cell.width != 1 { (cell.text, cell.width) = (" ", 1) }
    let columns = columns.clamped(to: 0..<size.columns)
    for row in rows.clamped(to: 0..<size.rows) {
      clear(columns, row: row)
      cells.withUnsafeMutableBufferPointer { cells in
        for column in columns { cells[row * size.columns + column] = cell }
      }
    }
  }

  /// Prepares columns of the grid that will be overwritten. The half of a wide character that remains beside them becomes a
  /// space.
  private mutating func clear(_ columns: Range<Int>, row: Int) {
    let (first, end) = (row * size.columns + columns.lowerBound, row * size.columns + columns.upperBound)
    guard first < end else { return }
    if columns.lowerBound > 0, cells[first].width == 0 { blank(first - 1) }
    if columns.upperBound < size.columns, cells[end].width == 0 { blank(end) }
  }

  /// Sets a cell inside the grid. The remaining half of a wide character that it overwrites becomes a space.
  private mutating func set(_ cell: Cell, row: Int, column: Int) {
    let first = row * size.columns
    let last = column + max(1, Int(cell.width)) - 1
    clear(column..<last + 1, row: row)
    cells[first + column] = cell
    guard last > column else { return }
    cells[first + last] = Cell("", width: 0, role: cell.role, style: cell.style)
  }

  private mutating func blank(_ index: Int) {
    cells[index].text = " "
    cells[index].width = 1
  }
}
