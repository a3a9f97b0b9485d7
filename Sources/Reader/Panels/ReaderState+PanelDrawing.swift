import Articles
import Cells

extension ReaderState {
  /// The text columns of the visible panel; nil if no panel is visible.
  var panelColumns: Range<Int>? {
    let screen = looks.screen
    guard let columns = screen.panel ?? (article.focus != .text && screen.canHoldPanels ? screen.area : nil) else {
      return nil
    }
    return columns.lowerBound + 1..<max(columns.lowerBound + 1, columns.upperBound - 1)
  }

  /// Draws the panel beside the article, or the one over it that has the focus.
  func drawPanel(on canvas: inout Canvas, _ screen: ScreenLayout) {
    guard let inner = panelColumns else { return }
    let columns = screen.panel ?? screen.area
    if let panel = screen.panel {
      canvas.fill(
        rows: 0..<screen.rows, columns: panel.lowerBound - 1..<panel.lowerBound, role: .panelBorder, with: "│")
    }
    canvas.fill(rows: 0..<screen.rows, columns: columns, role: .panel)
    canvas.hits.note(.panel(shownPanel.focus), rows: 0..<screen.rows, columns: columns)
    shownPanel.draw(in: inner, on: &canvas, self)
  }

  /// The panel that is shown if one is visible.
  var shownPanel: any Panel.Type { article.focus.panel ?? looks.panel.panel ?? ActorsPanel.self }

  /// Draws the heading of a panel: a title on the left, a count on the right.
  func drawHeading(
    _ title: String, _ tally: String, row: Int, in columns: Range<Int>, on canvas: inout Canvas
  ) {
    canvas.putShortened(title, row: row, column: columns.lowerBound, role: .panelTitle, limit: columns.count)
    let width = cellWidth(tally)
    if columns.count > cellWidth(title) + width + 1 {
      canvas.put(tally, row: row, column: columns.upperBound - width, role: .panelQuiet)
    }
  }

  /// Returns the sign of rows above and below those that a panel shows.
  func scrollSign(above: Bool, below: Bool) -> String {
    above ? (below ? " ↕" : " ↑") : below ? " ↓" : ""
  }

  /// Draws the reason why a panel has no rows.
  func drawEmpty(_ what: String, in columns: Range<Int>, on canvas: inout Canvas) {
    let words = article.progress < 1 ? "analysing…" : desk.failure != nil ? "not analysed" : what
    canvas.putShortened(words, row: 1, column: columns.lowerBound, role: .panelQuiet, limit: columns.count)
  }

  /// Returns the first item of a list to show, so that `cursor` is fully visible. The current first item stays if
  /// possible.
  func scrolled(top: Int, to cursor: Int?, total: Int, rows: Int, height: (Int) -> Int) -> Int {
    let top = min(max(0, top), max(0, total - 1))
    guard let cursor else { return top }
    if cursor <= top { return cursor }
    // Search upwards from the cursor as far as there is room.
    var first = cursor
    var used = height(cursor)
    while first > top, used + height(first - 1) <= rows {
      first -= 1
      used += height(first)
    }
    return first
  }
}
