import Articles
import Cells

extension ReaderState {
  /// The cells before the words of a row: for paragraph and sign, where it has them.
  private func margin(of row: Dossier.Row) -> Int { row.kind == nil ? 4 : 8 }

  private static let mostLines = 3

  private func lines(of row: Dossier.Row, columns: Int) -> [String] {
    let width = max(4, columns - margin(of: row))
    let text =
      row.section == .offers ? row.text + " \(keyHint(.join)) joins, \(keyHint(.keepApart)) keeps apart" : row.text
    var lines = wrapped(text, columns: width)
    guard lines.count > Self.mostLines else { return lines.isEmpty ? [""] : lines }
    let rest = lines[(Self.mostLines - 1)...].prefix(2).joined(separator: " ")
    lines.removeSubrange((Self.mostLines - 1)...)
    return lines + [shortened(rest, to: width)]
  }

  /// Whether the section, and whether the article has its line above row `n`.
  private func heads(_ n: Int, of dossier: Dossier) -> (section: Bool, article: Bool) {
    let row = dossier.rows[n]
    guard n > 0 else { return (row.section != .offers, row.section != .offers) }
    let before = dossier.rows[n - 1]
    let opens = row.section != before.section
    return (opens && row.section != .offers, row.section != .offers && (opens || row.article != before.article))
  }

  private var dossierColumns: Range<Int> { 1..<max(2, looks.size.columns - 1) }

  /// The number of rows of row `n` of a dossier, with the heads above it.
  func dossierRows(_ n: Int, of dossier: Dossier) -> Int {
    let heads = heads(n, of: dossier)
    return lines(of: dossier.rows[n], columns: dossierColumns.count).count + (heads.section ? 1 : 0)
      + (heads.article ? 1 : 0)
  }

  /// Draws the dossier over the whole screen.
  func drawDossier(_ dossier: Dossier, on canvas: inout Canvas) {
    let inner = dossierColumns
    canvas.fill(rows: 0..<looks.screen.rows, columns: 0..<looks.size.columns, role: .panel)
    let articles = plural(dossier.articles.count, "article")
    let words = dossier.narrowing.isEmpty ? "" : ": “\(dossier.narrowing)”"
    drawHeading(
      "\(dossier.name), \(dossier.about)\(words)", "\(articles) · \(dossier.count(.statements)) said", row: 0,
      in: inner,
      on: &canvas)
    if dossier.rows.isEmpty {
      canvas.put("nothing has these words", row: 1, column: inner.lowerBound, role: .panelQuiet, limit: inner.count)
    }
    var row = 1
    var n = dossier.top
    while row < looks.screen.rows, n < dossier.rows.count {
      row = draw(n, of: dossier, row: row, in: inner, on: &canvas)
      n += 1
    }
  }

  /// Draws row `n` with its heads from screen row `row` on; the row below it.
  private func draw(
    _ n: Int, of dossier: Dossier, row start: Int, in columns: Range<Int>, on canvas: inout Canvas
  ) -> Int {
    let item = dossier.rows[n]
    var row = start
    let heads = heads(n, of: dossier)
    if heads.section {
      let count = item.section == .appearances ? "" : "\(dossier.count(item.section))"
      drawHeading(title(of: item.section), count, row: row, in: columns, on: &canvas)
      row += 1
    }
    if heads.article || n == dossier.top && item.article != nil, let entry = item.article.flatMap({ desk[$0] }),
      row < looks.screen.rows
    {
      let date = entry.day.map { $0.written + "  " } ?? ""
      canvas.putShortened(
        date + entry.title, row: row, column: columns.lowerBound + 2, role: .panelQuiet,
        limit: max(1, columns.count - 2))
      row += 1
    }
    let first = row
    let isCursor = n == dossier.cursor
    let under: Role = isCursor ? .panelCursor : .panel
    for (i, line) in lines(of: item, columns: columns.count).enumerated() where row < looks.screen.rows {
      if isCursor { canvas.fill(rows: row..<row + 1, columns: 0..<looks.size.columns, role: .panelCursor) }
      if i == 0 {
        canvas.put(isCursor ? "▸" : " ", row: row, column: columns.lowerBound, role: under, over: under)
        canvas.put(
          item.paragraph.map { "¶\($0)" } ?? "", row: row, column: columns.lowerBound + 2,
          role: isCursor ? under : .panelQuiet, limit: 4, over: under)
        canvas.put(
          item.kind.map { looks.paints.sign($0.role) } ?? "", row: row, column: columns.lowerBound + 6,
          role: isCursor ? under : .gutterSign, over: under)
      }
      canvas.put(
        line, row: row, column: columns.lowerBound + margin(of: item),
        role: isCursor ? under : item.section == .offers ? .notice : .panel,
        limit: max(1, columns.count - margin(of: item)), over: under)
      row += 1
    }
    canvas.hits.note(.row(n), rows: first..<max(first, row), columns: columns)
    return row
  }

  private func title(of section: Dossier.Section) -> String {
    switch section {
    case .offers: ""
    case .appearances: "NAMED"
    case .statements: "SAYS"
    case .mentions: "WHAT OTHERS SAY"
    }
  }
}
