import Articles
import Cells

extension ReaderState {
  /// Draws the statement, its source and cue, and under them the steps that led to its speaker.
  mutating func drawWhy(_ s: Int, step: Int, on canvas: inout Canvas) {
    guard marks.statements.indices.contains(s) else { return }
    let statement = marks.statements[s]
    let reasons = self.reasons(s)
    let step = min(step, max(0, reasons.count - 1))
    let width = 72
    let inner = box(width: width, height: 3).inner
    let labelWidth = inner >= 40 ? 14 : 2
    let textWidth = max(4, inner - labelWidth - 5)
    var head = wrapped(headline(of: statement), columns: inner)
    if head.count > 3 { head = Array(head.prefix(2)) + [shortened(head[2] + "…", to: inner)] }
    let steps = reasons.map { reason in
      wrapped(
        labelWidth > 2 || reason.text.isEmpty ? reason.text : "\(reason.label) \(reason.text)", columns: textWidth)
    }
    let wanted = head.count + 1 + steps.reduce(0) { $0 + max(1, $1.count) } + 2
    let box = self.box(width: width, height: wanted, avoiding: rows(ofStatement: s))
    drawFrame(
      box, title: "Why \(marks.voice(ofStatement: s)?.name ?? "nobody")?",

      foot: foot(.why, ([.go], "to the words"), ([.lineDown, .lineUp], "steps"), ([.close], "back")), on: &canvas)
    let left = box.columns.lowerBound + 2
    var row = box.rows.lowerBound + 1
    let bottom = box.rows.upperBound - 1
    let stepRows = steps.map { max(1, $0.count) }
    // With little room the steps come first; the step that the person is at is always in sight.
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
      canvas.hits.note(.reason(n), rows: row..<row + stepRows[n], columns: columns)
      drawReason(
        reasons[n], number: n + 1, steps[n], isCursor: n == step, rows: row..<min(bottom, row + stepRows[n]),
        in: columns, labelWidth: labelWidth, on: &canvas)
      row += stepRows[n]
    }
  }

  private func drawReason(
    _ reason: Reason, number: Int, _ lines: [String], isCursor: Bool, rows: Range<Int>, in columns: Range<Int>,
    labelWidth: Int, on canvas: inout Canvas
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
      decimal(confidence), row: rows.upperBound - 1, column: columns.upperBound - 4, role: role(.panelQuiet),
      over: under)
  }

  /// Source, cue and content on one line: `She | added | that the lease …`.
  private func headline(of statement: Attribution) -> String {
    func words(_ ranges: [TextRange]) -> String {
      ranges.map { marks.excerpt($0, atMost: 120) }.joined(separator: " … ")
    }
    return [words(statement.source), words(statement.cue), words(statement.content)].filter { !$0.isEmpty }
      .joined(separator: " ▏ ")
  }

  /// The rows on which words of statement `s` are; nil where none is in sight.
  private mutating func rows(ofStatement s: Int) -> Range<Int>? {
    let places = layout.window(of: viewport, rows: screen.rows)
    let content = marks.statements[s].content
    let rows = places.indices.filter { row in
      let bytes = layout.bytes(of: places[row])
      return content.contains { $0.overlaps(bytes) }
    }
    guard let first = rows.first, let last = rows.last else { return nil }
    return first..<last + 1
  }
}
