import CNcurses
import Cells

/// The screen of ncurses, which shows frames. It can work out ahead which bytes a frame takes that probably comes next.
struct CursesScreen {
  /// The size of the terminal.
  private(set) var size: Size
  private var styles = StyleForms()
  /// The output of ncurses; nil if it cannot be held back.
  private let gathering: OutputGathering?
  /// The grid in the memory of ncurses; nil if everything must be drawn.
  private var drawn: Grid?
  /// The cursor on the terminal.
  private var cursor: Cursor
  /// The bytes that move the cursor to where ncurses believes it to be; empty if it is there.
  private var movement: [UInt8] = []
  /// The update by which the terminal shows what is in the memory of ncurses; nil if it does so already.
  private var ahead: Update?
  /// The cells on the terminal while the memory of ncurses is ahead of them.
  private let kept = KeptCells()

  private struct Update {
    let grid: Grid
    let cursor: Cursor
    /// The cursor as ncurses believes it to be then.
    let believed: Cursor
    let bytes: [UInt8]
    /// Whether it can be undone. Otherwise everything must be drawn if another frame comes.
    var isReversible: Bool
  }

  private struct Cursor: Hashable {
    let row: Int32
    let column: Int32
    let isVisible: Bool

    /// Creates the cursor of a frame on a screen of this size. One that is hidden rests in the last line, since some terminals
    /// cannot hide it.
    init(at place: Frame.Position?, on size: Size) {
      let seen = place.flatMap { $0.row < size.rows && $0.column < size.columns ? $0 : nil }
      row = Int32(max(0, seen?.row ?? size.rows - 1))
      column = Int32(max(0, seen?.column ?? 0))
      isVisible = seen != nil
    }

    /// Creates a cursor.
    init(row: Int32, column: Int32, isVisible: Bool) {
      (self.row, self.column, self.isVisible) = (row, column, isVisible)
    }

    /// Returns the bytes that move the cursor here; empty if it is here.
    func movement(from other: Cursor) -> [UInt8] {
      if (row, column) == (other.row, other.column) { return [] }
      return Array(ControlStrings.withoutDelays(String(cString: sayso_movement(row, column))).utf8)
    }
  }

  /// Creates the screen that ncurses has opened.
  init(gathering: OutputGathering?) {
    self.gathering = gathering
    size = Self.drawnSize
    cursor = Cursor(at: nil, on: size)
  }

  /// The number of colours that the terminal can show.
  var depth: ColorDepth { styles.depth }

  /// The size of the memory of ncurses.
  private static var drawnSize: Size { Size(columns: Int(getmaxx(sayso_screen())), rows: Int(getmaxy(sayso_screen()))) }

  /// Shows `frame`, cut or padded to the screen's size.
  mutating func show(_ frame: Frame) {
    let next = Cursor(at: frame.cursor, on: size)
    if let ahead, ahead.grid == frame.grid, ahead.cursor == next {
      self.ahead = nil
      gathering?.send(ahead.bytes)
      movement = ahead.believed.movement(from: next)
    } else {
      undo()
      let bytes = gathering?.output { update(to: frame.grid, next) }
      gathering?.send(movement + (bytes ?? []))
      if bytes == nil { update(to: frame.grid, next) }
      movement = []
    }
    cursor = next
  }

  /// Works out which bytes `frame` takes after the frame on the screen. It may be one for another size of the terminal.
  mutating func prepare(_ frame: Frame) {
    undo()
    guard let gathering, drawn != nil else { return }
    kept.keep()
    if frame.grid.size != size { setDrawnSize(frame.grid.size) }
    let next = Cursor(at: frame.cursor, on: frame.grid.size)
    var (believed, isReversible) = (next, true)
    let bytes = gathering.output { isReversible = update(to: frame.grid, next) }
    if frame.grid.size != size {
      // The upper left corner is on a screen of any size.
      believed = Cursor(row: 0, column: 0, isVisible: next.isVisible)
      _ = gathering.output { move(to: believed) }
    }
    ahead = Update(
      grid: frame.grid, cursor: next, believed: believed, bytes: movement + (bytes ?? []),
      isReversible: isReversible && bytes != nil)
    movement = []
    if bytes == nil { undo() }
  }

