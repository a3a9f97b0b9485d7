import Articles

/// The bytes of a line in small letters with single spaces, for quick comparison with phrases.
struct LowerLine: Sendable {
  /// The bytes; capitals of ASCII and of Latin-1 are small letters.
  let bytes: [UInt8]

  init(_ text: some StringProtocol) { self.init(bytes: text.utf8) }

  init(bytes text: some Sequence<UInt8>) {
    var bytes: [UInt8] = []
    for byte in text {
      switch byte {
      case 0...0x20: if let last = bytes.last, last != 0x20 { bytes.append(0x20) }
      case 0xA0 where bytes.last == 0xC2:
        // A space that does not break.
        bytes.removeLast()
        if let last = bytes.last, last != 0x20 { bytes.append(0x20) }
      case 0x41...0x5A: bytes.append(byte | 0x20)
      case 0x80...0x9E where bytes.last == 0xC3: bytes.append(byte | 0x20)
      default: bytes.append(byte)
      }
    }
    if bytes.last == 0x20 { bytes.removeLast() }
    self.bytes = bytes
  }

  /// Whether the line begins with a phrase.
  func begins(with phrase: LowerLine) -> Bool { bytes.starts(with: phrase.bytes) }

  /// Whether a phrase stands in the line.
  func holds(_ phrase: LowerLine) -> Bool {
    bytes.withUnsafeBufferPointer { line in
      phrase.bytes.withUnsafeBufferPointer { line.firstIndex(ofExactly: $0) != nil }
    }
  }
}
