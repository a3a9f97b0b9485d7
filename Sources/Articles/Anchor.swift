/// A place in a text that is found again after the text was edited: its offset, and the words on either side of it.
public struct Anchor: Hashable, Sendable {
  /// The largest number of scalars kept on either side.
  public static let reach = 32

  /// The place in UTF-8 bytes of the text that it was taken from.
  public let offset: Int
  /// Up to `reach` scalars before the place.
  public let before: String
  /// Up to `reach` scalars after the place.
  public let after: String

  /// The anchor of the place at `offset` in `text`; an offset beyond the text is moved into it, one inside a scalar's
  /// bytes to the scalar's start.
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

  /// An anchor as it was kept; words beyond the reach are dropped, an offset below 0 is 0.
  public init(offset: Int, before: String, after: String) {
    self.offset = max(0, offset)
    self.before = String(before.unicodeScalars.suffix(Self.reach))
    self.after = String(after.unicodeScalars.prefix(Self.reach))
  }

  /// Returns the position in `text`, in UTF-8 bytes, always between two scalars. It is the same offset if the words still surround it;
  /// else the place with the words of both sides, else of one side, each time the nearest to the old offset; nil if they are gone. White
  /// space between words may have changed, as in lines that were wrapped again. Takes time linear in the text.
  public func offset(in text: String) -> Int? {
    var text = text
    return text.withUTF8 { bytes in
      if stands(in: bytes) { return offset }
      return offset { words, place, isAfterWhite in
        Phrase(words, place: place, isBehindWhite: isAfterWhite).nearest(to: offset, in: bytes)
      }
    }
  }

  /// The place where the words of both sides stand together, else the nearest of those of one side. `find` looks for words
  /// without their white space, of which so many stand before the place.
  func offset(_ find: (_ words: [UInt8], _ place: Int, _ isAfterWhite: Bool) -> Int?) -> Int? {
    let (left, right) = (before.utf8.filter { !$0.isWhite }, after.utf8.filter { !$0.isWhite })
    let isAfterWhite = before.utf8.last?.isWhite ?? true
    if let place = find(left + right, left.count, isAfterWhite) { return place }
    let isTelling = max(left.count, right.count) >= Self.telling
    let sides = [
      isTelling && left.count < Self.telling ? nil : find(left, left.count, isAfterWhite),
      isTelling && right.count < Self.telling ? nil : find(right, 0, isAfterWhite),
    ]
    return sides.compactMap { $0 }.min { ($0 - offset).magnitude < ($1 - offset).magnitude }
  }

  /// Whether the words stand around the same offset in `text`.
  func stands(in text: String) -> Bool {
    var text = text
    return text.withUTF8 { stands(in: $0) }
  }

  /// The fewest bytes on one side that identify a place if the other side has more.
  private static let telling = 12

  /// Whether the words stand round the same offset in `bytes`.
  private func stands(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let (before, after) = (before.utf8, after.utf8)
    guard offset >= before.count, offset <= bytes.count, bytes.count - offset >= after.count,
      bytes.scalarStart(at: offset) == offset
    else { return false }
    return bytes[offset - before.count..<offset].elementsEqual(before)
      && bytes[offset..<offset + after.count].elementsEqual(after)
  }
}

/// Words to find in a text, white space apart, by the method of Knuth, Morris and Pratt: each byte of the text is seen once.
struct Phrase {
  private let words: [UInt8]
  /// For each byte of the words, how many bytes that end with it are also the first ones.
  private let border: [Int]
  /// The number of bytes of the words before the wanted position.
  private let place: Int
  /// Whether the white space between the bytes on either side is before the place rather than after it.
  private let isBehindWhite: Bool

  init(_ words: [UInt8], place: Int, isBehindWhite: Bool) {
    self.words = words
    self.place = place
    self.isBehindWhite = isBehindWhite
    var border = [Int](repeating: 0, count: words.count)
    var known = 0
    for i in words.indices.dropFirst() {
      while known > 0, words[i] != words[known] { known = border[known - 1] }
      if words[i] == words[known] { known += 1 }
      border[i] = known
    }
    self.border = border
  }

  /// The place in the match whose place is nearest to `offset`; of two as near, the earlier.
  func nearest(to offset: Int, in text: UnsafeBufferPointer<UInt8>) -> Int? {
    guard !words.isEmpty else { return nil }
    // Places grow with the ends of the matches: only the last one up to the offset and the first one after it count.
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

  /// The place in the match whose last byte is at `end`.
  private func placed(_ end: Int, in text: UnsafeBufferPointer<UInt8>) -> Int {
    var rest = words.count - max(1, place)
    var i = end
    while rest > 0, i > 0 {
      i -= 1
      if !text[i].isWhite { rest -= 1 }
    }
    if place == 0 { return i }
    i += 1
    while isBehindWhite, i < text.count, text[i].isWhite { i += 1 }
    return i
  }
}

extension UInt8 {
  /// Whether it is white space of ASCII.
  var isWhite: Bool { self == 0x20 || (self >= 0x09 && self <= 0x0D) }
}

extension UnsafeBufferPointer<UInt8> {
  /// The start of the scalar that the byte at `offset` is part of.
  fileprivate func scalarStart(at offset: Int) -> Int {
    var offset = offset
    while offset > 0, offset < count, self[offset] & 0xC0 == 0x80 { offset -= 1 }
    return offset
  }
  /// The end of the scalar that starts at `offset`, which is before the end.
  fileprivate func scalarEnd(after offset: Int) -> Int {
    var end = offset + 1
    while end < count, self[end] & 0xC0 == 0x80 { end += 1 }
    return end
  }
}
