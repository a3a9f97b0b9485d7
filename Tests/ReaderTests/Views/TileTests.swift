import Articles
import Cells
import Testing

@testable import Reader

/// Tiles that are copied look like those that are drawn.
@Suite struct TileTests {
  private static let keys = [
    "]q", "]q", "j", "Space", "[q", "*", "w", "w", "Esc", ")", "(", "i", "Enter", "Esc", "/", "harbour", "Enter", "n",
    "Esc", "&", "j", "&", "&", "a", "j", "j", "x", "Esc", "Tab", "Q", "j", "G", "k", "Esc", "R", "Enter", "x", "f", ",",
    "u", "R", "p", "j", "H", "H", "zn", "zn", "T", "]q", "-", "-", "+", "}", "g", "G", ":set bidi=terminal", "Enter",
    "g", "]q", ":set justify", "Enter", "Space", "g", ":set bidi=reorder", "Enter", "g", "a", "Q",
  ]

  /// Returns the frame of `state` without any tile drawn before.
  private func drawnWithoutCopies(_ state: ReaderState) -> Frame {
    var state = state
    state.looks.use(theme: state.looks.theme)
    return state.frame()
  }

  @Test(arguments: [(200, 60), (100, 30), (100, 12), (60, 20), (40, 14)])
  func copiesLookAsDrawn(columns: Int, rows: Int) {
    for article in [harbour, hostileHarbour()] {
      var state = reader(article, columns: columns, rows: rows, themes: shippedThemes)
      for key in Self.keys {
        state.press(key)
        let (frame, drawn) = (state.frame(), drawnWithoutCopies(state))
        #expect(frame.grid.textLines == drawn.grid.textLines, "after \(key)")
        #expect(frame == drawn, "after \(key)")
      }
      #expect(state.looks.settings.typography.justifies, "the settings were taken")
    }
  }

  @Test func newerFindingsReplaceTheTiles() {
    var state = reader(columns: 200, rows: 60)
    _ = state.frame()
    var changed = harbour
    changed.actors[0].name = "Somebody Else"
    _ = state.apply(.reading(ArticleID(0), AnalysedArticle(changed), progress: 1))
    #expect(state.frame().grid.textLines.contains { $0.contains("Somebody Else") })
    #expect(state.frame() == drawnWithoutCopies(state))
  }

  @Test func aTileIsDrawnOnceForEachLook() {
    let state = reader(columns: 200, rows: 60)
    let (canvas, tile) = (Canvas(size: Size(columns: 80, rows: 4), paints: state.looks.paints), Counted(columns: 40))
    for _ in 0..<3 { _ = canvas.paints.tiles.grid(of: tile, for: canvas) }
    #expect(tile.count.value == 1)
    let reordering = Canvas(size: canvas.grid.size, paints: canvas.paints, reorders: true)
    _ = canvas.paints.tiles.grid(of: tile, for: reordering)
    #expect(tile.count.value == 2)
    _ = canvas.paints.tiles.grid(of: Counted(columns: 41, count: tile.count), for: canvas)
    #expect(tile.count.value == 3)
  }

  private final class Count {
    var value = 0
  }

  /// A tile that counts how often it is drawn.
  private struct Counted: Tile {
    let columns: Int
    var count = Count()

    var key: TileKey {
      .speaker(SpeakerTile(name: "Ana Brandt", role: nil, columns: columns, label: "AB", slot: nil))
    }
    var size: Size { Size(columns: columns, rows: 1) }
    func draw(on canvas: inout Canvas) { count.value += 1 }
  }
}
