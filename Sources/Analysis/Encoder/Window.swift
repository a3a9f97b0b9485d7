/// A run of pieces that the encoder reads at once.
///
/// Windows overlap. Each piece is read from the window where it is farthest from the edges. The position alone decides
/// this, so a window can be released as soon as it is read.
struct Window: Hashable, Sendable {
  /// The greatest number of pieces in a window.
  static let longest = 192
  /// The distance between the first pieces of two windows.
  static let stride = 96
  /// The distance from the start of a window to its first owned piece, for all windows but the first.
  static let depth = stride / 2

  /// The window's index in the text.
  let index: Int
  /// The numbers of the window's pieces.
  let pieces: Range<Int>
  /// The numbers of the pieces that are read from this window.
  let owned: Range<Int>

  /// Returns the number of windows of a text with `count` pieces.
  static func count(for count: Int) -> Int {
    count == 0 ? 0 : 1 + max(0, count - longest + stride - 1) / stride
  }

  /// Creates window `index` of a text of `count` pieces.
  init(_ index: Int, of count: Int) {
    let first = index * Self.stride
    let isLast = index == Self.count(for: count) - 1
    self.index = index
    pieces = first..<min(first + Self.longest, count)
    owned = (index == 0 ? 0 : first + Self.depth)..<(isLast ? count : first + Self.stride + Self.depth)
  }

  /// The number of encoder rows: the pieces and one at each end.
  var rows: Int { pieces.count + 2 }
}
