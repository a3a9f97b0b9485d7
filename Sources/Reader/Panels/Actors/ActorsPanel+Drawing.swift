import Articles
import Cells

extension ActorsPanel {
  static func prepare(in place: PanelPlace, _ reader: inout ReaderState) {
    let (columns, filter, count) = (place.inner, filter(reader.article), count(reader.article))
    guard count > 0 else { return }
    let followed = reader.article.panels.isScrolled ? nil : cursor(reader.article)
    let top = reader.scrolled(
      top: reader.article.panels.actors.top, to: followed, total: count, rows: place.listRows
    ) {
      let heading = $0 == firstOther(reader.article) ? ($0 > 0 ? 2 : 1) : 0
      return heading + 1 + roleLines(filter.item($0), columns: columns, reader.article).count
    }
    reader.article.panels.actors.top = top
    let voices = (top..<min(count, top + place.rows.count)).map { filter.item($0) }
    reader.article.giveSigns(toVoices: voices, reader.looks.paints.speakers)
  }

  /// The columns before the name of an official or a speaker: the mark of the selected one and the initials.
  private static let margin = 5

  /// Returns the role of voice `v` under its name: on one line, or the whole of it for the selected one.
  private static func roleLines(_ v: Int, columns: Range<Int>, _ article: OpenArticle) -> [String] {
    let voice = article.marks.voices[v]
    guard v < article.marks.speaking, let role = voice.role else { return [] }
    guard voice.key == article.selection.voice else { return [role] }
    return wrapped(role, columns: columns.count - margin)
  }

  /// Draws the speakers, then the others named: officials first. A role stands under the name.
  static func draw(in place: PanelPlace, on canvas: inout Canvas, _ reader: ReaderState) {
    let (columns, rows, marks) = (place.inner, place.rows.upperBound, reader.article.marks)
    let top = reader.article.panels.actors.top
    let (others, count) = (firstOther(reader.article), count(reader.article))
    var (row, n) = (place.rows.lowerBound + 1, top)
    let filter = filter(reader.article)
    if count == 0 { reader.drawEmpty(emptyReason(reader.article), row: row, in: columns, on: &canvas) }
    while row < rows, n < count {
      let v = filter.item(n)
      if n == others {
        if n > 0, n > top {
          let rule = String(repeating: "─", count: columns.count)
          canvas.put(rule, row: row, column: columns.lowerBound, role: .panelBorder)
          row += 1
        }
        if row < rows { reader.drawHeading("ALSO NAMED", "mentions", row: row, in: columns, on: &canvas) }
        row += 1
      }
      let roles = roleLines(v, columns: columns, reader.article)
      if row < rows {
        drawVoice(v, row: row, in: columns, on: &canvas, reader)
        for (i, role) in roles.enumerated() where row + 1 + i < rows {
          let name = columns.lowerBound + margin
          canvas.putShortened(
            role, row: row + 1 + i, column: name, role: .panelQuiet, limit: max(0, columns.upperBound - name))
        }
        canvas.hits.note(.panelRow(focus, n), rows: row..<row + 1 + roles.count, columns: columns)
      }
      row += 1 + roles.count
      n += 1
    }
    let isEnd = n == count && row <= rows
    if isEnd { canvas.hits.panelEnds.insert(focus) }
    let (title, tally) =
      filteredHeading("ACTORS", reader.article)
      ?? (counted(marks.speakers, "speaker").uppercased(), counted(marks.statements.count, "statement"))
    let sign = reader.scrollSign(above: top > 0, below: !isEnd)
    reader.drawHeading(title, tally + sign, row: place.rows.lowerBound, in: columns, on: &canvas)
  }

  private static func drawVoice(
    _ v: Int, row: Int, in columns: Range<Int>, on canvas: inout Canvas, _ reader: ReaderState
  ) {
    let marks = reader.article.marks
    let voice = marks.voices[v]
    let isChosen = voice.key == reader.article.selection.voice
    let isCursor = isChosen && reader.article.focus == .actors
    if isCursor { canvas.fill(rows: row..<row + 1, columns: columns, role: .panelCursor) }
    let slot = reader.article.signs.slot(voice.key)
    func put(_ text: String, at column: Int, _ role: Role, limit: Int) {
      canvas.putShortened(
        text, row: row, column: column, role: isCursor ? .panelCursor : role, speaker: slot, limit: max(0, limit),
        over: isCursor ? .panelCursor : nil)
    }
    if isChosen { put("●", at: columns.lowerBound, .gutterInitials, limit: 1) }
    if v < marks.speaking {
      put(
        reader.label(of: voice), at: columns.lowerBound + 2, voice.actor == nil ? .gutterUnnamed : .gutterInitials,
        limit: 2)
    }
    let name = columns.lowerBound + (v < marks.speaking ? margin : 2)
    let isWide = columns.count >= 24
    let count = voice.statements.isEmpty ? voice.mentions.count : voice.statements.count
    // After the number of a speaker, a bar of the statements. The bars have one scale, also in rows that are not on the screen.
    let most = marks.mostStatements
    let tail = isWide && v < marks.speakers ? min(columns.count >= 30 ? 8 : 4, most) : 0
    let countColumn = columns.upperBound - tail - (tail > 0 ? 1 : 0) - cellWidth("\(count)")
    put("\(count)", at: countColumn, .panel, limit: 9)
    put(voice.name, at: name, .panel, limit: countColumn - 1 - name)
    if v < marks.speakers {
      let bar = most <= tail ? count : max(1, count * tail / most)
      put(String(repeating: "▪", count: min(bar, tail)), at: columns.upperBound - tail, .panelBar, limit: tail)
    }
  }
}
