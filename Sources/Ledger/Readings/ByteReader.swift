import Articles
import CXXHash

/// An error: the bytes are not the ones that were written.
struct Damage: Error {}

/// Reads the output of a `ByteWriter`. Throws `Damage` for any other bytes.
struct ByteReader {
  private let bytes: UnsafeRawBufferPointer
  private var next = 0
  private var texts: [String] = []
  private var previous = 0

  /// Creates a reader of `bytes`, which must have that version and the right checksum.
  init(_ bytes: UnsafeRawBufferPointer, version: Int) throws(Damage) {
    guard bytes.count >= 8 else { throw Damage() }
    let end = bytes.count - 8
    let sum = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: end, as: UInt64.self))
    guard xxh3(bytes.baseAddress, end) == sum else { throw Damage() }
    self.bytes = UnsafeRawBufferPointer(rebasing: bytes[..<end])
    guard try number() == version else { throw Damage() }
    texts = try list { reader throws(Damage) in
      let count = try reader.number()
      guard count >= 0, count <= reader.bytes.count - reader.next else { throw Damage() }
      defer { reader.next += count }
      return String(decoding: reader.bytes[reader.next..<reader.next + count], as: UTF8.self)
    }
  }

  /// Whether all bytes were read.
  var isAtEnd: Bool { next == bytes.count }

  mutating func number() throws(Damage) -> Int {
    var value: UInt = 0
    var shift: UInt = 0
    while next < bytes.count, shift < UInt(Int.bitWidth) {
      let byte = bytes[next]
      next += 1
      value |= UInt(byte & 0x7F) << shift
      if byte < 0x80 { return Int(bitPattern: value) }
      shift += 7
    }
    throw Damage()
  }

  mutating func range() throws(Damage) -> TextRange {
    let (folded, count) = (UInt(bitPattern: try number()), try number())
    let lower = previous.addingReportingOverflow(Int(bitPattern: folded >> 1) ^ -Int(bitPattern: folded & 1))
    let upper = lower.partialValue.addingReportingOverflow(count)
    guard !lower.overflow, !upper.overflow, lower.partialValue >= 0, count >= 0 else { throw Damage() }
    previous = lower.partialValue
    return TextRange(lower.partialValue, upper.partialValue)
  }

  mutating func double() throws(Damage) -> Double {
    guard bytes.count - next >= 8 else { throw Damage() }
    defer { next += 8 }
    return Double(bitPattern: UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: next, as: UInt64.self)))
  }

  mutating func text() throws(Damage) -> String {
    let index = try number()
    guard texts.indices.contains(index) else { throw Damage() }
    return texts[index]
  }

  /// Returns the written number of elements, each read by `read`. Each has at least one byte.
  mutating func list<Element>(
    _ read: (inout ByteReader) throws(Damage) -> Element
  ) throws(Damage) -> [Element] {
    let count = try number()
    guard count >= 0, count <= bytes.count - next else { throw Damage() }
    var list: [Element] = []
    list.reserveCapacity(count)
    for _ in 0..<count { list.append(try read(&self)) }
    return list
  }
}
