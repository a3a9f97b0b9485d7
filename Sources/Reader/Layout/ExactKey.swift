/// A text that equals only one with the same bytes. Texts that are canonically equivalent may look different, and a
/// comparison of bytes is faster.
struct ExactKey: Hashable, Sendable {
  let text: String

  static func == (a: ExactKey, b: ExactKey) -> Bool { haveSameBytes(a.text, b.text) }
  func hash(into hasher: inout Hasher) { hasher.combine(stableHash(text)) }
}

/// Returns the FNV-1a hash of the UTF-8 bytes. Unlike the standard library's hashes, it is the same in every run.
func stableHash(_ text: String) -> UInt64 {
  func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
    bytes.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }
  }
  return text.utf8.withContiguousStorageIfAvailable(hash) ?? hash(text.utf8)
}

/// Returns whether the UTF-8 bytes of two texts are equal.
func haveSameBytes(_ a: String, _ b: String) -> Bool {
  let areSame = a.utf8.withContiguousStorageIfAvailable { bytes in
    b.utf8.withContiguousStorageIfAvailable { bytes.count == $0.count && bytes.elementsEqual($0) }
  }
  return areSame.flatMap(\.self) ?? a.utf8.elementsEqual(b.utf8)
}
