/// The place of a panel: beside the article, or below it while the panel has the keys.
struct PanelPlace: Hashable, Sendable {
  /// The panel.
  let focus: Focus
  let rows: Range<Int>
  let columns: Range<Int>
  /// The greatest width of a row; a panel at the edge of a wide screen is wider than its rows.
  var widest = Int.max

  /// The columns of the rows, inside the margins.
  var inner: Range<Int> {
    let first = columns.lowerBound + 1
    return first..<max(first, min(columns.upperBound - 1, widest == .max ? .max : first + widest))
  }

  /// The number of rows of the list under the heading.
  var listRows: Int { max(0, rows.count - 1) }
}
