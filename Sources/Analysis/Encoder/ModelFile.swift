import Articles
import Files
import Glibc

/// A model file in memory: a directory of named matrices, the vocabulary and a checksum.
///
/// `quantise.py` writes it and documents the format. Reading it never traps, even if the file is damaged. Later changes
/// to the file have no effect.
final class ModelFile: Sendable {
  /// The format version that is read.
  static let format = 1

  /// The path of the file.
  let path: String
  /// The name of the weights' version.
  let version: String
  private let entries: [String: ModelHeader.Entry]
  nonisolated(unsafe) private let bytes: UnsafeRawBufferPointer

  /// Reads the file at `path` and checks its checksum.
  init(path: String) throws(ModelError) {
    let read = try Self.read(path)
    do {
      let header = try ModelHeader(read, path: path)
      (version, entries) = (header.version, header.entries)
    } catch {
      read.deallocate()
      throw error
    }
    (self.path, bytes) = (path, read)
  }

  deinit { bytes.deallocate() }

  private static func read(_ path: String) throws(ModelError) -> UnsafeRawBufferPointer {
    let file = openFile(path, O_RDONLY | O_NONBLOCK)
    guard file >= 0 else { throw .unreadable(path: path, reason: systemReason()) }
    defer { close(file) }
    guard let status = FileStatus(descriptor: file) else { throw .unreadable(path: path, reason: systemReason()) }
    guard status.kind == .regular, status.stamp.size >= ModelHeader.fixed else { throw .notAModel(path: path) }
    let bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: status.stamp.size, alignment: 64)
    var count = 0
    while count < bytes.count {
      let more = Glibc.read(file, bytes.baseAddress.map { $0 + count }, bytes.count - count)
      if more < 0, errno == EINTR { continue }
      guard more > 0 else {
        let reason = more < 0 ? systemReason() : "it became shorter while it was read"
        bytes.deallocate()
        throw .unreadable(path: path, reason: reason)
      }
      count += more
    }
    return UnsafeRawBufferPointer(bytes)
  }

  /// Returns the matrix called `name`, to be read row by row.
  func rows(_ name: String, _ rows: Int, _ columns: Int) throws(ModelError) -> Rows {
    guard let entry = entries[name], entry.kind != .bytes else { throw damaged("\(name) is missing") }
    guard entry.rows == rows, entry.columns == columns else {
      throw damaged("\(name) is \(entry.rows) × \(entry.columns), not \(rows) × \(columns)")
    }
    return Rows(file: self, entry: entry)
  }

  /// Returns the matrix called `name` as 32-bit numbers.
  func matrix(_ name: String, _ rows: Int, _ columns: Int) throws(ModelError) -> Matrix {
    let source = try self.rows(name, rows, columns)
    let matrix = Matrix(rows: rows, columns: columns)
    for row in 0..<rows { source.read(row, into: matrix.row(row)) }
    return matrix
  }

  /// Returns the matrix called `name` as bytes; nil if it does not consist of bytes.
  func bytes(_ name: String, _ rows: Int, _ columns: Int) throws(ModelError) -> ByteMatrix? {
    let entry = try self.rows(name, rows, columns).entry
    guard entry.kind == .int8, let base = bytes.baseAddress else { return nil }
    let scales = Matrix(rows: 1, columns: rows)
    for row in 0..<rows {
      scales.cells[row] = bytes.loadUnaligned(fromByteOffset: entry.scales + row * 4, as: Float.self)
    }
    let cells = (base + entry.offset).assumingMemoryBound(to: Int8.self)
    return ByteMatrix(rows: rows, columns: columns, bytes: cells, scales: scales)
  }

  /// Returns the vector called `name`.
  func vector(_ name: String, _ count: Int) throws(ModelError) -> Matrix {
    try matrix(name, 1, count)
  }

  /// Calls `body` with the bytes called `name`.
  func withBytes<Result>(_ name: String, _ body: (UnsafeRawBufferPointer) -> Result) throws(ModelError) -> Result {
    guard let entry = entries[name], entry.kind == .bytes else { throw damaged("\(name) is missing") }
    return body(UnsafeRawBufferPointer(rebasing: bytes[entry.offset..<entry.end]))
  }

  /// Returns the number of rows of the matrix called `name`, or nil if it does not exist.
  func rowCount(_ name: String) -> Int? { entries[name]?.rows }

  /// Returns the number of columns of the matrix called `name`, or nil if it does not exist.
  func columnCount(_ name: String) -> Int? { entries[name]?.columns }

  /// Returns an error about this file.
  func damaged(_ reason: String) -> ModelError { .damaged(path: path, reason: reason) }

  /// A matrix that stays in the file, in any number format.
  struct Rows: Sendable {
    fileprivate let file: ModelFile
    fileprivate let entry: ModelHeader.Entry

    /// Writes row `row` as 32-bit numbers to `out`.
    func read(_ row: Int, into out: UnsafeMutablePointer<Float>) {
      let bytes = file.bytes
      let first = row * entry.columns
      switch entry.kind {
      case .float32:
        for i in 0..<entry.columns {
          out[i] = bytes.loadUnaligned(fromByteOffset: entry.offset + (first + i) * 4, as: Float.self)
        }
      case .float16:
        for i in 0..<entry.columns {
          out[i] = Float(bytes.loadUnaligned(fromByteOffset: entry.offset + (first + i) * 2, as: Float16.self))
        }
      case .int8:
        let scale = bytes.loadUnaligned(fromByteOffset: entry.scales + row * 4, as: Float.self)
        for i in 0..<entry.columns { out[i] = Float(Int8(bitPattern: bytes[entry.offset + first + i])) * scale }
      case .bytes: break
      }
    }
  }
}
