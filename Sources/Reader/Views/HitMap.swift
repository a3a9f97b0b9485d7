/// The targets of clicks, by cell. They are noted while the screen is drawn, so that clicks match the visible screen.
struct HitMap: Hashable, Sendable {
  /// The target of a click.
  enum Target: Hashable, Sendable {
    /// A panel, outside of its rows.
    case panel(Focus)
    /// A row of a panel.
    case panelRow(Focus, Int)
    /// A box over the article, outside of its rows.
    case box
    /// A row of the topmost screen.
    case row(Int)
    /// A completion of the typed text.
    case completion(Int)
    /// A key of the footer.
    case order(Command)
  }

  private struct Area: Hashable, Sendable {
    var rows: Range<Int>
    var columns: Range<Int>
    var target: Target
  }

  private var areas: [Area] = []
  /// The panels whose last row is visible.
  var panelEnds: Set<Focus> = []

  /// Notes the target in a rectangle, over earlier ones.
  mutating func note(_ target: Target, rows: Range<Int>, columns: Range<Int>) {
    areas.append(Area(rows: rows, columns: columns, target: target))
  }

  /// Returns the topmost target in a cell; nil for the article and for empty cells.
  func target(row: Int, column: Int) -> Target? {
    areas.last { $0.rows.contains(row) && $0.columns.contains(column) }?.target
  }
}
