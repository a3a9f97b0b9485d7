import Articles
import Cells

extension ReaderState {
  /// Draws the signs of the statements that start on the screen, and the initials of their speakers under them; beside
  /// them where the next line starts a statement of somebody else. `firstRow` is the row of the first place: -1 for the line
  /// above the screen, whose initials may be seen.
  func drawGutter(
    places: [Place], bytes: [TextRange], firstRow: Int, _ statements: [Int], on canvas: inout Canvas, _ screen: Screen
  ) {
    var signed: [Int: Int] = [:]
    for s in statements {
      let start = marks.statements[s].start
      guard let line = places.indices.first(where: { places[$0].line >= 0 && bytes[$0].contains(start) }) else {
        continue
      }
      let row = firstRow + line
      if signed[row] == nil || s == selection.statement { signed[row] = s }
    }
    for (row, s) in signed {
      let here = places[row - firstRow]
      let below = places.indices.contains(row + 1 - firstRow) ? places[row + 1 - firstRow] : nil
      let next = signed[row + 1]
      let isFollowed = next.map { marks.voiceOfStatement[$0] == marks.voiceOfStatement[s] } ?? false
      let hasRoomBelow = next == nil && (below.map { $0.block == here.block || $0.line < 0 } ?? true)
      drawSign(of: s, row: row, besides: !hasRoomBelow && !isFollowed && screen.gutter > 3, on: &canvas, screen)
      if hasRoomBelow, row + 1 < screen.rows { drawInitials(of: s, row: row + 1, on: &canvas, screen) }
    }
    for (line, place) in places.enumerated()
    where place.line == 0 && layout.blocks[place.block].kind == .residue && signed[firstRow + line] == nil {
      guard firstRow + line >= 0 else { continue }
      canvas.put(
        paints.sign(.residue), row: firstRow + line, column: screen.left + screen.gutter - 3, role: .residue)
    }
  }

  private func drawSign(of s: Int, row: Int, besides: Bool, on canvas: inout Canvas, _ screen: Screen) {
    guard row >= 0 else { return }
    let slot = marks.voice(ofStatement: s).flatMap { signs.slot($0.key) }
    let column = screen.left + screen.gutter - 3
    canvas.put(
      paints.sign(marks.statements[s].kind.role), row: row, column: besides ? column - 1 : column,
      role: s == selection.statement ? .gutterCurrent : .gutterSign, speaker: slot)
    let decided = reviewSign(s)
    guard besides else {
      canvas.put(decided, row: row, column: column + 1, role: .gutterCurrent, limit: 2)
      return
    }
    drawInitials(of: s, row: row, on: &canvas, screen)
    // Between the initials there is no room: what was decided takes the place of the kind.
    if let first = decided.first {
      canvas.put(String(first), row: row, column: column - 1, role: .gutterCurrent, limit: 1)
      canvas.put(String(decided.dropFirst()), row: row, column: column + 2, role: .gutterCurrent, limit: 1)
    }
  }

  private func drawInitials(of s: Int, row: Int, on canvas: inout Canvas, _ screen: Screen) {
    guard row >= 0 else { return }
    let voice = marks.voice(ofStatement: s)
    let letters = label(of: voice)
    canvas.put(
      letters, row: row, column: screen.left + screen.gutter - 3,
      role: voice?.actor == nil ? .gutterUnnamed : .gutterInitials, speaker: voice.flatMap { signs.slot($0.key) },
      limit: 2)
  }

  /// The two cells that tell a voice without colour: initials, or for an unnamed one a dot and its number.
  func label(of voice: Voice?) -> String {
    guard let voice, voice.actor != nil else {
      let number = voice?.number.flatMap { $0 < 10 ? "\($0)" : nil } ?? ""
      return paints.sign(.gutterUnnamed) + number
    }
    return signs.initials(voice.key)
  }
}
