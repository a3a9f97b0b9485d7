import Articles
import Cells

extension ReaderState {
  private static let quoteMargin = 7

  private func quoteLines(_ s: Int, columns: Int) -> [String] {
    let range = article.marks.statements[s].content.reduce(nil as TextRange?) { $0?.union($1) ?? $1 } ?? TextRange(0, 0)
    let words = article.marks.excerpt(range, atMost: 240)
    let glyphs = glyphs(of: words, in: 0..<words.utf8.count)
    let width = max(4, columns - Self.quoteMargin)
    let broken = lines(of: glyphs, in: words, columns: width)
    var shown = broken.prefix(2).map { $0.text(of: glyphs) }
    if broken.count > 2 {
      let end = min(broken[2].glyphs.upperBound, glyphs.count)
      shown[1] = shortened(glyphs[broken[1].glyphs.lowerBound..<end].map(\.text).joined(), to: width)
    }
    return shown.isEmpty ? [""] : shown
  }

  /// Returns the number of rows of the statement of rank `n`, including the line of its speaker.
  func quoteRows(_ n: Int, columns: Int) -> Int {
    quoteLines(article.marks.byVoice[n], columns: columns).count + (opensVoice(n) ? 1 : 0)
  }

  /// Whether the statement of rank `n` is the first of its voice in the list.
  private func opensVoice(_ n: Int) -> Bool {
    n == 0
      || article.marks.voiceOfStatement[article.marks.byVoice[n]]
        != article.marks.voiceOfStatement[article.marks.byVoice[n - 1]]
  }

  /// Draws the statements, grouped by official in the order of the actors panel.
  func drawQuotes(in columns: Range<Int>, rows: Int, on canvas: inout Canvas) {
    let cursor = article.panels.quotesCursor.map { article.marks.rankByVoice[$0] }
    let total = article.marks.byVoice.count
    let tally = cursor.map { "\($0 + 1) of \(total)" } ?? counted(total, "statement")
    drawHeading("STATEMENTS", tally, row: 0, in: columns, on: &canvas)
    guard total > 0 else { return drawEmpty("no statements", in: columns, on: &canvas) }
    var row = 1
    var n = article.panels.quotesTop
    while row < rows, n < total {
      let s = article.marks.byVoice[n]
      if opensVoice(n) || n == article.panels.quotesTop, let voice = article.marks.voice(ofStatement: s) {
        let about = voice.about.isEmpty ? voice.name : "\(voice.name), \(voice.about)"
        canvas.put(
          label(of: voice), row: row, column: columns.lowerBound, role: .gutterInitials,
          speaker: article.signs.slot(voice.key),
          limit: 2)
        canvas.putShortened(
          about, row: row, column: columns.lowerBound + 3, role: .panelTitle, limit: max(1, columns.count - 3))
        row += 1
      }
      let first = row
      row = drawQuote(s, isCursor: n == cursor, row: row, rows: rows, in: columns, on: &canvas)
      canvas.hits.note(.quote(n), rows: first..<row, columns: columns)
      n += 1
    }
    canvas.hits.showsPanelEnd = n == total && row <= rows
  }

  private func drawQuote(
    _ s: Int, isCursor: Bool, row: Int, rows: Int, in columns: Range<Int>, on canvas: inout Canvas
  ) -> Int {
    let statement = article.marks.statements[s]
    let slot = article.marks.voice(ofStatement: s).flatMap { article.signs.slot($0.key) }
    let lines = quoteLines(s, columns: columns.count)
    let isMarked = isCursor && article.focus == .quotes
    let under: Role? = isMarked ? .panelCursor : nil
    let role: Role = isMarked ? .panelCursor : .panel
    for (i, line) in lines.enumerated() where row + i < rows {
      if isMarked { canvas.fill(rows: row + i..<row + i + 1, columns: columns, role: .panelCursor) }
      if i == 0 {
        canvas.put(isCursor ? "▸" : " ", row: row, column: columns.lowerBound, role: role, over: under)
        let place = article.paragraphNumber(at: statement.start).map { "¶\($0)" } ?? ""
        canvas.put(
          place, row: row, column: columns.lowerBound + 1, role: isMarked ? role : .panelQuiet, limit: 4, over: under)
        let (status, flag) = article.reviewSigns(s)
        let decided = status + flag
        if !decided.isEmpty {
          canvas.put(
            decided, row: row + i, column: columns.lowerBound + Self.quoteMargin - 1, role: role, limit: 1, over: under)
        }
        canvas.put(
          looks.paints.sign(statement.kind.role), row: row, column: columns.lowerBound + 5,
          role: isMarked ? role : .gutterSign, speaker: slot, over: under)
      }
      canvas.put(
        line, row: row + i, column: columns.lowerBound + Self.quoteMargin, role: role,
        limit: max(1, columns.count - Self.quoteMargin), over: under)
    }
    return row + lines.count
  }
}
