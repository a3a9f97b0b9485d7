import Cells

/// The speaker above the statements in the panel of statements.
struct SpeakerTile: Tile {
  struct Key: Hashable, Sendable {
    let name: String
    let role: String?
    let columns: Int
    let label: String
    let slot: Int?
  }

  fileprivate let own: Key

  var key: TileKey { .speaker(own) }
  var size: Size { Size(columns: own.columns, rows: 1) }

  func draw(on canvas: inout Canvas) {
    canvas.fill(rows: 0..<1, columns: 0..<own.columns, role: .panel)
    canvas.put(own.label, row: 0, column: 0, role: .gutterInitials, speaker: own.slot, limit: 2)
    let about = own.role.map { "\(own.name), \($0)" } ?? own.name
    canvas.putShortened(about, row: 0, column: 3, role: .panelTitle, limit: max(1, own.columns - 3))
  }
}

extension ReaderState {
  /// Returns a speaker in a panel of that width.
  func speakerTile(_ voice: Voice, columns: Int) -> SpeakerTile {
    SpeakerTile(
      own: SpeakerTile.Key(
        name: voice.name, role: voice.role, columns: columns, label: label(of: voice),
        slot: article.signs.slot(voice.key)))
  }
}
