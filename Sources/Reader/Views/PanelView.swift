import Articles
import Cells

extension ReaderState {
  /// Draws the panel that has room beside the article, or the one over it that has the keys.
  mutating func drawPanel(on canvas: inout Canvas, _ screen: Screen) {
    let columns: Range<Int>
    if let panel = screen.panel {
      columns = panel
      canvas.fill(
        rows: 0..<screen.rows, columns: panel.lowerBound - 1..<panel.lowerBound, role: .panelBorder, with: "│")
    } else if focus != .text, screen.canHoldPanels {
      columns = screen.area
    } else {
      return
    }
    canvas.fill(rows: 0..<screen.rows, columns: columns, role: .panel)
    let inner = columns.lowerBound + 1..<max(columns.lowerBound + 1, columns.upperBound - 1)
    switch focus == .text ? lastPanel : focus {
    case .actors, .text: drawActors(in: inner, rows: screen.rows, on: &canvas)
    case .quotes: drawQuotes(in: inner, rows: screen.rows, on: &canvas)
    }
  }

  /// The heading of a panel: a title on the left, what it counts on the right.
  private func drawHeading(
    _ title: String, _ tally: String, row: Int, in columns: Range<Int>, on canvas: inout Canvas
  ) {
    canvas.putShortened(title, row: row, column: columns.lowerBound, role: .panelTitle, limit: columns.count)
    let width = cellWidth(tally)
    if columns.count > cellWidth(title) + width + 1 {
      canvas.put(tally, row: row, column: columns.upperBound - width, role: .panelQuiet)
    }
  }

  private func drawEmpty(_ what: String, in columns: Range<Int>, on canvas: inout Canvas) {
    let words = progress < 1 ? "reading…" : failure != nil ? "not analysed" : what
    canvas.putShortened(words, row: 1, column: columns.lowerBound, role: .panelQuiet, limit: columns.count)
  }

  // MARK: Actors

  /// The rows that voice `v` takes, its group's heading included.
  private func actorRows(_ v: Int) -> Int {
    if v >= marks.speaking { return v == marks.speaking && v > 0 ? 3 : 1 }
    return 2
  }

  private mutating func drawActors(in columns: Range<Int>, rows: Int, on canvas: inout Canvas) {
    let named = marks.article.actors.count
    drawHeading(
      marks.speaking > 0 || marks.voices.isEmpty ? "OFFICIALS" : "ACTORS",
      "\(plural(named, "actor")) · \(marks.statements.count) said", row: 0, in: columns, on: &canvas)
    guard !marks.voices.isEmpty else { return drawEmpty("nobody is named", in: columns, on: &canvas) }
    let chosen = marks.voice(selection.voice)
    actorsTop = scrolled(
      top: actorsTop, to: focus == .actors ? chosen : nil, total: marks.voices.count, rows: rows - 1,
      height: actorRows)
    var row = 1
    var v = actorsTop
    let most = marks.voices.first?.statements.count ?? 1
    while row < rows, v < marks.voices.count {
      if v == marks.speaking, v > 0 {
        if v > actorsTop {
          canvas.fill(rows: row..<row + 1, columns: columns, role: .panelBorder, with: "─")
          row += 1
        }
        if row < rows { drawHeading("OTHERS", "", row: row, in: columns, on: &canvas) }
        row += 1
      }
      if row < rows { drawVoice(v, isChosen: v == chosen, most: most, row: row, rows: rows, in: columns, on: &canvas) }
      row += v < marks.speaking ? 2 : 1
      v += 1
    }
  }

  private func drawVoice(
    _ v: Int, isChosen: Bool, most: Int, row: Int, rows: Int, in columns: Range<Int>, on canvas: inout Canvas
  ) {
    let voice = marks.voices[v]
    let isCursor = isChosen && focus == .actors
    let under: Role? = isCursor ? .panelCursor : nil
    if isCursor { canvas.fill(rows: row..<row + 1, columns: columns, role: .panelCursor) }
    let slot = signs.slot(voice.key)
    var column = columns.lowerBound
    func words(_ role: Role) -> Role { isCursor ? .panelCursor : role }
    column = canvas.put(
      isChosen ? "● " : "○ ", row: row, column: column, role: words(.gutterInitials), speaker: slot, over: under)
    if v < marks.speaking {
      let role: Role = voice.actor == nil ? .gutterUnnamed : .gutterInitials
      canvas.put(label(of: voice), row: row, column: column, role: words(role), speaker: slot, limit: 2, over: under)
      column += 3
    }
    let barWidth = min(columns.count >= 30 ? 8 : 4, max(1, most))
    let isSpeaking = v < marks.speaking
    let tail = isSpeaking ? barWidth + 5 : 16
    let limit = max(1, columns.upperBound - column - (columns.count >= 24 ? tail : 4))
    canvas.putShortened(voice.name, row: row, column: column, role: words(.panel), limit: limit, over: under)
    if isSpeaking {
      let count = "\(voice.statements.count)"
      let bar =
        voice.statements.isEmpty
        ? 0 : most <= barWidth ? voice.statements.count : max(1, voice.statements.count * barWidth / most)
      let barColumn = columns.count >= 24 ? columns.upperBound - barWidth : columns.upperBound
      canvas.put(count, row: row, column: barColumn - cellWidth(count) - 1, role: words(.panel), over: under)
      if columns.count >= 24 {
        canvas.put(
          String(repeating: "▪", count: bar), row: row, column: barColumn, role: words(.panelBar), speaker: slot,
          over: under)
      }
      if row + 1 < rows {
        let about =
          voice.statements.isEmpty ? "\(voice.about) · \(plural(voice.mentions.count, "mention"))" : voice.about
        canvas.putShortened(
          about, row: row + 1, column: columns.lowerBound + 5, role: .panelQuiet, limit: max(1, columns.count - 5))
      }
    } else if columns.count >= 24 {
      let count = "\(voice.mentions.count)"
      canvas.put(count, row: row, column: columns.upperBound - 14 - cellWidth(count), role: words(.panel), over: under)
      canvas.putShortened(
        voice.about, row: row, column: columns.upperBound - 12, role: words(.panelQuiet), limit: 12, over: under)
    }
  }

