import CNcurses
import Cells

/// A copy of the cells on the terminal as ncurses knows them.
final class KeptCells {
  private var pad: UnsafeMutablePointer<WINDOW>?

  deinit { delwin(pad) }

  /// Keeps the cells.
  func keep() {
    let (shown, last) = (sayso_shown(), Self.last)
    if pad == nil || getmaxy(pad) <= last.row || getmaxx(pad) <= last.column {
      delwin(pad)
      pad = newpad(last.row + 1, last.column + 1)
    }
    copywin(shown, pad, 0, 0, 0, 0, last.row, last.column, 0)
  }

  /// Makes ncurses believe that the cells are on the terminal. The screen still has the size that it had then. All lines are compared
  /// at the next update.
  func restore() {
    let (shown, last) = (sayso_shown(), Self.last)
    copywin(pad, shown, 0, 0, 0, 0, last.row, last.column, 0)
    wtouchln(shown, 0, last.row + 1, 1)
    clearok(shown, false)
  }

  /// The last cell of the screen.
  private static var last: (row: Int32, column: Int32) { (getmaxy(sayso_shown()) - 1, getmaxx(sayso_shown()) - 1) }
}
