import Articles

/// A model file: a directory of named matrices, the vocabulary and a checksum.
///
/// `quantise.py` writes it and documents the format. Reading it never traps, even if the file is damaged. Parts are
/// read when they are needed. A change of the file is an error from then on.
final class ModelFile: Sendable {
  /// The format version that is read.
  static let format = 1

  /// The name of the weights' version.
  let version: String
  private let file: CheckedFile
  private let entries: [String: ModelHeader.Entry]

  /// The path of the file.
  var path: String { file.path }

  /// Opens the file at `path` and checks its checksum.
  init(path: String) throws(ModelError) {
    file = try CheckedFile(path: path, summedFrom: ModelHeader.summed)
    let header = try ModelHeader(file)
    (version, entries) = (header.version, header.entries)
  }

  /// Returns the matrix called `name`, to be read row by row.
  func rows(_ name: String, _ rows: Int, _ columns: Int) throws(ModelError) -> Rows {
    Rows(file: file, entry: try entry(name, rows, columns))
  }

  /// Returns the matrix called `name` as 32-bit numbers.
  func matrix(_ name: String, _ rows: Int, _ columns: Int) throws(ModelError) -> Matrix {
    let entry = try entry(name, rows, columns)
    let matrix = Matrix(rows: rows, columns: columns)
    let (cells, scales) = (try file.bytes(entry.offset..<entry.scales), try file.bytes(entry.scales..<entry.end))
    cells.withUnsafeBytes { cells in
      scales.withUnsafeBytes { scales in
        for row in 0..<rows { entry.write(cells, row, scales, to: matrix.row(row)) }
      }
    }
    return matrix
  }

  /// Returns the matrix called `name` as bytes; nil if it does not consist of bytes.
  func bytes(_ name: String, _ rows: Int, _ columns: Int) throws(ModelError) -> ByteMatrix? {
    let entry = try entry(name, rows, columns)
    guard entry.kind == .int8 else { return nil }
    let factors = Matrix(rows: 1, columns: rows)
    try file.bytes(entry.scales..<entry.end).withUnsafeBytes { scales in
      for row in 0..<rows { factors.cells[row] = scales.loadUnaligned(fromByteOffset: row * 4, as: Float.self) }
    }
    let cells = try file.bytes(entry.offset..<entry.offset + rows * columns)
    return ByteMatrix(rows: rows, columns: columns, bytes: cells, scales: factors)
  }

  private func entry(_ name: String, _ rows: Int, _ columns: Int) throws(ModelError) -> ModelHeader.Entry {
    guard let entry = entries[name], entry.kind != .bytes else { throw damaged("\(name) is missing") }
    guard entry.rows == rows, entry.columns == columns else {
      throw damaged("\(name) is \(entry.rows) × \(entry.columns), not \(rows) × \(columns)")
    }
    return entry
  }

  /// Returns the vector called `name`.
  func vector(_ name: String, _ count: Int) throws(ModelError) -> Matrix {
    try matrix(name, 1, count)
  }

  /// Returns the bytes called `name`.
  func bytes(_ name: String) throws(ModelError) -> [UInt8] {
    guard let entry = entries[name], entry.kind == .bytes else { throw damaged("\(name) is missing") }
    return try file.bytes(entry.offset..<entry.end)
  }

  /// Returns the number of rows of the matrix called `name`, or nil if it does not exist.
  func rowCount(_ name: String) -> Int? { entries[name]?.rows }

  /// Returns the number of columns of the matrix called `name`, or nil if it does not exist.
  func columnCount(_ name: String) -> Int? { entries[name]?.columns }

  /// Returns an error about this file.
  func damaged(_ reason: String) -> ModelError { .damaged(path: path, reason: reason) }

  /// A matrix that stays in the file.
  struct Rows: Sendable {
    fileprivate let file: CheckedFile
    fileprivate let entry: ModelHeader.Entry

    /// Reads the rows of these numbers, which rise and which the matrix has.
    func read(_ numbers: some Sequence<Int32>) throws(ModelError) -> SomeRows {
      let numbers = Array(numbers)
      let scales = try file.bytes(entry.scales..<entry.end)
      var (cells, factors): ([UInt8], [UInt8]) = ([], [])
      cells.reserveCapacity(numbers.count * entry.rowSize)
      for number in numbers {
        let (row, scale) = (entry.offset + Int(number) * entry.rowSize, Int(number) * 4)
        cells += try file.bytes(row..<row + entry.rowSize)
        if entry.kind == .int8 { factors += scales[scale..<scale + 4] }
      }
      return SomeRows(entry: entry, numbers: numbers, cells: cells, scales: factors)
    }
  }

  /// Some rows of a matrix, in memory.
  struct SomeRows: Sendable {
    fileprivate let entry: ModelHeader.Entry
    /// The numbers of the rows, in rising order.
    fileprivate let numbers: [Int32]
    fileprivate let cells, scales: [UInt8]

    /// Writes row `number`, one of those that were read, as 32-bit numbers to `out`.
    func write(_ number: Int32, to out: UnsafeMutablePointer<Float>) {
      let row = numbers.partitioningIndex { $0 >= number }
      cells.withUnsafeBytes { cells in
        scales.withUnsafeBytes { scales in entry.write(cells, row, scales, to: out) }
      }
    }
  }
}

extension ModelHeader.Entry {
  /// Writes row `row` as 32-bit numbers to `out`. `cells` and `scales` hold rows of this matrix and their scales.
  fileprivate func write(
    _ cells: UnsafeRawBufferPointer, _ row: Int, _ scales: UnsafeRawBufferPointer,
    to out: UnsafeMutablePointer<Float>
  ) {
    let first = row * rowSize
    switch kind {
    case .float32:
      for i in 0..<columns { out[i] = cells.loadUnaligned(fromByteOffset: first + i * 4, as: Float.self) }
    case .float16:
      for i in 0..<columns { out[i] = Float(cells.loadUnaligned(fromByteOffset: first + i * 2, as: Float16.self)) }
    case .int8:
      let scale = scales.loadUnaligned(fromByteOffset: row * 4, as: Float.self)
      for i in 0..<columns { out[i] = Float(Int8(bitPattern: cells[first + i])) * scale }
    case .bytes: break
    }
  }
}
