import Articles
import Cells

extension ActorsPanel {
  static func prepare(columns: Range<Int>, _ reader: inout ReaderState) {
    guard count(reader.article) > 0 else { return }
    let rows = reader.looks.screen.rows
    let followed = reader.article.focus == focus && !reader.article.panels.isScrolled ? cursor(reader.article) : nil
    let top = reader.scrolled(
      top: reader.article.panels.actors.top, to: followed, total: count(reader.article), rows: rows - 1,
      height: { [marks = reader.article.marks] in height($0, marks) })
    reader.article.panels.actors.top = top
    reader.article.giveSigns(toVoicesFrom: top, count: rows, reader.looks.paints.speakers)
  }

  /// Returns the number of rows of voice `v`, including the heading of its group.
  private static func height(_ v: Int, _ marks: Marks) -> Int {
    if v >= marks.speaking { return v == marks.speaking && v > 0 ? 3 : 1 }
    return 2
  }

  /// Draws the actors: officials and speakers on two rows each, the others on one.
  static func draw(in columns: Range<Int>, on canvas: inout Canvas, _ reader: ReaderState) {
    let rows = reader.looks.screen.rows
    let top = reader.article.panels.actors.top
    let named = reader.article.marks.article.actors.count
    reader.drawHeading(
      counted(named, "actor").uppercased(), counted(reader.article.marks.statements.count, "statement"), row: 0,
      in: columns,
      on: &canvas)
    guard !reader.article.marks.voices.isEmpty else { return reader.drawEmpty("no actors", in: columns, on: &canvas) }
    let chosen = reader.article.marks.voice(reader.article.selection.voice)
    var row = 1
    var v = top
    let most = reader.article.marks.voices.first?.statements.count ?? 1
    while row < rows, v < reader.article.marks.voices.count {
      if v == reader.article.marks.speaking, v > 0 {
        if v > top {
          canvas.fill(rows: row..<row + 1, columns: columns, role: .panelBorder, with: "─")
          row += 1
        }
        if row < rows { reader.drawHeading("ALSO NAMED", "", row: row, in: columns, on: &canvas) }
        row += 1
      }
      let height = v < reader.article.marks.speaking ? 2 : 1
      if row < rows {
        drawVoice(v, isChosen: v == chosen, most: most, row: row, rows: rows, in: columns, on: &canvas, reader)
        canvas.hits.note(.panelRow(focus, v), rows: row..<row + height, columns: columns)
      }
      row += height
      v += 1
    }
    canvas.hits.showsPanelEnd = v == reader.article.marks.voices.count && row <= rows
  }

  private static func drawVoice(
    _ v: Int, isChosen: Bool, most: Int, row: Int, rows: Int, in columns: Range<Int>, on canvas: inout Canvas,
    _ reader: ReaderState
  ) {
    let voice = reader.article.marks.voices[v]
    let isCursor = isChosen && reader.article.focus == .actors
    if isCursor { canvas.fill(rows: row..<row + 1, columns: columns, role: .panelCursor) }
    let slot = reader.article.signs.slot(voice.key)
    func put(_ text: String, at column: Int, _ role: Role, limit: Int) {
      canvas.putShortened(
        text, row: row, column: column, role: isCursor ? .panelCursor : role, speaker: slot, limit: max(0, limit),
        over: isCursor ? .panelCursor : nil)
    }
    put(isChosen ? "●" : "○", at: columns.lowerBound, .gutterInitials, limit: 1)
    let isWide = columns.count >= 24
    if v < reader.article.marks.speaking {
      put(
        reader.label(of: voice), at: columns.lowerBound + 2, voice.actor == nil ? .gutterUnnamed : .gutterInitials,
        limit: 2)
      let barWidth = isWide ? min(columns.count >= 30 ? 8 : 4, max(1, most)) : 0
      let count = voice.statements.count
      let bar = most <= barWidth ? count : count == 0 ? 0 : max(1, count * barWidth / most)
      let barColumn = columns.upperBound - barWidth
      let countColumn = barColumn - (isWide ? 1 : 0) - cellWidth("\(count)")
      put("\(count)", at: countColumn, .panel, limit: 9)
      put(String(repeating: "▪", count: min(bar, barWidth)), at: barColumn, .panelBar, limit: barWidth)
      let name = columns.lowerBound + 5
      put(voice.name, at: name, .panel, limit: countColumn - 1 - name)
      guard row + 1 < rows else { return }
      let about = count == 0 ? "\(counted(voice.mentions.count, "mention")) · \(voice.about)" : voice.about
      canvas.putShortened(
        about, row: row + 1, column: name, role: .panelQuiet, limit: max(0, columns.upperBound - name))
    } else {
      let kind = isWide ? 8 : 0
      let count = "\(voice.mentions.count)"
      let countColumn = columns.upperBound - kind - cellWidth(count)
      put(count, at: countColumn, .panel, limit: 9)
      put(
        voice.actor.map { reader.article.marks.article.actors[$0].shortKind } ?? "", at: columns.upperBound - kind + 1,
        .panelQuiet,
        limit: kind - 1)
      let name = columns.lowerBound + 2
      put(voice.name, at: name, .panel, limit: countColumn - 1 - name)
    }
  }
}

extension NamedActor {
  /// The kind in at most seven letters.
  fileprivate var shortKind: String {
    switch kind {
    case .person: "person"
    case .organization: "body"
    case .place: isCountry ? "country" : "place"
    case .group: "group"
    case .other: "other"
    }
  }
}
