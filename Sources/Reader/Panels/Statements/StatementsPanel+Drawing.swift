import Articles
import Cells

extension StatementsPanel {
  static func prepare(in place: PanelPlace, _ reader: inout ReaderState) {
    let (total, filter) = (count(reader.article), filter(reader.article))
    guard total > 0 else { return }
    let rows = place.rows.count
    let followed = reader.article.panels.isScrolled ? nil : cursor(reader.article)
    let top = reader.scrolled(
      top: reader.article.panels.statements.top, to: followed, total: total, rows: place.listRows
    ) { height($0, filter, columns: place.inner.count, reader.article) }
    reader.article.panels.statements.top = top
    reader.article.giveSigns(
      toSpeakersOf: (top..<min(total, top + rows)).map { reader.article.marks.byVoice[filter.item($0)] },
      reader.looks.paints.speakers)
  }

  /// Returns the number of lines of the statement of row `n`, including the line of its speaker.
  private static func height(_ n: Int, _ filter: RowFilter, columns: Int, _ article: OpenArticle) -> Int {
    let words = StatementTile.words(article.marks.byVoice[filter.item(n)], columns: columns, article)
    return StatementTile.lines(words, article.marks).count + (opensVoice(n, filter, article.marks) ? 1 : 0)
  }

  /// Whether the statement of row `n` is the first of its voice in the list.
  private static func opensVoice(_ n: Int, _ filter: RowFilter, _ marks: Marks) -> Bool {
    func voice(_ n: Int) -> Int { marks.voiceOfStatement[marks.byVoice[filter.item(n)]] }
    return n == 0 || voice(n) != voice(n - 1)
  }

  /// Draws the statements, grouped by speaker in the order of the actors panel.
  static func draw(in place: PanelPlace, on canvas: inout Canvas, _ reader: ReaderState) {
    let (columns, rows, heading) = (place.inner, place.rows.upperBound, place.rows.lowerBound)
    let top = reader.article.panels.statements.top
    let cursor = cursor(reader.article)
    let (total, filter, marks) = (count(reader.article), filter(reader.article), reader.article.marks)
    let (title, tally) =
      filteredHeading("STATEMENTS", reader.article)
      ?? ("STATEMENTS", cursor.map { "\($0 + 1) of \(total)" } ?? counted(total, "statement"))
    guard total > 0 else {
      reader.drawHeading(title, tally, row: heading, in: columns, on: &canvas)
      return reader.drawEmpty(emptyReason(reader.article), row: heading + 1, in: columns, on: &canvas)
    }
    var row = heading + 1
    var n = top
    while row < rows, n < total {
      let s = marks.byVoice[filter.item(n)]
      if opensVoice(n, filter, marks) || n == top, let voice = marks.voice(ofStatement: s) {
        canvas.put(reader.speakerTile(voice, columns: columns.count), row: row, column: columns.lowerBound)
        row += 1
      }
      let tile = reader.statementTile(s, isCursor: n == cursor, columns: columns.count)
      let next = row + tile.size.rows
      canvas.put(tile, row: row, column: columns.lowerBound, rows: rows - row)
      canvas.hits.note(.panelRow(focus, n), rows: row..<next, columns: columns)
      row = next
      n += 1
    }
    let isEnd = n == total && row <= rows
    if isEnd { canvas.hits.panelEnds.insert(focus) }
    let sign = reader.scrollSign(above: top > 0, below: !isEnd)
    reader.drawHeading(title, tally + sign, row: heading, in: columns, on: &canvas)
  }
}
