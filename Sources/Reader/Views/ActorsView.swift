import Articles
import Cells

extension ReaderState {
  /// The rows that voice `v` takes, its group's heading included.
  private func actorRows(_ v: Int) -> Int {
    if v >= marks.speaking { return v == marks.speaking && v > 0 ? 3 : 1 }
    return 2
  }

  /// The actors: officials and whoever speaks on two rows each, the others on one.
  mutating func drawActors(in columns: Range<Int>, rows: Int, on canvas: inout Canvas) {
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
}
