import Glibc

/// A matrix of 32-bit numbers in memory of its own, stored row by row. A vector is a matrix with one row.
///
/// A matrix is written while it is created and only read afterwards. Only a `Workspace` writes into its own matrices
/// later.
final class Matrix: Sendable {
  /// The size of the matrix.
  let rows, columns: Int
  /// The `rows * columns` cells.
  nonisolated(unsafe) let cells: UnsafeMutablePointer<Float>

  /// Creates a matrix of zeros.
  init(rows: Int, columns: Int) {
    (self.rows, self.columns) = (rows, columns)
    let count = max(1, rows * columns)
    // Memory that is zero from the beginning is taken from the system only when it is written.
    if let zeros = calloc(count, MemoryLayout<Float>.stride) {
      cells = zeros.bindMemory(to: Float.self, capacity: count)
    } else {
      cells = .allocate(capacity: count)
      cells.initialize(repeating: 0, count: count)
    }
  }

  deinit { free(cells) }

  /// Returns the address of row `index`.
  func row(_ index: Int) -> UnsafeMutablePointer<Float> { cells + index * columns }
}

/// A matrix of bytes with a scale for each row, stored row by row. It is only read after it was created.
final class ByteMatrix: Sendable {
  /// The size of the matrix.
  let rows, columns: Int
  /// The `rows * columns` cells.
  nonisolated(unsafe) let cells: UnsafePointer<Int8>
  /// The factors of the rows.
  let scales: Matrix

  /// Creates a matrix of the `rows * columns` bytes `bytes`.
  init(rows: Int, columns: Int, bytes: [UInt8], scales: Matrix) {
    (self.rows, self.columns, self.scales) = (rows, columns, scales)
    let copy = UnsafeMutablePointer<Int8>.allocate(capacity: max(1, bytes.count))
    copy.withMemoryRebound(to: UInt8.self, capacity: bytes.count) { $0.initialize(from: bytes, count: bytes.count) }
    cells = UnsafePointer(copy)
  }

  deinit { cells.deallocate() }
}

/// The working memory of one thread for multiplying rounded rows: bytes, a scale for each row, and the sums.
final class ByteRows {
  /// The bytes.
  let bytes: UnsafeMutablePointer<Int8>
  /// The scale of each row.
  let scales: UnsafeMutablePointer<Float>
  /// The sums of the products.
  let sums: UnsafeMutablePointer<Int32>

  /// Allocates `rows` rows of `width` bytes, and room for the same number of sums.
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
