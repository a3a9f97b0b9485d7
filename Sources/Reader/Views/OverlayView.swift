import Articles
import Cells

/// A box over the article.
struct Box: Hashable, Sendable {
  var rows: Range<Int>
  var columns: Range<Int>
  /// The width inside frame and margins.
  var inner: Int { max(1, columns.count - 4) }
  /// The rows inside the frame.
  var innerRows: Int { max(1, rows.count - 2) }
}

extension ReaderState {
  /// Returns a box of at most `width` columns and `height` rows over the article. It is below or above the rows
  /// `avoiding` if there is room, else in the middle.
  func box(width: Int, height: Int, avoiding: Range<Int>? = nil) -> Box {
    let screen = looks.screen
    let area = screen.area
    // The box covers the full width of the article's column, so that no parts of lines stick out.
    let column = screen.left..<min(area.upperBound, screen.lineStart + screen.lineWidth + 1)
    let covers = column.count >= width - 4 && column.count <= width + 8
    let columns = covers ? column.count : min(width, area.count)
    let rows = min(max(3, height), screen.rows)
    let left = covers ? column.lowerBound : area.lowerBound + (area.count - columns) / 2
    var top = (screen.rows - rows) / 3
    if let avoiding {
      if screen.rows - avoiding.upperBound >= rows {
        top = min(avoiding.upperBound + 1, screen.rows - rows)
      } else if avoiding.lowerBound >= rows {
        top = max(0, avoiding.lowerBound - 1 - rows)
      }
    }
    return Box(rows: top..<top + rows, columns: left..<left + columns)
  }

  func drawOverlay(on canvas: inout Canvas, _ screen: ScreenLayout) {
    for overlay in screens.all.suffix(2) where overlay.fillsScreen { overlay.screen.draw(on: &canvas, self) }
    if let top = screens.top, !top.fillsScreen, screen.canHoldPanels { top.screen.draw(on: &canvas, self) }
  }

  func drawFrame(_ box: Box, title: String, foot: String, on canvas: inout Canvas) {
    canvas.hits.note(.box, rows: box.rows, columns: box.columns)
    canvas.fill(rows: box.rows, columns: box.columns, role: .overlay)
    let (left, right) = (box.columns.lowerBound, box.columns.upperBound - 1)
    for row in [box.rows.lowerBound, box.rows.upperBound - 1] {
      canvas.fill(rows: row..<row + 1, columns: box.columns, role: .overlayBorder, with: "─")
    }
    for column in [left, right] {
      canvas.fill(rows: box.rows, columns: column..<column + 1, role: .overlayBorder, with: "│")
    }
    canvas.put("┌", row: box.rows.lowerBound, column: left, role: .overlayBorder)
    canvas.put("┐", row: box.rows.lowerBound, column: right, role: .overlayBorder)
    canvas.put("└", row: box.rows.upperBound - 1, column: left, role: .overlayBorder)
    canvas.put("┘", row: box.rows.upperBound - 1, column: right, role: .overlayBorder)
    let limit = max(0, box.columns.count - 4)
    canvas.putShortened(
      " \(title) ", row: box.rows.lowerBound, column: left + 2, role: .panelTitle, limit: limit, over: .overlay)
    canvas.putShortened(
      " \(foot) ", row: box.rows.upperBound - 1, column: left + 2, role: .panelQuiet, limit: limit, over: .overlay)
  }

  /// Returns the text at the bottom of a box: the first keys of commands in `context`, and their effects.
  func foot(_ context: Context, _ parts: ([Command], String)...) -> String {
    parts.compactMap { commands, words in
      let keys = commands.compactMap { looks.settings.keymap.key(for: $0, in: context)?.written }
      return keys.isEmpty ? nil : "\(keys.joined(separator: " ")): \(words)"
    }.joined(separator: " · ")
  }

  // MARK: The second keys of a sequence

  func drawContinuations(on canvas: inout Canvas, _ screen: ScreenLayout) {
    guard let first = typing.keys.pending.first, screen.canHoldPanels else { return }
    let rows = continuations(of: first)
    guard !rows.isEmpty else { return }
    let longest = rows.map { cellWidth($0.help) }.max() ?? 0
    let keysWidth = (rows.map { cellWidth($0.key) }.max() ?? 1) + 2
    let width = min(screen.area.count, longest + keysWidth + 5)
    let height = min(screen.rows, rows.count + 2)
    let box = Box(
      rows: screen.rows - height..<screen.rows, columns: screen.area.lowerBound..<screen.area.lowerBound + width)
    drawFrame(box, title: KeySequence([first]).written, foot: "Esc: back", on: &canvas)
    for (i, entry) in rows.prefix(box.innerRows).enumerated() {
      let row = box.rows.lowerBound + 1 + i
      canvas.put(entry.key, row: row, column: box.columns.lowerBound + 2, role: .hintKey, over: .overlay)
      canvas.putShortened(
        entry.help, row: row, column: box.columns.lowerBound + 2 + keysWidth, role: .overlay,
        limit: max(0, box.inner - keysWidth), over: .overlay)
    }
  }

  /// Returns the keys that may follow `first`, with their effects, and the marks that are set.
  private func continuations(of first: Key) -> [(key: String, help: String)] {
    var rows = looks.settings.keymap.continuations(of: first, in: context).map { entry in
      (key: entry.key, help: entry.help.begins(with: "the ") ? String(entry.help.dropFirst(4)) : entry.help)
    }
    guard rows.contains(where: { $0.key == "{a-z}" }) else { return rows }
    for (letter, mark) in article.bookmarks.sorted(by: { $0.key < $1.key }) {
      rows.append((key: String(letter), help: "set: \(article.lineOfText(at: mark.offset, atMost: 40))"))
    }
    return rows
  }
}

/// Returns `text` in lines of at most `columns` cells.
func wrapped(_ text: String, columns: Int) -> [String] {
  if text.utf8.count <= columns, isPlain(text), let last = text.utf8.last, last != UInt8(ascii: " ") { return [text] }
  let all = glyphs(of: text, in: 0..<text.utf8.count)
  return lines(of: all, in: text, columns: max(1, columns)).map { $0.text(of: all) }
}
