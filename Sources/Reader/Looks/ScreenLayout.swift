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
  /// The columns of the panel beside the article; nil if there is no space.
  var panel: Range<Int>?
  /// The rows of the separator, the status line and the hints.
  var rule: Int?
  var status: Int?
  var footer: Int?

  /// The first column of the article's lines.
  var lineStart: Int { left + gutter.width }
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
    let besides = columns >= 96 && bottom >= 6 && !isZen
    let panelWidth = besides ? min(48, max(34, columns / 3)) : 0
    let area = 0..<(besides ? columns - panelWidth - 1 : columns)
    let gutter = GutterColumns(room: area.count)
    let lineWidth = max(1, min(columnWidth, area.count - gutter.width - 1))
    return ScreenLayout(
      isTooSmall: columns < 8 || rows < 2, area: area, gutter: gutter,
      left: max(0, (area.count - gutter.width - lineWidth) / 2), lineWidth: lineWidth, rows: max(1, bottom),
      panel: besides ? area.upperBound + 1..<columns : nil, rule: rule, status: status, footer: footer)
  }
}
