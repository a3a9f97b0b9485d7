import CZlib

/// Bytes in the form of zlib, without a header, or as a member of gzip, for tests.
enum Packing {
  static func zlib(_ bytes: [UInt8]) -> [UInt8] {
    var count = compressBound(UInt(bytes.count))
    var packed = [UInt8](repeating: 0, count: Int(count))
    compress2(&packed, &count, bytes, UInt(bytes.count), 9)
    return Array(packed.prefix(Int(count)))
  }

  static func bare(_ bytes: [UInt8]) -> [UInt8] { Array(zlib(bytes).dropFirst(2).dropLast(4)) }

  static func gzip(_ bytes: [UInt8]) -> [UInt8] {
    func littleEndian(_ number: UInt) -> [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) } }
    return [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3] + bare(bytes) + littleEndian(crc32(0, bytes, UInt32(bytes.count)))
      + littleEndian(UInt(bytes.count))
  }

  static func gzip(_ text: String) -> [UInt8] { gzip(Array(text.utf8)) }
}
