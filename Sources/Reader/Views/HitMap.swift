/// The targets of clicks, by cell. They are noted while the screen is drawn, so that clicks match what is seen.
struct HitMap: Hashable, Sendable {
  /// The target of a click.
  enum Target: Hashable, Sendable {
    /// A panel, where none of its rows is.
    case panel(Focus)
    /// A row of the panel of actors: the index of the voice.
    case voice(Int)
    /// A row of the panel of quotes: the statement's rank in it.
    case quote(Int)
    /// A box over the article, where none of its rows is.
    case box
    /// A row of the topmost screen.
    case row(Int)
    /// A word that may complete what is typed.
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
  /// Whether the last row of the panel is in sight.
  var showsPanelEnd = true

  /// Notes what lies in a rectangle, over what was noted before.
  mutating func note(_ target: Target, rows: Range<Int>, columns: Range<Int>) {
    areas.append(Area(rows: rows, columns: columns, target: target))
  }

  /// The topmost target in a cell; nil for the article and for empty cells.
  func target(row: Int, column: Int) -> Target? {
    areas.last { $0.rows.contains(row) && $0.columns.contains(column) }?.target
  }
}
