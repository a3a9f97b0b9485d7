import Cells

extension ReaderState {
  /// The screen as it should be now. Keeps what was laid out for the next call.
  public mutating func frame() -> Frame {
    // Where there is no screen, what is new is said.
    if lastSpoken != nil { return Frame(grid: Grid(Size(columns: 1, rows: 1)), speech: speech()) }
    let screen = looks.screen
    article.fit(looks.screen)
    let reorders = looks.settings.typography.bidi == .reorder
    var canvas = Canvas(size: looks.size, paints: looks.paints, reorders: reorders)
    if screen.isTooSmall {
      canvas.put("too small", row: 0, column: 0, role: .notice, limit: looks.size.columns)
      hits = canvas.hits
      return Frame(
        grid: canvas.grid, title: windowTitle, usesMouse: looks.settings.usesMouse, isInVisualOrder: reorders)
    }
    let isCovered = screens.fillScreen
    if !isCovered {
      drawArticle(on: &canvas, screen)
      drawPanel(on: &canvas, screen)
    }
    drawOverlay(on: &canvas, screen)
    drawContinuations(on: &canvas, screen)
    drawCompletion(on: &canvas, screen)
    if let rule = screen.rule { drawRule(row: rule, on: &canvas, screen) }
    var cursor: Frame.Position?
    drawStatus(row: screen.status ?? screen.rows - 1, isOwnRow: screen.status != nil, cursor: &cursor, on: &canvas)
    if let footer = screen.footer { drawHints(row: footer, on: &canvas) }
    hits = canvas.hits
    return Frame(
      grid: canvas.grid, cursor: cursor, title: windowTitle, usesMouse: looks.settings.usesMouse,
      isInVisualOrder: reorders)
  }

  /// The colours of a terminal for which the theme in use was made: where it suits any, those of a dark one.
  public var screenColors: ScreenColors {
    looks.settings.themes.indices.contains(looks.theme) && looks.settings.themes[looks.theme].appearance == .light
      ? .light : .dark
  }

  private var windowTitle: String {
    guard article.id != nil else { return "sayso" }
    let title = article.draft.title.map { article.marks.excerpt($0.range, atMost: 200) } ?? article.name
    return harmless("\(title) · sayso")
  }

  private func drawRule(row: Int, on canvas: inout Canvas, _ screen: Screen) {
    canvas.fill(rows: row..<row + 1, columns: 0..<looks.size.columns, role: .rule, with: "─")
    if let panel = screen.panel, !screens.fillScreen {
      canvas.put("┴", row: row, column: panel.lowerBound - 1, role: .rule)
    }
  }
}
