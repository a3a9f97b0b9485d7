/// A stretch of pieces that the encoder reads at once. Windows overlap, and each piece is read from the one where it sits
/// deepest; which is known beforehand, so that a window can be let go as soon as it was read.
struct Window: Hashable, Sendable {
  /// The most pieces of a window.
  static let longest = 192
  /// From one window's first piece to the next one's.
  static let stride = 96
  /// How deep the first piece sits that is read from a window after the first.
  static let depth = stride / 2

  /// Its place among the windows of the text.
  let index: Int
  /// The numbers of its pieces.
  let pieces: Range<Int>
  /// The numbers of the pieces that are read from it.
  let owned: Range<Int>

  /// How many windows a text of `count` pieces has.
  static func count(for count: Int) -> Int {
    count == 0 ? 0 : 1 + max(0, count - longest + stride - 1) / stride
  }

  /// Window `index` of a text of `count` pieces.
  init(_ index: Int, of count: Int) {
    let first = index * Self.stride
    let isLast = index == Self.count(for: count) - 1
    self.index = index
    pieces = first..<min(first + Self.longest, count)
    owned = (index == 0 ? 0 : first + Self.depth)..<(isLast ? count : first + Self.stride + Self.depth)
  }

  /// The rows of the encoder that it takes: its pieces and one at each end.
  var rows: Int { pieces.count + 2 }
}
