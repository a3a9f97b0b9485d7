import Articles
import Cells

extension Listing {
  private static let width = 84

  func box(_ reader: ReaderState) -> Box { reader.box(width: Self.width, height: max(1, rows.count) + 2) }

  func prepared(_ reader: ReaderState) -> Listing {
    var prepared = self
    prepared.top = reader.scrolled(top: top, to: cursor, total: rows.count, rows: box(reader).innerRows) { _ in 1 }
    return prepared
  }

  func speakersInSight(_ reader: ReaderState) -> [Voice] {
    let marks = reader.article.marks
    return rows.dropFirst(top).prefix(box(reader).innerRows).compactMap { row in
      marks.voice(row.speaker).map { marks.voices[$0] }
    }
  }

  /// Draws a list in a box.
  func draw(on canvas: inout Canvas, _ reader: ReaderState) {
    let box = box(reader)
    let suffix = words.isEmpty ? "" : ": “\(words)”"
    let tally = rows.isEmpty ? "" : " \(cursor + 1)/\(rows.count)"
    reader.drawFrame(
      box, title: title + suffix + tally,
      foot: isChoice
        ? "type to narrow · 1–9 or \(reader.foot(.choice, ([.accept], "choose"), ([.cancel], "back")))"
        : reader.foot(
          Self.context, ([.go], kind == .links ? "open" : "go there"),
          (kind == .links ? [.browse] : [], "browser"), ([.narrow], "narrow"), ([.close], "back")), on: &canvas)
    let columns = box.columns.lowerBound + 2..<box.columns.lowerBound + 2 + box.inner
    guard !rows.isEmpty else {
      canvas.put(
        emptiness, row: box.rows.lowerBound + 1, column: columns.lowerBound, role: .panelQuiet,
        limit: box.inner, over: .overlay)
      return
    }
    let hasLabels = isChoice || rows.contains { !$0.label.isEmpty }
    for n in 0..<box.innerRows where rows.indices.contains(top + n) {
      let row = box.rows.lowerBound + 1 + n
      canvas.hits.note(.row(top + n), rows: row..<row + 1, columns: columns)
      var item = rows[top + n]
      item.label = label(top + n)
      drawListRow(
        item, isCursor: top + n == cursor, row: row,
        in: columns, indent: hasLabels ? 2 : 0, on: &canvas, reader)
    }
  }

  private func drawListRow(
    _ item: Row, isCursor: Bool, row: Int, in columns: Range<Int>, indent: Int, on canvas: inout Canvas,
    _ reader: ReaderState
  ) {
    let under: Role = isCursor ? .panelCursor : .overlay
    func role(_ role: Role) -> Role { isCursor ? .panelCursor : role }
    if isCursor { canvas.fill(rows: row..<row + 1, columns: columns, role: .panelCursor) }
    let slot = item.speaker.flatMap { reader.article.signs.slot($0) }
    canvas.put(
      item.label, row: row, column: columns.lowerBound, role: role(.gutterSign), speaker: isCursor ? nil : slot,
      limit: 1, over: under)
    // A long detail leaves half of the row to the text, or as much as the text needs.
    let rest = columns.count - indent - cellWidth(item.text) - 1
    let detail = shortened(item.detail, to: max(1, columns.count / 2, rest))
    let detailWidth = detail.isEmpty ? 0 : cellWidth(detail) + 1
    let start = columns.lowerBound + (item.isHeading ? 0 : indent)
    canvas.putShortened(
      item.text, row: row, column: start, role: role(item.isHeading ? .panelTitle : .overlay),
      limit: max(1, columns.upperBound - detailWidth - start), over: under)
    if detailWidth > 0 {
      canvas.put(
        detail, row: row, column: columns.upperBound - detailWidth + 1, role: role(.panelQuiet), over: under)
    }
  }
}
