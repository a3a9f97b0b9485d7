import Cells

extension ReaderState {
  /// The rows of the screen on which the list shows articles; two heads stand over them where there is room.
  var deskRows: Range<Int> {
    let rows = looks.screen.rows
    return (rows >= 6 ? 2 : rows >= 3 ? 1 : 0)..<rows
  }

  /// Draws the list of the articles over the whole screen.
  func drawDesk(_ list: DeskList, on canvas: inout Canvas) {
    let rows = deskRows
    canvas.fill(rows: 0..<looks.screen.rows, columns: 0..<looks.size.columns, role: .panel)
    let inner = 1..<max(2, looks.size.columns - 1)
    let columns = DeskColumn.fitted(into: min(inner.lowerBound + 2, inner.upperBound - 1)..<inner.upperBound)
    if rows.lowerBound > 0 {
      let title = desk.origin == .named ? "ARTICLES" : "RECENT ARTICLES"
      let words = list.narrowing.isEmpty ? "" : ": “\(list.narrowing)”"
      let count = list.narrowing.isEmpty ? "\(list.rows.count)" : "\(list.rows.count) of \(desk.entries.count)"
      drawHeading(title + words, "\(count) · \(desk.sort.title)", row: 0, in: inner, on: &canvas)
    }
    if rows.lowerBound > 1 {
      for column in columns { put(column.heading, in: column, row: 1, role: .panelQuiet, on: &canvas) }
    }
    if list.rows.isEmpty, let row = rows.first {
      canvas.put(
        list.narrowing.isEmpty ? "no articles" : "nothing has these words", row: row, column: inner.lowerBound,
        role: .panelQuiet, limit: inner.count)
    }
    for (row, n) in zip(rows, list.rows.indices.dropFirst(list.top)) {
      canvas.hits.note(.article(n), rows: row..<row + 1, columns: 0..<looks.size.columns)
      drawDeskRow(list.rows[n], isCursor: n == list.cursor, row: row, columns, on: &canvas)
    }
  }

  private func drawDeskRow(
    _ id: ArticleID, isCursor: Bool, row: Int, _ columns: [DeskColumn], on canvas: inout Canvas
  ) {
    guard let entry = desk[id] else { return }
    let under: Role = isCursor ? .panelCursor : .panel
    if isCursor { canvas.fill(rows: row..<row + 1, columns: 0..<looks.size.columns, role: .panelCursor) }
    canvas.put(isCursor ? "▸" : id == article.id ? "•" : " ", row: row, column: 1, role: under, over: under)
    for column in columns {
      let (words, role) = told(column.kind, of: entry, id)
      put(words, in: column, row: row, role: isCursor ? .panelCursor : role, over: under, on: &canvas)
    }
  }

  /// What a column tells of an article.
  private func told(_ kind: DeskColumn.Kind, of entry: DeskEntry, _ id: ArticleID) -> (words: String, role: Role) {
    switch kind {
    case .title: return (entry.title, id == article.id ? .panelTitle : entry.error == nil ? .panel : .error)
    case .source: return (entry.headings.source ?? "", .panelQuiet)
    case .date: return (entry.day?.written ?? "", .panelQuiet)
    case .actors: return (entry.actors.map { "\($0)" } ?? "", .panelQuiet)
    case .statements:
      if entry.error != nil { return ("!", .error) }
      if let statements = entry.statements { return ("\(statements)", .panel) }
      return (entry.progress > 0 ? "\(Int(entry.progress * 100)) %" : "·", .panelQuiet)
    case .share: return (entry.share.map { "\(Int(($0 * 100).rounded())) %" } ?? "new", .panelQuiet)
    }
  }

  private func put(
    _ words: String, in column: DeskColumn, row: Int, role: Role, over: Role = .panel, on canvas: inout Canvas
  ) {
    let width = column.cells.count
    let text = shortened(words, to: width)
    let start = column.isNumber ? column.cells.upperBound - cellWidth(text) : column.cells.lowerBound
    canvas.put(text, row: row, column: max(column.cells.lowerBound, start), role: role, limit: width, over: over)
  }
}
