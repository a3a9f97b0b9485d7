import Articles
import Cells

extension ReaderState {
  private static let listWidth = 84

  func listBox(_ listing: Listing) -> Box {
    box(width: Self.listWidth, height: max(1, listing.rows.count) + 2)
  }

  /// Draws a list; the row that the person is at is always in sight.
  mutating func drawList(_ listing: Listing, on canvas: inout Canvas) {
    var listing = listing
    let box = listBox(listing)
    listing.top = scrolled(
      top: listing.top, to: listing.cursor, total: listing.rows.count, rows: box.innerRows, height: { _ in 1 })
    if case .list(let shown) = screens.top, shown.top != listing.top { screens.top = .list(listing) }
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
    let inSight = listing.rows.dropFirst(listing.top).prefix(box.innerRows)
    article.signs.add(
      inSight.compactMap { article.marks.voice($0.speaker).map { article.marks.voices[$0] } }, looks.paints.speakers)
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
