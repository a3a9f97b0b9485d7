import Articles
import Cells

extension ReaderState {
  /// Draws the panels beside the article, or the one below it that has the focus.
  func drawPanels(on canvas: inout Canvas, _ screen: ScreenLayout) {
    for place in screen.panels {
      if screen.arePanelsBeside {
        let border = place.columns.lowerBound - 1
        canvas.fill(rows: place.rows, columns: border..<border + 1, role: .panelBorder, with: "│")
      } else if place.rows.lowerBound > 0 {
        let border = place.rows.lowerBound - 1
        canvas.fill(rows: border..<border + 1, columns: place.columns, role: .panelBorder, with: "─")
      }
      canvas.fill(rows: place.rows, columns: place.columns, role: .panel)
      canvas.hits.note(.panel(place.focus), rows: place.rows, columns: place.columns)
      place.focus.panel?.draw(in: place, on: &canvas, self)
    }
  }

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
  func drawEmpty(_ what: Message, row: Int, in columns: Range<Int>, on canvas: inout Canvas) {
    let words = article.progress < 1 ? "analysing…" : desk.failure != nil ? "not analysed" : text(of: what)
    canvas.putShortened(words, row: row, column: columns.lowerBound, role: .panelQuiet, limit: columns.count)
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
