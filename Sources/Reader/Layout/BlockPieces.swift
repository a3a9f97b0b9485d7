import Articles

/// The pieces in which a block is laid out. Each piece starts a new line. A paragraph of ordinary length is one piece.
/// A very long block is cut about every `size` bytes. No key press then waits for a layout of megabytes.
///
/// A cut depends only on the text close to it, so any piece is found in constant time.
struct BlockPieces: Hashable, Sendable {
  /// The bytes of the block.
  let block: TextRange

  /// The approximate number of bytes in a piece. The last piece has up to twice as many.
  static let size = 16_384
  /// The maximum number of bytes that a cut moves back to a word boundary.
  private static let reach = 1_024

  init(_ block: TextRange) { self.block = block }

  /// The number of pieces; at least 1.
  var count: Int { max(1, block.count / Self.size) }

  /// Returns the bytes of piece `n` of the block in `text`.
  func range(_ n: Int, in text: String) -> TextRange { TextRange(cut(n, in: text), cut(n + 1, in: text)) }

  /// Returns the piece that contains the byte at `offset`, or the nearest piece.
  func index(at offset: Int, in text: String) -> Int {
    let n = min(max(0, offset - block.lower) / Self.size, count - 1)
    return n + 1 < count && offset >= cut(n + 1, in: text) ? n + 1 : n
  }

  /// Returns the first byte of piece `n`: after white space if possible, else before a base character.
  private func cut(_ n: Int, in text: String) -> Int {
    if n <= 0 { return block.lower }
    if n >= count { return block.upper }
    let target = block.lower + n * Self.size
    let near = (target - Self.reach + 1...target).reversed()
    return near.first { isAfterSpace($0, in: text) } ?? near.first { isBeforeBase($0, in: text) }
      ?? near.first { startsCharacter($0, in: text) } ?? target
  }

  private func isAfterSpace(_ offset: Int, in text: String) -> Bool {
    [0x20, 0x0A].contains(byte(at: offset - 1, of: text))
  }

  private func startsCharacter(_ offset: Int, in text: String) -> Bool { byte(at: offset, of: text) & 0xC0 != 0x80 }

  private func isBeforeBase(_ offset: Int, in text: String) -> Bool {
    guard startsCharacter(offset, in: text) else { return false }
    let properties = text.unicodeScalars[text.utf8.index(text.startIndex, offsetBy: offset)].properties
    return properties.isGraphemeBase && !properties.isGraphemeExtend
  }

  private func byte(at offset: Int, of text: String) -> UInt8 {
    text.utf8[text.utf8.index(text.startIndex, offsetBy: offset)]
  }
}
