import Cells

extension Note {
  static let width = 72

  func box(_ reader: ReaderState) -> Box { reader.box(width: Self.width, height: lines(reader).count + 2) }

  func draw(on canvas: inout Canvas, _ reader: ReaderState) {
    let (lines, box) = (lines(reader), box(reader))
    let top = max(0, min(top, lines.count - box.innerRows))
    let more = lines.count > top + box.innerRows
    reader.drawFrame(
      box, title: "Note",
      foot: reader.foot(Self.context, (more ? [.lineDown] : [], "more"), ([.go], "go there"), ([.close], "back")),
      on: &canvas)
    for (i, line) in lines.dropFirst(top).prefix(box.innerRows).enumerated() {
      canvas.put(
        line, row: box.rows.lowerBound + 1 + i, column: box.columns.lowerBound + 2, role: .overlay, limit: box.inner,
        over: .overlay)
    }
  }
}
