import Cells

/// The positions of everything on the screen.
struct ScreenLayout: Hashable, Sendable {
  /// Whether the screen is too small for an article.
  var isTooSmall = false
  /// The columns of the article with its gutter and margins.
  var area: Range<Int>
  /// The columns of the gutter, relative to `left`.
  var gutter: GutterColumns
  /// The first column of the gutter.
  var left: Int
  /// The width of a line of the article in cells.
  var lineWidth: Int
  /// The number of rows of the article, from the top.
  var rows: Int
  /// The visible panels.
  var panels: [PanelPlace] = []
  /// Whether the panels stand beside the article.
  var arePanelsBeside = false
  /// The rows of the separator, the status line and the hints.
  var rule: Int?
  var status: Int?
  var footer: Int?

  /// The first column of the article's lines.
  var lineStart: Int { left + gutter.width }
  /// Whether a panel hides the whole article.
  var coversArticle: Bool { !arePanelsBeside && panels.first?.rows.lowerBound == 0 }
  /// Whether there is space for panels and boxes.
  var canHoldPanels: Bool { rows >= 4 && area.count >= 20 }
}

extension Looks {
  /// The current screen layout.
  var screen: ScreenLayout {
    let (columns, rows) = (size.columns, size.rows)
    var bottom = rows
    func takeRow(if there: Bool) -> Int? {
      guard there else { return nil }
      bottom -= 1
      return bottom
    }
    let footer = takeRow(if: settings.showsHints && !isZen && rows >= 8 && columns >= 30)
    let status = takeRow(if: rows >= 3)
    let rule = takeRow(if: !isZen && rows >= 16)
    let panels = columns >= 96 && bottom >= 6 && !isZen ? panels(rows: 0..<bottom) : []
    let area = 0..<(panels.first.map { $0.columns.lowerBound - 1 } ?? columns)
    let gutter = GutterColumns(room: area.count)
    let lineWidth = max(1, min(columnWidth, area.count - gutter.width - 1))
    let margin = area.count - gutter.width - lineWidth
    var screen = ScreenLayout(
      isTooSmall: columns < 8 || rows < 2, area: area, gutter: gutter,
      left: max(0, panels.count > 1 ? margin - Self.rightMargin : margin / 2), lineWidth: lineWidth,
      rows: max(1, bottom),
      panels: panels, arePanelsBeside: !panels.isEmpty, rule: rule, status: status, footer: footer)
    if panels.isEmpty { addDrawer(to: &screen) }
    return screen
  }

  /// The columns between the article and the first of two panels.
  private static let rightMargin = 2
  /// The least number of rows of a screen whose lower half can hold a panel.
  private static let leastRowsOfHalves = 14

  /// Returns the panels beside the article. A wide screen shows all of them, and the article with them is in its middle.
  private func panels(rows: Range<Int>) -> [PanelPlace] {
    let columns = size.columns
    let article = GutterColumns(room: columns).width + columnWidth + Self.rightMargin
    let room = columns - article - 2
    guard columns >= 160, room >= 72 else {
      let first = columns - min(48, max(34, columns / 3))
      return [PanelPlace(focus: panel, rows: rows, columns: first..<columns)]
    }
    let actors = min(40, max(32, room * 2 / 5))
    let statements = min(72, room - actors)
    let first = (room - actors - statements) / 2 + article + 1
    return [
      PanelPlace(focus: .actors, rows: rows, columns: first..<first + actors),
      PanelPlace(
        focus: .statements, rows: rows, columns: first + actors + 1..<columns, widest: statements - 2),
    ]
  }

  /// Places the panel that has the keys in the lower half of the screen, or over all of a small one.
  private func addDrawer(to screen: inout ScreenLayout) {
    guard let drawer, screen.canHoldPanels else { return }
    let whole = screen.rows
    let height = whole >= Self.leastRowsOfHalves ? whole / 2 : whole
    screen.panels = [PanelPlace(focus: drawer, rows: whole - height..<whole, columns: screen.area)]
    if height < whole { screen.rows = whole - height - 1 }
  }
}
