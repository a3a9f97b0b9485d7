/// A screen of rows with a cursor.
protocol ListScreen: Screen {
  associatedtype Element
  /// The rows that are shown.
  var rows: [Element] { get }
  /// The row at the cursor, counted from 0.
  var cursor: Int { get set }
}

extension ListScreen {
  /// Carries out a command that moves the cursor; a page has `page` rows. Reports an end of the list.
  func move(_ order: Order, page: Int, _ reader: inout ReaderState) {
    let step = listStep(
      order.command, from: cursor, count: order.count ?? 1, page: max(1, page), total: rows.count)
    if let end = step.end { reader.notify(end == .last ? "this is the last" : "this is the first") }
    move(to: step.row, &reader)
  }

  private func move(to row: Int, _ reader: inout ReaderState) {
    var moved = self
    moved.cursor = row
    reader.screens.top = moved.overlay
  }

  /// Moves the cursor to a row. Follows the row if the cursor is already there.
  func click(row: Int, _ reader: inout ReaderState) -> [Effect] {
    guard rows.indices.contains(row) else { return [] }
    if cursor == row { return run(Order(.go), &reader) }
    move(to: row, &reader)
    return []
  }
}
