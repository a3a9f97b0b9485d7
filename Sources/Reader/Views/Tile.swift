import Cells

/// A rectangle of the screen whose look depends only on its key and the theme. Most rectangles of a frame were on the one
/// before; such a rectangle is copied rather than drawn again.
protocol Tile {
  /// Everything that the look depends on, apart from the theme.
  var key: TileKey { get }
  var size: Size { get }
  /// Draws the tile on a canvas of its size.
  func draw(on canvas: inout Canvas)
}

/// The key of a tile, one case for each kind.
enum TileKey: Hashable, Sendable {
  case line(LineTile.Key)
  case actor(ActorTile.Key)
  case speaker(SpeakerTile)
  case statement(StatementTile.Key)
}

/// The tiles that were drawn last with a theme. Copies share them.
struct DrawnTiles: Sendable {
  private struct ID: Hashable, Sendable {
    let key: TileKey
    /// Whether right-to-left text is reordered.
    let reorders: Bool
  }

  /// As many cells as a few large screens have.
  private let recent = RecentCache<ID, Grid>(limit: 40_000)

  /// Returns the cells of `tile`, drawn as `canvas` draws.
  func grid(of tile: some Tile, for canvas: Canvas) -> Grid {
    let id = ID(key: tile.key, reorders: canvas.reorders)
    if let known = recent[id] { return known }
    var own = Canvas(size: tile.size, paints: canvas.paints, reorders: canvas.reorders)
    tile.draw(on: &own)
    recent.add(own.grid, as: id, weight: own.grid.cells.count)
    return own.grid
  }
}

extension Canvas {
  /// Draws a tile from a position on, at most `rows` of its rows.
  mutating func put(_ tile: some Tile, row: Int, column: Int, rows: Int = .max) {
    grid.put(paints.tiles.grid(of: tile, for: self), row: row, column: column, rows: rows)
  }
}
