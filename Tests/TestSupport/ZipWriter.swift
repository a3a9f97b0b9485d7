/// An entry of an archive that a test writes.
public struct ZipEntry: Sendable {
  /// The name, also one that no honest archive has.
  public var name: String
  /// The bytes as they stand in the archive.
  public var packed: [UInt8]
  /// The size that the entry states.
  public var size: Int
  /// 0 for bytes as they are, 8 for deflated ones.
  public var method: UInt16 = 0
  /// Whether the entry states that it needs a password.
  public var isLocked = false

  /// An entry of bytes as they are.
  public init(_ name: String, _ text: String) {
    (self.name, packed) = (name, Array(text.utf8))
    size = packed.count
  }

  /// An entry that unpacks to `count` times the letter a, about a thousand times its packed size.
  public init(_ name: String, letters count: Int) {
    (self.name, packed, size, method) = (name, deflatedLetters(count), count, 8)
  }
}

/// Returns a zip archive of these entries, without checksums.
public func zipArchive(_ entries: [ZipEntry]) -> [UInt8] {
  var (bytes, directory): ([UInt8], [UInt8]) = ([], [])
  for entry in entries {
    let name = Array(entry.name.utf8)
    let facts =
      little(20 as UInt16) + little(UInt16(entry.isLocked ? 1 : 0)) + little(entry.method) + little(UInt16(0))
      + little(UInt16(0)) + little(UInt32(0))
      + little(UInt32(entry.packed.count)) + little(UInt32(entry.size)) + little(UInt16(name.count)) + little(UInt16(0))
    directory +=
      [0x50, 0x4B, 1, 2] + little(20 as UInt16) + facts + little(UInt16(0)) + little(UInt16(0)) + little(UInt16(0))
      + little(UInt32(0))
      + little(UInt32(bytes.count)) + name
    bytes += [0x50, 0x4B, 3, 4] + facts + name + entry.packed
  }
  let end =
    [0x50, 0x4B, 5, 6] + little(UInt16(0)) + little(UInt16(0)) + little(UInt16(entries.count))
    + little(UInt16(entries.count))
    + little(UInt32(directory.count))
    + little(UInt32(bytes.count)) + little(UInt16(0))
  return bytes + directory + end
}

private func little(_ number: UInt16) -> [UInt8] { [UInt8(number & 0xFF), UInt8(number >> 8)] }
private func little(_ number: UInt32) -> [UInt8] { (0..<4).map { UInt8(number >> ($0 * 8) & 0xFF) } }

/// The letter a `count` times, or up to 257 times more, deflated: a block in which two bits repeat the letter 258 times.
private func deflatedLetters(_ count: Int) -> [UInt8] {
  var bits: [Bool] = []
  func number(_ value: Int, _ width: Int) { for i in 0..<width { bits.append(value >> i & 1 == 1) } }
  func code(_ word: String) { bits += word.map { $0 == "1" } }
  func zeros(_ count: Int) {
    code("0")
    number(count - 11, 7)
  }
  number(1, 1)
  number(2, 2)
  number(29, 5)
  number(0, 5)
  number(14, 4)
  // The lengths of the codes of lengths, in the order that the format gives: only 18, 2 and 1 are used.
  for length in [0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 2] { number(length, 3) }
  zeros(97)
  code("11")
  zeros(138)
  zeros(20)
  code("11")
  zeros(28)
  code("10")
  code("10")
  code("10")
  for _ in 0..<(count + 257) / 258 { code("00") }
  code("11")
  return stride(from: 0, to: bits.count, by: 8).map { start in
    (0..<8).reduce(0) { byte, i in start + i < bits.count && bits[start + i] ? byte | 1 << i : byte }
  }
}
