/// A walk over the scalars of UTF-8, with their lengths. Invalid bytes read as U+FFFD.
struct ScalarWalk {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let end: Int
  /// The offset of the next scalar.
  private(set) var offset: Int

  /// Creates the scalars of `bytes` in `start ..< end`.
  init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int = 0, to end: Int? = nil) {
    self.bytes = bytes
    self.end = min(end ?? bytes.count, bytes.count)
    offset = start
  }

  /// Returns the next scalar and its length in bytes, or nil at the end.
  mutating func next() -> (scalar: Unicode.Scalar, length: Int)? {
    guard offset < end else { return nil }
    let first = bytes[offset]
    if first < 0x80 {
      offset += 1
      return (Unicode.Scalar(first), 1)
    }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC2, offset + length <= end else {
      offset += 1
      return ("\u{FFFD}", 1)
    }
    var value = UInt32(first) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
    for i in 1..<length { value = value << 6 | UInt32(bytes[offset + i] & 0x3F) }
    offset += length
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }
}
