import Cells

extension Help {
  /// Returns the box, which has room for all lines where the screen has, and the lines with the words.
  func content(_ reader: ReaderState) -> (box: Box, lines: [Line]) {
    let width = 76
    let columns = reader.box(width: width, height: reader.looks.screen.rows).inner
    let all = Self.lines(columns: columns, "", place: place, reader)
    let box = reader.box(width: width, height: all.count + 2)
    return (box, words.isEmpty ? all : Self.lines(columns: columns, words, place: place, reader))
  }

  func draw(on canvas: inout Canvas, _ reader: ReaderState) {
    let (box, lines) = content(reader)
    let top = min(top, max(0, lines.count - box.innerRows))
    let more = lines.count > top + box.innerRows
    reader.drawFrame(
      box, title: words.isEmpty ? "Keys" : "Keys: “\(words)”",
      foot: reader.foot(
        Self.context, (more ? [.lineDown, .pageDown] : [], "more"), ([.narrow], "search"), ([.close], "back")),
      on: &canvas)
    let keysWidth = box.inner >= 44 ? 18 : box.inner >= 28 ? 11 : 8
    let left = box.columns.lowerBound + 2
    for (i, line) in lines.dropFirst(top).prefix(box.innerRows).enumerated() {
      let row = box.rows.lowerBound + 1 + i
      if line.isHeading {
        canvas.put(line.text, row: row, column: left, role: .panelTitle, limit: box.inner, over: .overlay)
      } else if line.keys.isEmpty, line.isNote {
        canvas.put(line.text, row: row, column: left, role: .panelQuiet, limit: box.inner, over: .overlay)
      } else {
        canvas.put(line.keys, row: row, column: left, role: .hintKey, limit: keysWidth - 1, over: .overlay)
        canvas.put(
          line.text, row: row, column: left + keysWidth, role: .overlay, limit: max(0, box.inner - keysWidth),
          over: .overlay)
      }
    }
  }
}
