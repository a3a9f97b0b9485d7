import Synchronization

/// A cache of the pieces laid out last, at one width and in one typography. Copies of a layout share it, because a
/// piece has the same lines in each of them.
final class LayoutCache: Sendable {
  /// A piece of a block.
  struct PieceID: Hashable, Sendable {
    let block: Int
    let piece: Int
  }

  /// Two generations of pieces. The older one is dropped when the younger one is full.
  private struct Pieces: Sendable {
    var young: [PieceID: BlockLayout] = [:]
    var old: [PieceID: BlockLayout] = [:]
    var youngGlyphs = 0

    mutating func add(_ layout: BlockLayout, as id: PieceID) {
      if youngGlyphs > LayoutCache.generation { (old, young, youngGlyphs) = (young, [:], 0) }
      young[id] = layout
      youngGlyphs += layout.glyphs.count + 1
    }
  }

  /// The maximum number of glyphs in a generation.
  private static let generation = 60_000

  private let pieces = Mutex(Pieces())

  /// The number of cached pieces.
  var count: Int { pieces.withLock { Set($0.young.keys).union($0.old.keys).count } }

  /// Accesses the lines of a piece; nil if they are not cached. A piece that is read moves to the younger generation.
  subscript(id: PieceID) -> BlockLayout? {
    pieces.withLock { pieces in
      if let known = pieces.young[id] { return known }
      guard let known = pieces.old[id] else { return nil }
      pieces.add(known, as: id)
      return known
    }
  }

  func add(_ layout: BlockLayout, as id: PieceID) { pieces.withLock { $0.add(layout, as: id) } }
}