  // MARK: Quotes

  private static let quoteMargin = 7

  private func quoteLines(_ s: Int, columns: Int) -> [String] {
    let range = marks.statements[s].content.reduce(nil as TextRange?) { $0?.union($1) ?? $1 } ?? TextRange(0, 0)
    let words = marks.excerpt(range, atMost: 240)
    let glyphs = glyphs(of: words, in: 0..<words.utf8.count)
    let width = max(4, columns - Self.quoteMargin)
    let broken = lines(of: glyphs, columns: width)
    var shown = broken.prefix(2).map { glyphs[$0].map(\.text).joined() }
    if broken.count > 2, let third = broken.dropFirst(2).first, let last = shown.popLast() {
      shown.append(shortened(last + glyphs[third].map(\.text).joined(), to: width))
    }
    return shown.isEmpty ? [""] : shown
  }

  /// Whether the statement of rank `n` is the first of its voice in the list.
  private func opensVoice(_ n: Int) -> Bool {
    n == 0 || marks.voiceOfStatement[marks.byVoice[n]] != marks.voiceOfStatement[marks.byVoice[n - 1]]
  }

  private mutating func drawQuotes(in columns: Range<Int>, rows: Int, on canvas: inout Canvas) {
    let cursor = quotesCursor.flatMap { marks.byVoice.firstIndex(of: $0) }
    let total = marks.byVoice.count
    let tally = cursor.map { "\($0 + 1) of \(total)" } ?? plural(total, "statement")
    drawHeading("QUOTES", tally, row: 0, in: columns, on: &canvas)
    guard total > 0 else { return drawEmpty("nobody says anything", in: columns, on: &canvas) }
    let width = columns.count
    quotesTop = scrolled(top: quotesTop, to: cursor, total: total, rows: rows - 1) { n in
      quoteLines(marks.byVoice[n], columns: width).count + (opensVoice(n) ? 1 : 0)
    }
    var row = 1
    var n = quotesTop
    while row < rows, n < total {
      let s = marks.byVoice[n]
      if opensVoice(n) || n == quotesTop, let voice = marks.voice(ofStatement: s) {
        let about = voice.about.isEmpty ? voice.name : "\(voice.name), \(voice.about)"
        canvas.put(
          label(of: voice), row: row, column: columns.lowerBound, role: .gutterInitials, speaker: signs.slot(voice.key),
          limit: 2)
        canvas.putShortened(
          about, row: row, column: columns.lowerBound + 3, role: .panelTitle, limit: max(1, columns.count - 3))
        row += 1
      }
      row = drawQuote(s, isCursor: n == cursor, row: row, rows: rows, in: columns, on: &canvas)
      n += 1
    }
  }

  private func drawQuote(
    _ s: Int, isCursor: Bool, row: Int, rows: Int, in columns: Range<Int>, on canvas: inout Canvas
  ) -> Int {
    let statement = marks.statements[s]
    let slot = marks.voice(ofStatement: s).flatMap { signs.slot($0.key) }
    let lines = quoteLines(s, columns: columns.count)
    let isMarked = isCursor && focus == .quotes
    let under: Role? = isMarked ? .panelCursor : nil
    let role: Role = isMarked ? .panelCursor : .panel
    for (i, line) in lines.enumerated() where row + i < rows {
      if isMarked { canvas.fill(rows: row + i..<row + i + 1, columns: columns, role: .panelCursor) }
      if i == 0 {
        canvas.put(isCursor ? "▸" : " ", row: row, column: columns.lowerBound, role: role, over: under)
        let place = paragraphNumber(at: statement.start).map { "¶\($0)" } ?? ""
        canvas.put(
          place, row: row, column: columns.lowerBound + 1, role: isMarked ? role : .panelQuiet, limit: 4, over: under)
        canvas.put(
          paints.sign(statement.kind.role), row: row, column: columns.lowerBound + 5,
          role: isMarked ? role : .gutterSign, speaker: slot, over: under)
      }
      canvas.put(
        line, row: row + i, column: columns.lowerBound + Self.quoteMargin, role: role,
        limit: max(1, columns.count - Self.quoteMargin), over: under)
    }
    return row + lines.count
  }

  /// The first item of a list that is to be shown, so that `cursor` is wholly in sight: the one shown now where it will do.
  private func scrolled(top: Int, to cursor: Int?, total: Int, rows: Int, height: (Int) -> Int) -> Int {
    let top = min(max(0, top), max(0, total - 1))
    guard let cursor else { return top }
    if cursor <= top { return cursor }
    // From the cursor upwards as far as there is room.
    var first = cursor
    var used = height(cursor)
    while first > top, used + height(first - 1) <= rows {
      first -= 1
      used += height(first)
    }
    return first
  }
}
