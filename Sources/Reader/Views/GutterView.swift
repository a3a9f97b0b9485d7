import Articles
import Cells

/// The columns of the gutter, counted from its first one. A column is nil if a narrow window has no room for it.
struct GutterColumns: Hashable, Sendable {
  /// The column of the reviewer's decision, or else of the question mark of a low confidence.
  let status: Int?
  /// The column of a flag or a tag.
  let flag: Int?
  /// The column of the mark of the statement's kind.
  let mark: Int
  /// The column of the mark of another statement that starts on the line.
  let other: Int?
  /// The first of two columns for the speaker.
  let speaker: Int
  /// The number of columns, including an empty one before the text.
  let width: Int

  /// Creates the columns for an article and gutter of `room` cells together.
  init(room: Int) {
    switch room {
    case 60...: (status, flag, mark, other, speaker) = (0, 1, 2, 3, 4)
    case 28...: (status, flag, mark, other, speaker) = (0, nil, 1, 2, 3)
    default: (status, flag, mark, other, speaker) = (nil, nil, 0, nil, 1)
    }
    width = speaker + 3
  }
}

extension ReaderState {
  /// Draws the gutter beside `places`, the visible lines.
  func drawGutter(_ places: [Place], on canvas: inout Canvas, _ screen: ScreenLayout) {
    let gutter = gutter(of: places)
    // The column before the text is otherwise empty.
    for (row, place) in places.enumerated() where place.piece == 0 && place.line == 0 && article.isNew(place.block) {
      canvas.put("+", row: row, column: screen.left + screen.gutter.width - 1, role: .gutterSign)
    }
    let current = article.selection.statement.flatMap { article.rows(of: .statement($0)) } ?? 0..<0
    drawBarOfCurrent(current, on: &canvas, screen)
    let inSight = article.statementInSight()
    for (row, line) in gutter.lines.enumerated() {
      if let line {
        if line.isNamed || !current.contains(row) { drawGutter(line, inSight: inSight, row: row, on: &canvas, screen) }
      } else if places[row].piece == 0, places[row].line == 0, article.layout.blocks[places[row].block].kind == .residue
      {
        canvas.put(
          looks.paints.sign(.residue), row: row, column: screen.left + screen.gutter.mark, role: .residue)
      }
    }
  }

  /// Draws a bar beside `rows`, all lines of the current statement.
  private func drawBarOfCurrent(_ rows: Range<Int>, on canvas: inout Canvas, _ screen: ScreenLayout) {
    let slot = article.selection.statement.flatMap { article.slot(ofStatement: $0) }
    for row in rows {
      canvas.put("▌", row: row, column: screen.lineStart - 1, role: .gutterBar, speaker: slot)
    }
  }

  /// Draws the cells beside one line. `inSight` is the statement that the status line shows.
  private func drawGutter(
    _ line: Gutter.Line, inSight: Int?, row: Int, on canvas: inout Canvas, _ screen: ScreenLayout
  ) {
    let columns = screen.gutter
    let voice = article.marks.voice(ofStatement: line.statement)
    let slot = voice.flatMap { article.signs.slot($0.key) }
    func put(_ text: String, _ column: Int?, _ role: Role, _ speaker: Int? = nil, limit: Int = 1) {
      guard let column, !text.isEmpty else { return }
      canvas.put(text, row: row, column: screen.left + column, role: role, speaker: speaker, limit: limit)
    }
    guard line.isNamed else {
      return put(
        looks.paints.sign(.gutterBar), columns.speaker + 1, voice?.actor == nil ? .gutterUnnamed : .gutterBar, slot)
    }
    put(label(of: voice), columns.speaker, voice?.actor == nil ? .gutterUnnamed : .gutterInitials, slot, limit: 2)
    guard line.isStart else { return }
    let statement = article.marks.statements[line.statement]
    put(
      looks.paints.sign(statement.kind.role), columns.mark,
      line.statement == inSight ? .gutterCurrent : .gutterSign, slot)
    if let other = line.other {
      let sign = looks.paints.sign(article.marks.statements[other].kind.role)
      put(sign, columns.other, .gutterSign, article.slot(ofStatement: other))
    }
    let (status, flag) = article.reviewSigns(line.statement)
    // A decision or a flag on the shown statement does not hide a low confidence of another one.
    if line.starting.contains(where: { article.isInDoubt($0) }) {
      put("?", status.isEmpty ? columns.status : (flag.isEmpty ? columns.flag : nil) ?? columns.other, .gutterDoubt)
    }
    // Without a column of its own, a decision or a flag replaces a mark.
    put(flag, columns.flag ?? columns.other ?? columns.mark, .gutterCurrent)
    put(status, columns.status ?? columns.mark, .gutterCurrent)
  }

  /// Returns the two cells that identify a voice without colour. These are initials, or a dot and a number for an
  /// unnamed one. A number of two digits replaces the dot.
  func label(of voice: Voice?) -> String {
    guard let voice, voice.actor != nil else {
      switch voice?.number {
      case .some(let number) where number < 10: return looks.paints.sign(.gutterUnnamed) + "\(number)"
      case .some(let number) where number < 100: return "\(number)"
      default: return looks.paints.sign(.gutterUnnamed)
      }
    }
    return article.signs.initials(voice.key)
  }
}
