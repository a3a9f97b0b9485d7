import Cells

extension Help {
  func box(_ reader: ReaderState) -> Box {
    let width = 76
    let provisional = reader.box(width: width, height: reader.looks.screen.rows)
    return reader.box(
      width: width, height: Self.lines(columns: provisional.inner, "", place: place, reader).count + 2)
  }

  func draw(on canvas: inout Canvas, _ reader: ReaderState) {
    let box = box(reader)
    let lines = Self.lines(columns: box.inner, words, place: place, reader)
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
