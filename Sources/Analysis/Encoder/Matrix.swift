/// A matrix of 32-bit numbers in memory of its own, row by row; a vector is one of a single row.
///
/// It is written while it is made, and only read after; a `Workspace` alone writes into its own.
final class Matrix: Sendable {
  /// Its size.
  let rows, columns: Int
  /// Its `rows * columns` cells.
  nonisolated(unsafe) let cells: UnsafeMutablePointer<Float>

  /// A matrix of zeros.
  init(rows: Int, columns: Int) {
    (self.rows, self.columns) = (rows, columns)
    cells = .allocate(capacity: max(1, rows * columns))
    cells.initialize(repeating: 0, count: max(1, rows * columns))
  }

  deinit { cells.deallocate() }

  /// Where row `index` begins.
  func row(_ index: Int) -> UnsafeMutablePointer<Float> { cells + index * columns }
}

/// A matrix of bytes that stays in the model file, with a scale for each row.
struct ByteMatrix: Sendable {
  /// Its size.
  let rows, columns: Int
  /// Its `rows * columns` cells.
  nonisolated(unsafe) let cells: UnsafePointer<Int8>
  /// By what each row is multiplied, `rows` numbers.
  let scales: Matrix
  /// Keeps the file mapped.
  let file: ModelFile
}

/// Rows of bytes with a scale for each, and the sums of their products: what a thread needs to multiply rounded rows.
final class ByteRows {
  /// The bytes.
  let bytes: UnsafeMutablePointer<Int8>
  /// The scale of each row.
  let scales: UnsafeMutablePointer<Float>
  /// The sums.
  let sums: UnsafeMutablePointer<Int32>

  /// Room for `rows` rows of `width` bytes, and as many sums.
  init(rows: Int, width: Int) {
    bytes = .allocate(capacity: max(1, rows * width))
    scales = .allocate(capacity: max(1, rows))
    sums = .allocate(capacity: max(1, rows * width))
  }

  deinit {
    bytes.deallocate()
    scales.deallocate()
    sums.deallocate()
  }
}
