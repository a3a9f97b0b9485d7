import CXXHash

/// A hash that identifies a text: the 128 bits of XXH3 over its UTF-8 bytes. Two texts with the same hash can be made on purpose, so it
/// is no proof of origin.
public struct ContentHash: Hashable, Sendable {
  private let high: UInt64
  private let low: UInt64

  /// The hash of `text`; linear in its length, some gigabytes a second.
  public init(_ text: String) {
    var text = text
    self = text.withUTF8 { ContentHash(UnsafeRawBufferPointer($0)) }
  }

  /// The hash of `bytes`.
  public init(_ bytes: UnsafeRawBufferPointer) {
    let hash = xxh3_wide(bytes.baseAddress, bytes.count)
    (high, low) = (hash.high64, hash.low64)
  }

  /// The hash that `bytes` wrote; nil where there are not 16.
  public init?(bytes: some Collection<UInt8>) {
    guard bytes.count == 16 else { return nil }
    func word(_ some: some Collection<UInt8>) -> UInt64 { some.reduce(0) { $0 << 8 | UInt64($1) } }
    (high, low) = (word(bytes.prefix(8)), word(bytes.dropFirst(8)))
  }

  /// The 16 bytes of the hash, the highest first.
  public var bytes: [UInt8] { [high, low].flatMap { word in withUnsafeBytes(of: word.bigEndian, Array.init) } }

  /// The hash in 32 hexadecimal digits.
  public var hexadecimal: String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  /// The hash of those digits; nil where it is not 32 such digits.
  public init?(hexadecimal: String) {
    let digits = hexadecimal.utf8.compactMap { digit in
      Character(UnicodeScalar(digit)).hexDigitValue.map(UInt8.init)
    }
    guard digits.count == 32, hexadecimal.utf8.count == 32 else { return nil }
    self.init(bytes: stride(from: 0, to: 32, by: 2).map { digits[$0] << 4 | digits[$0 + 1] })
  }
}
