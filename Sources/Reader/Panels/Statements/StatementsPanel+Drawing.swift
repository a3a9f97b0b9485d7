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

  /// The columns before the words of a statement.
  private static let margin = 7

  /// The most lines of a statement, and those of the statement at the cursor.
  private static let (fewLines, manyLines) = (2, 8)
  /// The least width of a panel in which every statement may have many lines.
  private static let wide = 40

  /// The words of a statement in a number of lines.
  struct WordsID: Hashable, Sendable {
    let statement: Int
    let columns: Int
    let limit: Int
  }

  /// Returns the words of statement `s`, cut after a few lines. The statement at the cursor, and in a wide panel every
  /// statement, may have more.
  private static func lines(_ s: Int, columns: Int, _ article: OpenArticle) -> [String] {
    let isLong = columns >= wide || s == article.panels.statements.cursor
    let id = WordsID(statement: s, columns: columns, limit: isLong ? manyLines : fewLines)
    if let known = article.marks.statementLines[id] { return known }
    let lines = lines(id, article.marks)
    article.marks.statementLines.add(lines, as: id)
    return lines
  }

  private static func lines(_ id: WordsID, _ marks: Marks) -> [String] {
    let (columns, limit) = (id.columns, id.limit)
    let content = marks.statements[id.statement].content
    let range = content.reduce(nil as TextRange?) { $0?.union($1) ?? $1 } ?? TextRange(0, 0)
    let words = marks.excerpt(range, atMost: limit * max(columns, 60) * 2)
    let glyphs = Cells.glyphs(of: words, in: 0..<words.utf8.count)
    let width = max(4, columns - Self.margin)
    let broken = Cells.lines(of: glyphs, in: words, columns: width)
    var shown = broken.prefix(limit).map { $0.text(of: glyphs) }
    if broken.count > limit {
      let end = min(broken[limit].glyphs.upperBound, glyphs.count)
      shown[limit - 1] = shortened(glyphs[broken[limit - 1].glyphs.lowerBound..<end].map(\.text).joined(), to: width)
    }
    return shown.isEmpty ? [""] : shown
  }

  /// Returns the number of lines of the statement of row `n`, including the line of its speaker.
  private static func height(_ n: Int, _ filter: RowFilter, columns: Int, _ article: OpenArticle) -> Int {
    lines(article.marks.byVoice[filter.item(n)], columns: columns, article).count
      + (opensVoice(n, filter, article.marks) ? 1 : 0)
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
        let about = voice.role.map { "\(voice.name), \($0)" } ?? voice.name
        canvas.put(
          reader.label(of: voice), row: row, column: columns.lowerBound, role: .gutterInitials,
          speaker: reader.article.signs.slot(voice.key),
          limit: 2)
        canvas.putShortened(
          about, row: row, column: columns.lowerBound + 3, role: .panelTitle, limit: max(1, columns.count - 3))
        row += 1
      }
      let first = row
      row = drawStatement(s, isCursor: n == cursor, row: row, rows: rows, in: columns, on: &canvas, reader)
      canvas.hits.note(.panelRow(focus, n), rows: first..<row, columns: columns)
      n += 1
    }
    let isEnd = n == total && row <= rows
    if isEnd { canvas.hits.panelEnds.insert(focus) }
    let sign = reader.scrollSign(above: top > 0, below: !isEnd)
    reader.drawHeading(title, tally + sign, row: heading, in: columns, on: &canvas)
  }

  private static func drawStatement(
    _ s: Int, isCursor: Bool, row: Int, rows: Int, in columns: Range<Int>, on canvas: inout Canvas,
    _ reader: ReaderState
  ) -> Int {
    let statement = reader.article.marks.statements[s]
    let slot = reader.article.marks.voice(ofStatement: s).flatMap { reader.article.signs.slot($0.key) }
    let lines = lines(s, columns: columns.count, reader.article)
    let isMarked = isCursor && reader.article.focus == focus
    let under: Role? = isMarked ? .panelCursor : nil
    let role: Role = isMarked ? .panelCursor : .panel
    for (i, line) in lines.enumerated() where row + i < rows {
      if isMarked { canvas.fill(rows: row + i..<row + i + 1, columns: columns, role: .panelCursor) }
      if i == 0 {
        canvas.put(isCursor ? "▸" : " ", row: row, column: columns.lowerBound, role: role, over: under)
        let place = reader.article.paragraphNumber(at: statement.start).map { "¶\($0)" } ?? ""
        canvas.put(
          place, row: row, column: columns.lowerBound + 1, role: isMarked ? role : .panelQuiet, limit: 4, over: under)
        let (status, flag) = reader.article.reviewSigns(s)
        let sign = reader.article.isInDoubt(s) && flag.isEmpty ? "?" : status + flag
        if !sign.isEmpty {
          canvas.put(
            sign, row: row + i, column: columns.lowerBound + Self.margin - 1, role: role, limit: 1, over: under)
        }
        canvas.put(
          reader.looks.paints.sign(statement.kind.role), row: row, column: columns.lowerBound + 5,
          role: isMarked ? role : .gutterSign, speaker: slot, over: under)
      }
      canvas.put(
        line, row: row + i, column: columns.lowerBound + Self.margin, role: role,
        limit: max(1, columns.count - Self.margin), over: under)
    }
    return row + lines.count
  }
}
