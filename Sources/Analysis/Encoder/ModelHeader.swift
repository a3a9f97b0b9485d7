import CXXHash

/// The directory of a model file, checked against the file's size and checksum.
struct ModelHeader {
  /// The bytes before the directory.
  static let fixed = 32
  /// The offset of the first byte that the checksum covers.
  static let summed = 24
  /// The greatest number of rows or columns accepted. Their product always fits into an Int.
  static let most = 1 << 28

  /// The name of the weights' version.
  private(set) var version = ""
  /// The matrices by their names.
  private(set) var entries: [String: Entry] = [:]

  /// One matrix of the directory. Its data lie within the file.
  struct Entry {
    var kind: Kind
    var rows, columns, offset: Int

    var cells: Int { rows * columns }
    /// The offset of the scales of 8-bit rows.
    var scales: Int { offset + (cells + 3) / 4 * 4 }
    var end: Int {
      switch kind {
      case .float32: offset + cells * 4
      case .float16: offset + cells * 2
      case .int8: scales + rows * 4
      case .bytes: offset + cells
      }
    }
  }

  /// The number format of a matrix.
  enum Kind: UInt8 {
    case float32, float16, int8, bytes
  }

  /// Reads the header of the file in `bytes`.
  init(_ bytes: UnsafeRawBufferPointer, path: String) throws(ModelError) {
    guard bytes.prefix(8).elementsEqual("SAYSOMDL".utf8) else { throw .notAModel(path: path) }
    var reader = ByteReader(bytes, from: 8, to: Self.fixed)
    guard let format = reader.number(UInt32.self), let directory = reader.number(UInt32.self),
      let sum = reader.number(UInt64.self), let size = reader.number(UInt64.self)
    else { throw .notAModel(path: path) }
    guard format == ModelFile.format else {
      throw .version(path: path, found: Int(format), wanted: ModelFile.format)
    }
    guard size == bytes.count else {
      throw .damaged(path: path, reason: "\(bytes.count) bytes of \(size)")
    }
    let found = xxh3(bytes.baseAddress.map { $0 + Self.summed }, bytes.count - Self.summed)
    guard found == sum else {
      throw .damaged(path: path, reason: "checksum \(hex(found)), not \(hex(sum))")
    }
    guard read(ByteReader(bytes, from: Self.fixed, to: Self.fixed + Int(directory)), size: bytes.count) else {
      throw .damaged(path: path, reason: "its directory cannot be read")
    }
  }

  private mutating func read(_ directory: ByteReader, size: Int) -> Bool {
    var reader = directory
    guard let version = reader.text(), let count = reader.number(UInt32.self) else { return false }
    self.version = version
    for _ in 0..<count {
      guard let name = reader.text(), let kind = reader.number(UInt8.self).flatMap(Kind.init),
        let rows = reader.number(UInt32.self), let columns = reader.number(UInt32.self),
        let offset = reader.number(UInt64.self), rows <= Self.most, columns <= Self.most, offset <= size
      else { return false }
      let entry = Entry(kind: kind, rows: Int(rows), columns: Int(columns), offset: Int(offset))
      guard entry.end <= size else { return false }
      entries[name] = entry
    }
    return true
  }
}

/// A reader of numbers and texts, one after another. It returns nil where the bytes end.
private struct ByteReader {
  private let bytes: UnsafeRawBufferPointer
  private let end: Int
  private var offset: Int

  init(_ bytes: UnsafeRawBufferPointer, from offset: Int, to end: Int) {
    (self.bytes, self.offset, self.end) = (bytes, offset, min(end, bytes.count))
  }

  /// Reads a little-endian number.
  mutating func number<Number: FixedWidthInteger & BitwiseCopyable>(_: Number.Type) -> Number? {
    let size = MemoryLayout<Number>.size
    guard end - offset >= size else { return nil }
    defer { offset += size }
    return Number(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: Number.self))
  }

  /// Reads UTF-8 after a byte with its length.
  mutating func text() -> String? {
    guard let size = number(UInt8.self), end - offset >= Int(size) else { return nil }
    defer { offset += Int(size) }
    return String(decoding: bytes[offset..<offset + Int(size)], as: UTF8.self)
  }
}

private func hex(_ number: UInt64) -> String { String(number, radix: 16) }
