import Articles
import Cells

extension ReaderState {
  private static let listWidth = 84

  func listBox(_ listing: Listing) -> Box {
    box(width: Self.listWidth, height: max(1, listing.rows.count) + 2)
  }

  /// Draws a list in a box.
  func drawList(_ listing: Listing, on canvas: inout Canvas) {
    let box = listBox(listing)
    let words = listing.narrowing.isEmpty ? "" : ": “\(listing.narrowing)”"
    let tally = listing.rows.isEmpty ? "" : " \(listing.cursor + 1)/\(listing.rows.count)"
    drawFrame(
      box, title: listing.title + words + tally,
      foot: listing.isChoice
        ? "type to narrow · 1–9 or \(foot(.choice, ([.accept], "take it"), ([.cancel], "back")))"
        : foot(.list, ([.go], "go there"), ([.narrow], "narrow"), ([.close], "back")), on: &canvas)
    let columns = box.columns.lowerBound + 2..<box.columns.lowerBound + 2 + box.inner
    guard !listing.rows.isEmpty else {
      canvas.put(
        listing.emptiness, row: box.rows.lowerBound + 1, column: columns.lowerBound, role: .panelQuiet,
        limit: box.inner, over: .overlay)
      return
    }
    let hasLabels = listing.isChoice || listing.rows.contains { !$0.label.isEmpty }
    for n in 0..<box.innerRows where listing.rows.indices.contains(listing.top + n) {
      let row = box.rows.lowerBound + 1 + n
      canvas.hits.note(.row(listing.top + n), rows: row..<row + 1, columns: columns)
      var item = listing.rows[listing.top + n]
      item.label = listing.label(listing.top + n)
      drawListRow(
        item, isCursor: listing.top + n == listing.cursor, row: row,
        in: columns, indent: hasLabels ? 2 : 0, on: &canvas)
    }
  }

  private func drawListRow(
    _ item: Listing.Row, isCursor: Bool, row: Int, in columns: Range<Int>, indent: Int, on canvas: inout Canvas
  ) {
    let under: Role = isCursor ? .panelCursor : .overlay
    func role(_ role: Role) -> Role { isCursor ? .panelCursor : role }
    if isCursor { canvas.fill(rows: row..<row + 1, columns: columns, role: .panelCursor) }
    let slot = item.speaker.flatMap { article.signs.slot($0) }
    canvas.put(
      item.label, row: row, column: columns.lowerBound, role: role(.gutterSign), speaker: isCursor ? nil : slot,
      limit: 1, over: under)
    let detailWidth = item.detail.isEmpty ? 0 : cellWidth(item.detail) + 1
    let start = columns.lowerBound + (item.isHeading ? 0 : indent)
    canvas.putShortened(
      item.text, row: row, column: start, role: role(item.isHeading ? .panelTitle : .overlay),
      limit: max(1, columns.upperBound - detailWidth - start), over: under)
    if detailWidth > 0 {
      canvas.put(
        item.detail, row: row, column: columns.upperBound - detailWidth + 1, role: role(.panelQuiet), over: under)
    }
  }
}
