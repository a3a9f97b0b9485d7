/// A position in a text that can be found again after an edit: an offset, and the words on either side of it.
public struct Anchor: Hashable, Sendable {
  /// The largest number of scalars kept on either side.
  public static let reach = 32

  /// The position in UTF-8 bytes of the original text.
  public let offset: Int
  /// Up to `reach` scalars before the position.
  public let before: String
  /// Up to `reach` scalars after the position.
  public let after: String

  /// Creates the anchor at `offset` in `text`. The offset is clamped to the text; one inside a scalar is moved to its
  /// start.
  public init(at offset: Int, in text: String) {
    var text = text
    self = text.withUTF8 { bytes in
      let place = bytes.scalarStart(at: min(max(0, offset), bytes.count))
      var (lower, upper) = (place, place)
      for _ in 0..<Self.reach {
        if lower > 0 { lower = bytes.scalarStart(at: lower - 1) }
        if upper < bytes.count { upper = bytes.scalarEnd(after: upper) }
      }
      return Anchor(
        offset: place, before: String(decoding: bytes[lower..<place], as: UTF8.self),
        after: String(decoding: bytes[place..<upper], as: UTF8.self))
    }
  }

  /// Restores a stored anchor. Words beyond the reach are dropped; a negative offset becomes 0.
  public init(offset: Int, before: String, after: String) {
    self.offset = max(0, offset)
    self.before = String(before.unicodeScalars.suffix(Self.reach))
    self.after = String(after.unicodeScalars.prefix(Self.reach))
  }

  /// Returns the position in `text`, in UTF-8 bytes and always between two scalars. It is the same offset if the words
  /// still surround it. Otherwise it is the nearest position between the words of both sides, else beside those of one
  /// side. It is nil if the words are gone. White space between words may have changed. Takes time linear in the text.
  public func offset(in text: String) -> Int? {
    var text = text
    return text.withUTF8 { bytes in
      if stands(in: bytes) { return offset }
      return offset { words, place, isAfterWhite in
        Phrase(words, place: place, isAfterWhite: isAfterWhite).nearest(to: offset, in: bytes)
      }
    }
  }

  /// Returns the nearest position in `text` that has the words of both sides around it; nil if there is none. White space
  /// between words may have changed. Takes time linear in the text.
  public func exactOffset(in text: String) -> Int? {
    var text = text
    return text.withUTF8 { bytes in
      if stands(in: bytes) { return offset }
      return bothSides { words, place, isAfterWhite in
        Phrase(words, place: place, isAfterWhite: isAfterWhite).nearest(to: offset, in: bytes)
      }
    }
  }

  /// Returns the anchor with the same words and another position.
  public func moved(to offset: Int) -> Anchor { Anchor(offset: offset, before: before, after: after) }

  /// Returns the position that `find` returns for the words of both sides together.
  private func bothSides(_ find: (_ words: [UInt8], _ place: Int, _ isAfterWhite: Bool) -> Int?) -> Int? {
    let left = before.utf8.filter { !$0.isWhite }
    return find(left + after.utf8.filter { !$0.isWhite }, left.count, isAfterWhite)
  }

  /// Whether white space at the position comes before it.
  private var isAfterWhite: Bool { before.utf8.last?.isWhite ?? true }

  /// Returns the position between the words of both sides, else the nearest one beside the words of one side. `find`
  /// searches for words without white space, `place` of whose bytes precede the position.
  func offset(_ find: (_ words: [UInt8], _ place: Int, _ isAfterWhite: Bool) -> Int?) -> Int? {
    if let place = bothSides(find) { return place }
    let (left, right) = (before.utf8.filter { !$0.isWhite }, after.utf8.filter { !$0.isWhite })
    let oneIsLong = max(left.count, right.count) >= Self.longSide
    let sides = [
      oneIsLong && left.count < Self.longSide ? nil : find(left, left.count, isAfterWhite),
      oneIsLong && right.count < Self.longSide ? nil : find(right, 0, isAfterWhite),
    ]
    return sides.compactMap { $0 }.min { ($0 - offset).magnitude < ($1 - offset).magnitude }
  }

