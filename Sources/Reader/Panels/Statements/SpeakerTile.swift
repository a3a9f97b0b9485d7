import Cells

/// The speaker above the statements in the panel of statements.
struct SpeakerTile: Tile, Hashable {
  let name: String
  let role: String?
  let columns: Int
  let label: String
  let slot: Int?

  var key: TileKey { .speaker(self) }
  var size: Size { Size(columns: columns, rows: 1) }

  func draw(on canvas: inout Canvas) {
    canvas.fill(rows: 0..<1, columns: 0..<columns, role: .panel)
    canvas.put(label, row: 0, column: 0, role: .gutterInitials, speaker: slot, limit: 2)
    let about = role.map { "\(name), \($0)" } ?? name
    canvas.putShortened(about, row: 0, column: 3, role: .panelTitle, limit: max(1, columns - 3))
  }
}

extension ReaderState {
  /// Returns a speaker in a panel of that width.
  func speakerTile(_ voice: Voice, columns: Int) -> SpeakerTile {
    SpeakerTile(
      name: voice.name, role: voice.role, columns: columns, label: label(of: voice),
      slot: article.signs.slot(voice.key))
  }
}
