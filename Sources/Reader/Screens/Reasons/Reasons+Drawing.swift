import Articles
import Cells

extension Reasons {
  /// Draws the statement with its source and cue, or the words around the mention. Below them are the steps.
  func draw(on canvas: inout Canvas, _ reader: ReaderState) {
    let reasons = reader.article.reasons(of: subject)
    guard !reasons.isEmpty else { return }
    let step = min(step, max(0, reasons.count - 1))
    let width = 72
    let inner = reader.box(width: width, height: 3).inner
    let labelWidth = inner >= 40 ? 14 : 2
    let textWidth = max(4, inner - labelWidth - 5)
    var head = wrapped(reader.article.headline(of: subject), columns: inner)
    if head.count > 3 { head = Array(head.prefix(2)) + [shortened(head[2] + "…", to: inner)] }
    let steps = reasons.map { reason in
      wrapped(
        labelWidth > 2 || reason.text.isEmpty ? reason.text : "\(reason.label) \(reason.text)", columns: textWidth)
    }
    let wanted = head.count + 1 + steps.reduce(0) { $0 + max(1, $1.count) } + 2
    let box = reader.box(width: width, height: wanted, avoiding: reader.article.rows(of: subject))
    reader.drawFrame(
      box, title: "Why \(reader.article.answer(of: subject))?",
      foot: reader.foot(Self.context, ([.go], "to the words"), ([.lineDown, .lineUp], "steps"), ([.close], "back")),
      on: &canvas
    )
    let left = box.columns.lowerBound + 2
    var row = box.rows.lowerBound + 1
    let bottom = box.rows.upperBound - 1
    let stepRows = steps.map { max(1, $0.count) }
    // With little room, the steps come first. The current step is always visible.
    let showsHead = bottom - row >= head.count + 1 + min(4, stepRows.reduce(0, +))
    if showsHead {
      for line in head where row < bottom {
        canvas.put(line, row: row, column: left, role: .overlay, limit: inner, over: .overlay)
        row += 1
      }
      row += 1
    }
    var first = 0
    while first < step, stepRows[first...step].reduce(0, +) > bottom - row { first += 1 }
    let columns = left..<left + inner
    for n in reasons.indices.dropFirst(first) where row < bottom {
      canvas.hits.note(.row(n), rows: row..<row + stepRows[n], columns: columns)
      drawReason(
        reasons[n], number: n + 1, steps[n], isCursor: n == step, rows: row..<min(bottom, row + stepRows[n]),
        in: columns, labelWidth: labelWidth, on: &canvas, reader)
      row += stepRows[n]
    }
  }

  private func drawReason(
    _ reason: Reason, number: Int, _ lines: [String], isCursor: Bool, rows: Range<Int>, in columns: Range<Int>,
    labelWidth: Int, on canvas: inout Canvas, _ reader: ReaderState
  ) {
    let under: Role = isCursor ? .panelCursor : .overlay
    func role(_ role: Role) -> Role { isCursor ? .panelCursor : role }
    if isCursor { canvas.fill(rows: rows, columns: columns, role: .panelCursor) }
    let (row, left) = (rows.lowerBound, columns.lowerBound)
    canvas.put("\(number)", row: row, column: left, role: role(.panelQuiet), limit: 2, over: under)
    if labelWidth > 2 {
      canvas.put(
        reason.label, row: row, column: left + 2, role: role(.panelTitle), limit: labelWidth - 3, over: under)
    }
    for (line, row) in zip(lines, rows) {
      canvas.put(line, row: row, column: left + labelWidth, role: role(.overlay), over: under)
    }
    guard let confidence = reason.confidence, confidence.isFinite, lines.count <= rows.count else { return }
    canvas.put(
      reader.decimal(confidence), row: rows.upperBound - 1, column: columns.upperBound - 4, role: role(.panelQuiet),
      over: under)
  }
}
