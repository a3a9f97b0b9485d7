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

    /// The size of a row.
    var rowSize: Int {
      switch kind {
      case .float32: columns * 4
      case .float16: columns * 2
      case .int8, .bytes: columns
      }
    }
    /// The offset of the scales of 8-bit rows; the end of other matrices.
    var scales: Int { offset + (kind == .int8 ? (rows * rowSize + 3) / 4 * 4 : rows * rowSize) }
    var end: Int { scales + (kind == .int8 ? rows * 4 : 0) }
  }

  /// The number format of a matrix.
  enum Kind: UInt8 {
    case float32, float16, int8, bytes
  }

  /// Reads the header of `file`.
  init(_ file: CheckedFile) throws(ModelError) {
    let path = file.path
    let fixed = try file.bytes(0..<Self.fixed)
    guard fixed.starts(with: "SAYSOMDL".utf8) else { throw .notAModel(path: path) }
    var reader = ByteReader(fixed[8...])
    guard let format = reader.number(UInt32.self), let directory = reader.number(UInt32.self),
      let sum = reader.number(UInt64.self), let size = reader.number(UInt64.self)
    else { throw .notAModel(path: path) }
    guard format == ModelFile.format else {
      throw .version(path: path, found: Int(format), wanted: ModelFile.format)
    }
    guard size == file.size else { throw .damaged(path: path, reason: "\(file.size) bytes of \(size)") }
    guard file.checksum == sum else {
      throw .damaged(path: path, reason: "checksum \(hex(file.checksum)), not \(hex(sum))")
    }
    let bytes = try file.bytes(Self.fixed..<min(Self.fixed + Int(directory), file.size))
    guard read(ByteReader(bytes[...]), size: file.size) else {
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
  private var rest: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

  /// Reads a little-endian number.
  mutating func number<Number: FixedWidthInteger & BitwiseCopyable>(_: Number.Type) -> Number? {
    let size = MemoryLayout<Number>.size
    guard rest.count >= size else { return nil }
    defer { rest = rest.dropFirst(size) }
    return Number(littleEndian: rest.withUnsafeBytes { $0.loadUnaligned(as: Number.self) })
  }

  /// Reads UTF-8 after a byte with its length.
  mutating func text() -> String? {
    guard let size = number(UInt8.self), rest.count >= Int(size) else { return nil }
    defer { rest = rest.dropFirst(Int(size)) }
    return String(decoding: rest.prefix(Int(size)), as: UTF8.self)
  }
}

private func hex(_ number: UInt64) -> String { String(number, radix: 16) }
