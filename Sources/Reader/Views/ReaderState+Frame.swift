import Cells

extension ReaderState {
  /// Returns the current screen. It changes only the targets of clicks, and without a screen the last spoken output.
  public mutating func frame() -> Frame {
    if lastSpoken != nil { return Frame(grid: Grid(Size(columns: 1, rows: 1)), speech: speech()) }
    let (frame, hits) = drawn()
    self.hits = hits
    return frame
  }

  /// Draws the screen. Returns it with the targets of clicks.
  private func drawn() -> (Frame, HitMap) {
    let screen = looks.screen
    let reorders = looks.settings.typography.bidi == .reorder
    var canvas = Canvas(size: looks.size, paints: looks.paints, reorders: reorders)
    var cursor: Frame.Position?
    if screen.isTooSmall {
      canvas.put("too small", row: 0, column: 0, role: .notice, limit: looks.size.columns)
    } else {
      draw(on: &canvas, screen, cursor: &cursor)
    }
    let frame = Frame(
      grid: canvas.grid, cursor: cursor, title: windowTitle, usesMouse: looks.settings.usesMouse,
      isInVisualOrder: reorders)
    return (frame, canvas.hits)
  }

  private func draw(on canvas: inout Canvas, _ screen: ScreenLayout, cursor: inout Frame.Position?) {
    if !screens.fillScreen {
      drawArticle(on: &canvas, screen)
      drawPanels(on: &canvas, screen)
    }
    drawOverlay(on: &canvas, screen)
    drawContinuations(on: &canvas, screen)
    drawCompletion(on: &canvas, screen)
    if let rule = screen.rule { drawRule(row: rule, on: &canvas, screen) }
    drawStatus(row: screen.status ?? screen.rows - 1, isOwnRow: screen.status != nil, cursor: &cursor, on: &canvas)
    if let footer = screen.footer { drawHints(row: footer, on: &canvas) }
  }

  /// The terminal colours that the current theme was made for. A theme for any background gets those of a dark
  /// terminal.
  public var screenColors: ScreenColors { looks.screenColors }

  private var windowTitle: String {
    guard article.id != nil else { return "sayso" }
    let title = article.draft.title.map { article.marks.excerpt($0.range, atMost: 200) } ?? article.name
    return harmless("\(title) · sayso")
  }

  private func drawRule(row: Int, on canvas: inout Canvas, _ screen: ScreenLayout) {
    canvas.fill(rows: row..<row + 1, columns: 0..<looks.size.columns, role: .rule, with: "─")
    if screen.arePanelsBeside, !screens.fillScreen {
      for panel in screen.panels { canvas.put("┴", row: row, column: panel.columns.lowerBound - 1, role: .rule) }
    }
    guard let title = hiddenTitle, !screens.fillScreen else { return }
    let room = min(screen.area.upperBound, screen.lineStart + screen.lineWidth) - screen.lineStart - 2
    canvas.putShortened(" \(title)", row: row, column: screen.lineStart - 1, role: .hint, limit: max(0, room + 1))
  }

  /// The article's title if it has scrolled away.
  private var hiddenTitle: String? {
    guard let title = article.draft.title, article.bytesInSight().lower >= title.range.upper else { return nil }
    return article.marks.excerpt(title.range, atMost: 200) + " "
  }
}
