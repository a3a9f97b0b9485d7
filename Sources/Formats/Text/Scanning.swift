import Articles

/// The UTF-8 bytes of a text while it is taken apart.
typealias Bytes = UnsafeBufferPointer<UInt8>

extension UnsafeBufferPointer<UInt8> {
  /// Whether the eight bytes from `i` are there and all ASCII of no less than a space: nothing that breaks a line.
  func isPlain(at i: Int) -> Bool {
    guard i + 8 <= count, let start = baseAddress else { return false }
    let word = UnsafeRawPointer(start + i).loadUnaligned(as: UInt64.self)
    // A byte below 0x20 borrows into its top bit; a byte from 0x80 on has it set already.
    return ((word &- 0x2020_2020_2020_2020) | word) & 0x8080_8080_8080_8080 == 0
  }

  /// The bytes of the white space or of the invisible mark (byte order mark, zero-width space) that starts at `i`, in
  /// number; 0 where something to be read starts.
  func blank(at i: Int) -> Int {
    let first = self[i]
    if first < 0x80 { return first == 0x20 || first >= 0x09 && first <= 0x0D ? 1 : 0 }
    guard i + 1 < count else { return 0 }
    let second = self[i + 1]
    if first == 0xC2 { return second == 0x85 || second == 0xA0 ? 2 : 0 }
    guard i + 2 < count else { return 0 }
    let third = self[i + 2]
    switch (first, second) {
    case (0xE2, 0x80): return third <= 0x8B || third == 0xA8 || third == 0xA9 || third == 0xAF ? 3 : 0
    case (0xE1, 0x9A): return third == 0x80 ? 3 : 0
    case (0xE2, 0x81): return third == 0x9F ? 3 : 0
    case (0xE3, 0x80): return third == 0x80 ? 3 : 0
    case (0xEF, 0xBB): return third == 0xBF ? 3 : 0
    default: return 0
    }
  }

  /// `range` without the blanks at its ends.
  func trimmed(_ range: TextRange) -> TextRange {
    var (lower, upper) = (range.lower, range.upper)
    while lower < upper, case let step = blank(at: lower), step > 0 { lower = Swift.min(upper, lower + step) }
    while lower < upper {
      let start = scalarStart(before: upper)
      guard start >= lower, blank(at: start) == upper - start else { break }
      upper = start
    }
    return TextRange(lower, upper)
  }

  /// Returns the start of the scalar that ends at `i`.
  func scalarStart(before i: Int) -> Int {
    var start = i - 1
    while start > 0, self[start] & 0xC0 == 0x80 { start -= 1 }
    return start
  }

  /// The start of the next blank from `i` on, no further than `limit`.
  func wordEnd(from i: Int, limit: Int) -> Int {
    var end = i
    while end < limit, blank(at: end) == 0 { end += 1 }
    return end
  }

  /// Whether the text at `i`, past opening marks, begins with a small letter; nil where it begins with no cased letter.
  func startsSmall(at i: Int, limit: Int) -> Bool? {
    var at = i
    while at < limit {
      switch self[at] {
      case UInt8(ascii: "a")...UInt8(ascii: "z"): return true
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): return false
      case UInt8(ascii: "("), UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "["): at += 1
      case 0xE2 where at + 2 < limit && self[at + 1] == 0x80 && (0x98...0x9F).contains(self[at + 2]): at += 3
      case 0xC3 where at + 1 < limit:
        // U+00C0…U+00FF: the capitals come first.
        return self[at + 1] >= 0x9F
      default: return nil
      }
    }
    return nil
  }

  /// Whether the text of `range`, past closing quotation marks and brackets, ends a sentence.
  func endsSentence(_ range: TextRange) -> Bool {
    var end = range.upper
    while end > range.lower {
      let start = scalarStart(before: end)
      switch self[start] {
      case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): return true
      case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"), UInt8(ascii: "]"): end = start
      case 0xE2 where end - start == 3 && self[start + 1] == 0x80:
        if self[start + 2] == 0xA6 { return true }
        guard (0x98...0x9F).contains(self[start + 2]) else { return false }
        end = start
      case 0xC2 where end - start == 2 && self[start + 1] == 0xBB: end = start
      default: return false
      }
    }
    return false
  }
}

extension String {
  /// Whether the text ends a sentence, quotation marks and brackets apart.
  var endsSentence: Bool {
    var text = String(unicodeScalars.suffix(16))
    return text.withUTF8 { $0.endsSentence(TextRange(0, $0.count)) }
  }

  /// Whether the text begins with a small letter; nil if it begins with no letter.
  var startsSmall: Bool? {
    var text = String(unicodeScalars.prefix(16))
    return text.withUTF8 { $0.startsSmall(at: 0, limit: $0.count) }
  }
}