  /// Takes the size of the terminal. The next frame draws everything.
  mutating func resize(to size: Size) {
    defer { self.size = size }
    if size != self.size, ahead?.grid.size == size {
      ahead?.isReversible = false
      return
    }
    undo()
    setDrawnSize(size)
  }

  /// Makes the next frame draw everything.
  mutating func redraw() {
    undo()
    // The screen is cleared first, which moves the cursor. The shell's screen, before that, keeps its own.
    movement = []
    drawn = nil
    clearok(sayso_screen(), true)
  }

  /// Undoes what was worked out ahead. Afterwards ncurses knows the screen of the terminal again, or draws everything.
  mutating func undo() {
    guard let ahead else { return }
    self.ahead = nil
    _ = gathering?.output { curs_set(cursor.isVisible ? 1 : 0) }
    guard ahead.isReversible else { return setDrawnSize(size) }
    if ahead.grid.size != size {
      resizeterm(Int32(size.rows), Int32(size.columns))
      touchwin(sayso_screen())
      drawn = nil
    }
    kept.restore()
    movement = ahead.believed.movement(from: cursor)
  }

  /// Gives the memory of ncurses a size.
  private mutating func setDrawnSize(_ size: Size) {
    resizeterm(Int32(size.rows), Int32(size.columns))
    redraw()
  }

  // MARK: Drawing

  /// Lets ncurses write what the terminal needs to show `grid` with that cursor. Returns false if colours on the screen have
  /// changed their numbers.
  @discardableResult
  private mutating func update(to grid: Grid, _ cursor: Cursor) -> Bool {
    let isDrawn = draw(grid)
    if !isDrawn {
      // Too many colour pairs have accumulated; those of this frame alone may fit.
      styles.removeAll()
      drawn = nil
      if !draw(grid) { draw(grid, isComplete: false) }
    }
    drawn = grid.size == Self.drawnSize ? grid : nil
    curs_set(cursor.isVisible ? 1 : 0)
    move(to: cursor)
    return isDrawn
  }

  /// Lets ncurses write what is drawn, and then move the cursor.
  private func move(to cursor: Cursor) {
    wmove(sayso_screen(), cursor.row, cursor.column)
    wnoutrefresh(sayso_screen())
    doupdate()
  }

  /// Draws the changes since the last frame. Returns false if the colour pairs do not suffice, unless the drawing may be incomplete.
  @discardableResult
  private mutating func draw(_ grid: Grid, isComplete: Bool = true) -> Bool {
    let size = Self.drawnSize
    let known = grid.size == size ? drawn : nil
    var cells: [cchar_t] = []
    cells.reserveCapacity(size.columns)
    for row in 0..<size.rows {
      let columns = known.map { grid.changes(since: $0, row: row) } ?? 0..<size.columns
      guard !columns.isEmpty else { continue }
      cells.removeAll(keepingCapacity: true)
      guard append(columns, of: grid.row(row), upTo: size.columns, to: &cells, isComplete: isComplete) else {
        return false
      }
      mvwadd_wchnstr(sayso_screen(), Int32(row), Int32(columns.lowerBound), cells, Int32(cells.count))
    }
    return true
  }

  /// Appends the ncurses forms of columns of `row`, which may be shorter. Returns false if no colour pair is left for a
  /// cell.
  private mutating func append(
    _ columns: Range<Int>, of row: ArraySlice<Cell>, upTo end: Int, to cells: inout [cchar_t], isComplete: Bool
  ) -> Bool {
    var form: CellForm?
    for column in columns {
      var cell = column < row.count ? row[row.startIndex + column] : .blank
      // The second cell of a wide character is drawn with the first.
      guard cell.width > 0 || column == columns.lowerBound else { continue }
      if column + Int(cell.width) > end { (cell.text, cell.width) = (" ", 1) }
      // Neighbours mostly share a style. A space takes that of the cell before if it looks the same: each change of style
      // takes some twenty bytes.
      if form?.style != cell.style, !(cell.scalar == " " && form?.style.hasSameSpace(as: cell.style) ?? false) {
        form = styles.form(of: cell.style)
      }
      if form == nil, !isComplete { form = CellForm(cell.style, pair: 0) }
      guard let form else { return false }
      cells.append(form.of(cell))
    }
    return true
  }
}
