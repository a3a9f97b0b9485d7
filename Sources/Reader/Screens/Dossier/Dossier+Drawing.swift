import Articles
import Cells

extension Dossier {
  private static let mostLines = 3

  private static func columns(_ reader: ReaderState) -> Range<Int> { 1..<max(2, reader.looks.size.columns - 1) }

  func prepared(_ reader: ReaderState) -> Dossier {
    var prepared = self
    // The first row may need two headings above it.
    prepared.top = reader.scrolled(
      top: top, to: cursor, total: rows.count, rows: max(1, reader.looks.screen.rows - 3)
    ) { height($0, reader) }
    return prepared
  }

  /// Returns the number of cells before the words of a row, for the paragraph and the sign of the row.
  private func margin(of row: Row) -> Int { row.kind == nil ? 4 : 8 }

  private func lines(of row: Row, columns: Int, _ reader: ReaderState) -> [String] {
    let width = max(4, columns - margin(of: row))
    let text =
      row.section == .offers
      ? row.text + " \(reader.keyHint(.join)) joins, \(reader.keyHint(.keepApart)) keeps separate" : row.text
    var lines = wrapped(text, columns: width)
    guard lines.count > Self.mostLines else { return lines.isEmpty ? [""] : lines }
    let rest = lines[(Self.mostLines - 1)...].prefix(2).joined(separator: " ")
    lines.removeSubrange((Self.mostLines - 1)...)
    return lines + [shortened(rest, to: width)]
  }

  /// Returns whether the section and the article have a heading above row `n`.
  private func heads(_ n: Int) -> (section: Bool, article: Bool) {
    let row = rows[n]
    guard n > 0 else { return (row.section != .offers, row.section != .offers) }
    let before = rows[n - 1]
    let opens = row.section != before.section
    return (opens && row.section != .offers, row.section != .offers && (opens || row.article != before.article))
  }

  /// Returns the height of row `n` in screen rows, including the headings above it.
  private func height(_ n: Int, _ reader: ReaderState) -> Int {
    let heads = heads(n)
    return lines(of: rows[n], columns: Self.columns(reader).count, reader).count + (heads.section ? 1 : 0)
      + (heads.article ? 1 : 0)
  }

  /// Draws the dossier over the whole screen.
  func draw(on canvas: inout Canvas, _ reader: ReaderState) {
    let inner = Self.columns(reader)
    canvas.fill(rows: 0..<reader.looks.screen.rows, columns: 0..<reader.looks.size.columns, role: .panel)
    let found = counted(articles.count, "article")
    let suffix = words.isEmpty ? "" : ": “\(words)”"
    let tally = isGathering ? "gathering the statements…" : "\(found), \(counted(count(.statements), "statement"))"
    reader.drawHeading("\(name), \(about)\(suffix)", tally, row: 0, in: inner, on: &canvas)
    if rows.isEmpty, !isGathering {
      canvas.put("no matches", row: 1, column: inner.lowerBound, role: .panelQuiet, limit: inner.count)
    }
    var row = 1
    var n = top
    while row < reader.looks.screen.rows, n < rows.count {
      row = draw(n, row: row, in: inner, on: &canvas, reader)
      n += 1
    }
  }

  /// Draws row `n` with its headings from screen row `row` on. Returns the screen row below it.
  private func draw(
    _ n: Int, row start: Int, in columns: Range<Int>, on canvas: inout Canvas, _ reader: ReaderState
  ) -> Int {
    let item = rows[n]
    var row = start
    let heads = heads(n)
    if heads.section {
      let count = item.section == .appearances ? "" : "\(count(item.section))"
      reader.drawHeading(title(of: item.section), count, row: row, in: columns, on: &canvas)
      row += 1
    }
    if heads.article || n == top && item.article != nil, let entry = item.article.flatMap({ reader.desk[$0] }),
      row < reader.looks.screen.rows
    {
      canvas.putShortened(
        entry.dossierHeading, row: row, column: columns.lowerBound + 2, role: .panelQuiet,
        limit: max(1, columns.count - 2))
      row += 1
    }
    let first = row
    let isCursor = n == cursor
    let under: Role = isCursor ? .panelCursor : .panel
    for (i, line) in lines(of: item, columns: columns.count, reader).enumerated() where row < reader.looks.screen.rows {
      if isCursor { canvas.fill(rows: row..<row + 1, columns: 0..<reader.looks.size.columns, role: .panelCursor) }
      if i == 0 {
        canvas.put(isCursor ? "▸" : " ", row: row, column: columns.lowerBound, role: under, over: under)
        canvas.put(
          item.paragraph.map { "¶\($0)" } ?? "", row: row, column: columns.lowerBound + 2,
          role: isCursor ? under : .panelQuiet, limit: 4, over: under)
        canvas.put(
          item.kind.map { reader.looks.paints.sign($0.role) } ?? "", row: row, column: columns.lowerBound + 6,
          role: isCursor ? under : .gutterSign, over: under)
      }
      canvas.putShortened(
        line, row: row, column: columns.lowerBound + margin(of: item),
        role: isCursor ? under : item.section == .offers ? .notice : .panel,
        limit: max(1, columns.count - margin(of: item)), over: under)
      row += 1
    }
    canvas.hits.note(.row(n), rows: first..<max(first, row), columns: columns)
    return row
  }

  func title(of section: Dossier.Section) -> String {
    switch section {
    case .offers: ""
    case .appearances: "NAMED"
    case .statements: "STATEMENTS"
    case .mentions: "STATEMENTS BY OTHERS"
    }
  }

  // MARK: The status line

  /// Returns the position of the cursor in the dossier.
  func segments(_ reader: ReaderState) -> [Segment]? {
    guard let row = chosen else { return [] }
    var all = [Segment(text: "\(cursor + 1)/\(rows.count)", expendable: 2)]
    if let entry = row.article.flatMap({ reader.desk[$0] }) { all.append(Segment(text: entry.title, expendable: 0)) }
    if let kind = row.kind { all.append(Segment(text: kind.rawValue, expendable: 1)) }
    let unread = reader.desk.entries.count { $0.sourceOf == nil && $0.digest == nil && $0.error == nil }
    if unread > 0, reader.desk.origin != .recent {
      all.append(Segment(text: "\(counted(unread, "article")) still to be analysed", expendable: 3))
    }
    return all
  }
}
