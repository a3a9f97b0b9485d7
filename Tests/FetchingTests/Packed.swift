/// Bits in the order of the format "deflate": the lowest first.
private struct Bits {
  private(set) var bytes: [UInt8] = []
  private var count = 0

  /// Appends the lowest `width` bits of `value`.
  mutating func append(_ value: Int, _ width: Int) {
    for i in 0..<width {
      if count % 8 == 0 { bytes.append(0) }
      if value >> i & 1 == 1 { bytes[bytes.count - 1] |= 1 << (count % 8) }
      count += 1
    }
  }
}

/// The header of a gzip file.
private let gzipHeader: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3]

/// Returns a gzip file of about `zeros` bytes that are 0: one byte, then copies of 258 bytes, each in two bits. The checksum at the
/// end is right, since the file ends before it if `isEndless`.
func gzip(zeros: Int, isEndless: Bool = false) -> [UInt8] {
  var bits = Bits()
  // A last block with codes of its own: 286 symbols, 1 distance, 18 lengths of codes.
  for (value, width) in [(1, 1), (2, 2), (29, 5), (0, 5), (14, 4)] { bits.append(value, width) }
  // The lengths of the codes of lengths, in the order of the format: 18 has 1 bit, 1 and 2 have 2 bits.
  for length in [0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 2] { bits.append(length, 3) }
  let (run, one, two) = ((0, 1), (0b01, 2), (0b11, 2))
  // Literal 0: 2 bits; 255 unused; the end, 256: 2 bits; 28 unused; the copy of 258 bytes: 1 bit; the distance 1: 1 bit.
  func symbols(_ parts: [(Int, Int)]) { for part in parts { bits.append(part.0, part.1) } }
  symbols([two, run, (138 - 11, 7), run, (117 - 11, 7), two, run, (28 - 11, 7), one, one])
  // The codes are 0 for the copy, 10 for the literal, 11 for the end.
  bits.append(0b01, 2)
  for _ in 0..<zeros / 258 { bits.append(0, 2) }
  if isEndless { return gzipHeader + bits.bytes }
  bits.append(0b11, 2)
  let size = 1 + zeros / 258 * 258
  let ends = [checksum(zeros: size), UInt32(size)].flatMap { value in (0..<4).map { UInt8(value >> ($0 * 8) & 0xFF) } }
  return gzipHeader + bits.bytes + ends
}

/// Returns the CRC-32 of `zeros` bytes that are 0.
private func checksum(zeros: Int) -> UInt32 {
  var value: UInt32 = 0xFFFF_FFFF
  for _ in 0..<zeros * 8 { value = value >> 1 ^ (value & 1 == 1 ? 0xEDB8_8320 : 0) }
  return ~value
}

/// Returns a file of zstd with blocks of 128 KiB that are 0, four bytes each.
func zstd(blocks: Int, isEndless: Bool = false) -> [UInt8] {
  var bytes: [UInt8] = [0x28, 0xB5, 0x2F, 0xFD, 0, 0x38]
  for i in 0..<blocks {
    let header = (1 << 17) << 3 | 1 << 1 | (i == blocks - 1 && !isEndless ? 1 : 0)
    bytes += [UInt8(header & 0xFF), UInt8(header >> 8 & 0xFF), UInt8(header >> 16 & 0xFF), 0]
  }
  return bytes
}

/// 64 MiB that are 0, packed by brotli.
let brotliOf64MiB: [UInt8] = [
  0xCF, 0xFF, 0xFF, 0x7F, 0x00, 0x24, 0x00, 0xE2, 0xB1, 0x40, 0x72, 0xEF, 0xFF, 0xF9, 0xFF, 0xFF, 0x0F, 0x80,
  0x04, 0x40, 0x1C, 0x16, 0x80, 0xEE, 0xFD, 0x3F, 0xFF, 0xFF, 0xFF, 0x01, 0x90, 0x00, 0x88, 0xC3, 0x02, 0xD0,
  0xBD, 0xFF, 0xCF, 0xFF, 0xFF, 0x7F, 0x00, 0x12, 0x00, 0x71, 0x58, 0x00, 0xBA, 0xF7, 0xFF,
]
