import Cells

/// An actor in the panel of actors: the name, and the role under it.
struct ActorTile: Tile {
  struct Key: Hashable, Sendable {
    let marks: Serial
    let voice: Int
    let columns: Int
    let label: String
    let slot: Int?
    let isChosen: Bool
    let isCursor: Bool
  }

  fileprivate let marks: Marks
  fileprivate let roles: [String]
  fileprivate let own: Key

  /// The columns before the name of an official or a speaker: the mark of the selected one and the initials.
  private static let margin = 5

  /// Returns the role of voice `v` under its name: on one line, or the whole of it for the selected one.
  static func roles(_ v: Int, columns: Int, _ article: OpenArticle) -> [String] {
    let voice = article.marks.voices[v]
    guard v < article.marks.speaking, let role = voice.role else { return [] }
    return voice.key == article.selection.voice ? wrapped(role, columns: columns - margin) : [role]
  }

  var key: TileKey { .actor(own) }
  var size: Size { Size(columns: own.columns, rows: 1 + roles.count) }

  func draw(on canvas: inout Canvas) {
    canvas.fill(rows: 0..<size.rows, columns: 0..<own.columns, role: .panel)
    drawName(on: &canvas)
    for (i, role) in roles.enumerated() {
      canvas.putShortened(
        role, row: 1 + i, column: Self.margin, role: .panelQuiet, limit: max(0, own.columns - Self.margin))
    }
  }

  private func drawName(on canvas: inout Canvas) {
    let (voice, columns) = (marks.voices[own.voice], own.columns)
    if own.isCursor { canvas.fill(rows: 0..<1, columns: 0..<columns, role: .panelCursor) }
    func put(_ text: String, at column: Int, _ role: Role, limit: Int) {
      canvas.putShortened(
        text, row: 0, column: column, role: own.isCursor ? .panelCursor : role, speaker: own.slot, limit: max(0, limit),
        over: own.isCursor ? .panelCursor : nil)
    }
    if own.isChosen { put("●", at: 0, .gutterInitials, limit: 1) }
    put(own.label, at: 2, voice.actor == nil ? .gutterUnnamed : .gutterInitials, limit: 2)
    let name = own.voice < marks.speaking ? Self.margin : 2
    let count = voice.statements.isEmpty ? voice.mentions.count : voice.statements.count
    // After the number of a speaker, a bar of the statements. The bars have one scale, also in rows that are not on the screen.
    let (most, isSpeaker) = (marks.mostStatements, own.voice < marks.speakers)
    let tail = columns >= 24 && isSpeaker ? min(columns >= 30 ? 8 : 4, most) : 0
    let countColumn = columns - tail - (tail > 0 ? 1 : 0) - cellWidth("\(count)")
    put("\(count)", at: countColumn, .panel, limit: 9)
    put(voice.name, at: name, .panel, limit: countColumn - 1 - name)
    if isSpeaker {
      let bar = most <= tail ? count : max(1, count * tail / most)
      put(String(repeating: "▪", count: min(bar, tail)), at: columns - tail, .panelBar, limit: tail)
    }
  }
}

extension ReaderState {
  /// Returns voice `v` in a panel of that width.
  func actorTile(_ v: Int, columns: Int) -> ActorTile {
    let (marks, voice) = (article.marks, article.marks.voices[v])
    let isChosen = voice.key == article.selection.voice
    let key = ActorTile.Key(
      marks: marks.serial, voice: v, columns: columns, label: v < marks.speaking ? label(of: voice) : "",
      slot: article.signs.slot(voice.key), isChosen: isChosen, isCursor: isChosen && article.focus == .actors)
    return ActorTile(marks: marks, roles: ActorTile.roles(v, columns: columns, article), own: key)
  }
}
