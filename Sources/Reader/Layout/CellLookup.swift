import Articles

// The inverse of drawing: from a cell of the screen to the text.

extension ReaderState {
  /// Returns the byte of the text that the article shows in a cell of the screen. Overlays are ignored. Returns nil in
  /// margins, the gutter and panels, on empty lines and after the end of a line.
  func offset(row: Int, column: Int) -> Int? {
    let screen = looks.screen
    guard !screen.isTooSmall, (0..<screen.rows).contains(row), screen.area.contains(column) else { return nil }
    let places = article.layout.window(of: article.viewport, rows: screen.rows)
    guard places.indices.contains(row) else { return nil }
    return article.layout.offset(at: places[row], column: column - screen.lineStart)
  }
}

extension ArticleLayout {
  /// Returns the byte of the text that the line at `place` shows in its cell `column`; nil if there is none.
  func offset(at place: Place, column: Int) -> Int? {
    guard place.line >= 0 else { return nil }
    return layout(place).drawn(line: place.line).offset(at: column)
  }
}