  /// Returns whether the words surround the same offset in `text`.
  func stands(in text: String) -> Bool {
    var text = text
    return text.withUTF8 { stands(in: $0) }
  }

  /// The fewest bytes of one side that are searched alone, if the other side has as many. Fewer bytes occur too often.
  private static let longSide = 12

  /// Returns whether the words surround the same offset in `bytes`.
  private func stands(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let (before, after) = (before.utf8, after.utf8)
    guard offset >= before.count, offset <= bytes.count, bytes.count - offset >= after.count,
      bytes.scalarStart(at: offset) == offset
    else { return false }
    return bytes[offset - before.count..<offset].elementsEqual(before)
      && bytes[offset..<offset + after.count].elementsEqual(after)
  }
}

/// Words to find in a text, ignoring white space, with the algorithm of Knuth, Morris and Pratt, which reads each byte
/// once.
struct Phrase {
  private let words: [UInt8]
  /// For each byte of the words, the number of bytes ending there that are also the first bytes.
  private let border: [Int]
  /// The number of bytes of the words before the position.
  private let place: Int
  /// Whether the white space at the position comes before it rather than after it.
  private let isAfterWhite: Bool

  init(_ words: [UInt8], place: Int, isAfterWhite: Bool) {
    self.words = words
    self.place = place
    self.isAfterWhite = isAfterWhite
    var border = [Int](repeating: 0, count: words.count)
    var known = 0
    for i in words.indices.dropFirst() {
      while known > 0, words[i] != words[known] { known = border[known - 1] }
      if words[i] == words[known] { known += 1 }
      border[i] = known
    }
    self.border = border
  }

  /// Returns the position in a match that is nearest to `offset`. Of two equally near, it is the earlier.
  func nearest(to offset: Int, in text: UnsafeBufferPointer<UInt8>) -> Int? {
    guard !words.isEmpty else { return nil }
    // Positions increase with the ends of the matches. So the nearest is the last one up to the offset or the first one
    // after it.
    var lastEnd: Int?
    var known = 0
    for end in text.indices {
      let byte = text[end]
      if byte.isWhite { continue }
      while known > 0, byte != words[known] { known = border[known - 1] }
      if byte == words[known] { known += 1 }
      guard known == words.count else { continue }
      known = border[known - 1]
      if end >= offset {
        let next = placed(end, in: text)
        if next > offset {
          let last = lastEnd.map { placed($0, in: text) }
          return last.flatMap { offset - $0 <= next - offset ? $0 : nil } ?? next
        }
      }
      lastEnd = end
    }
    return lastEnd.map { placed($0, in: text) }
  }

  /// Returns the position in the match whose last byte is at `end`.
  private func placed(_ end: Int, in text: UnsafeBufferPointer<UInt8>) -> Int {
    var rest = words.count - max(1, place)
    var i = end
    while rest > 0, i > 0 {
      i -= 1
      if !text[i].isWhite { rest -= 1 }
    }
    if place == 0 { return i }
    i += 1
    while isAfterWhite, i < text.count, text[i].isWhite { i += 1 }
    return i
  }
}

extension UInt8 {
  /// Whether the byte is ASCII white space.
  var isWhite: Bool { self == 0x20 || (self >= 0x09 && self <= 0x0D) }
}

extension UnsafeBufferPointer<UInt8> {
  /// Returns the start of the scalar that contains the byte at `offset`.
  fileprivate func scalarStart(at offset: Int) -> Int {
    var offset = offset
    while offset > 0, offset < count, self[offset] & 0xC0 == 0x80 { offset -= 1 }
    return offset
  }
  /// Returns the end of the scalar that starts at `offset`, which must be before the end of the text.
  fileprivate func scalarEnd(after offset: Int) -> Int {
    var end = offset + 1
    while end < count, self[end] & 0xC0 == 0x80 { end += 1 }
    return end
  }
}
