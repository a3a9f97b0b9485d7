import Articles
import CXXHash

/// Writes numbers, ranges and texts in compact form: numbers in groups of seven bits, ranges by their distance from the
/// one before, each text once.
struct ByteWriter {
  private var body: [UInt8] = []
  private var texts: [String] = []
  private var indexOfText: [String: Int] = [:]
  private var previous = 0

  /// Returns the output: `version`, the texts, the rest, and a checksum of it all.
  func bytes(version: Int) -> [UInt8] {
    var all = ByteWriter()
    all.write(version)
    all.write(texts.count)
    for text in texts {
      all.write(text.utf8.count)
      all.body += text.utf8
    }
    all.body += body
    let sum = all.body.withUnsafeBytes { xxh3($0.baseAddress, $0.count) }
    withUnsafeBytes(of: sum.littleEndian) { all.body += $0 }
    return all.body
  }

  /// Writes a number; negative ones are long.
  mutating func write(_ number: Int) {
    var rest = UInt(bitPattern: number)
    while rest >= 0x80 {
      body.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    body.append(UInt8(rest))
  }

  mutating func write(_ range: TextRange) {
    let distance = range.lower &- previous
    write(distance << 1 ^ distance >> (Int.bitWidth - 1))
    write(range.count)
    previous = range.lower
  }

  mutating func write(_ number: Double) {
    withUnsafeBytes(of: number.bitPattern.littleEndian) { body += $0 }
  }

  mutating func write(_ text: String) {
    if let known = indexOfText[text] { return write(known) }
    indexOfText[text] = texts.count
    write(texts.count)
    texts.append(text)
  }

  /// Writes the number of values, then each value by `write`.
  mutating func write<Element>(_ list: [Element], _ write: (inout ByteWriter, Element) -> Void) {
    self.write(list.count)
    for element in list { write(&self, element) }
  }
}
