import Cells

extension ReaderState {
  /// Draws the completions that Tab selects, above the typed line.
  func drawCompletion(on canvas: inout Canvas, _ screen: ScreenLayout) {
    guard let completion = typing.prompt?.completion, screen.canHoldPanels else { return }
    let height = min(screen.rows - 1, completion.words.count + 2, 14)
    let widest = completion.words.map { cellWidth($0.text) }.max() ?? 0
    let keys = min(12, completion.words.map { cellWidth($0.keys) }.max() ?? 0)
    let hasHelp = completion.words.contains { !$0.help.isEmpty }
    let width = min(looks.size.columns, max(24, widest + (keys > 0 ? keys + 2 : 0) + (hasHelp ? 54 : 4)))
    let box = Box(rows: screen.rows - height..<screen.rows, columns: 0..<width)
    let cursor = completion.chosen
    let top = cursor.map { max(0, min($0 - box.innerRows / 2, completion.words.count - box.innerRows)) } ?? 0
    drawFrame(
      box, title: cursor.map { "\($0 + 1)/\(completion.words.count)" } ?? "\(completion.words.count)",
      foot: foot(.prompt, ([.complete], "next"), ([.accept], "accept")), on: &canvas)
    let left = box.columns.lowerBound + 2
    for n in 0..<box.innerRows where completion.words.indices.contains(top + n) {
      let word = completion.words[top + n]
      let row = box.rows.lowerBound + 1 + n
      canvas.hits.note(.completion(top + n), rows: row..<row + 1, columns: box.columns)
      let isCursor = top + n == cursor
      let (role, under): (Role, Role) = isCursor ? (.panelCursor, .panelCursor) : (.hintKey, .overlay)
      if isCursor { canvas.fill(rows: row..<row + 1, columns: left..<left + box.inner, role: .panelCursor) }
      let nameWidth = min(widest, box.inner)
      canvas.putShortened(
        word.text, row: row, column: left, role: role, limit: nameWidth, over: under)
      if keys > 0 {
        canvas.putShortened(
          word.keys, row: row, column: left + nameWidth + 2, role: role,
          limit: max(0, min(keys, box.inner - nameWidth - 2)), over: under)
      }
      let help = left + nameWidth + 2 + (keys > 0 ? keys + 2 : 0)
      if help < left + box.inner {
        canvas.putShortened(
          word.help, row: row, column: help, role: isCursor ? .panelCursor : .panelQuiet,
          limit: left + box.inner - help, over: under)
      }
    }
  }
}
