import CVectors
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

/// A matrix of bytes with a scale for each row, in the order in which `sayso_multiply_bytes` reads it.
///
/// Like a `Matrix`, it is written while it is created and only read afterwards.
final class ByteMatrix: Sendable {
  /// The size of the matrix. `rows` is a multiple of SAYSO_PANEL, `columns` one of 4.
  let rows, columns: Int
  /// The `rows * columns` cells.
  nonisolated(unsafe) let cells: UnsafePointer<Int8>
  /// The factors of the rows.
  let scales: Matrix
  /// The sum of the cells of each row.
  let sums: [Int32]

  /// Creates a matrix of the `rows * columns` bytes at `bytes`, stored row by row.
  init(rows: Int, columns: Int, bytes: UnsafePointer<Int8>, scales: Matrix) {
    (self.rows, self.columns, self.scales) = (rows, columns, scales)
    let packed = UnsafeMutableRawPointer.allocate(byteCount: max(1, rows * columns), alignment: 64)
      .bindMemory(to: Int8.self, capacity: max(1, rows * columns))
    cells = UnsafePointer(packed)
    sums = Array(unsafeUninitializedCapacity: rows) { buffer, count in
      if let sums = buffer.baseAddress { sayso_pack(bytes, rows, columns, packed, sums) }
      count = buffer.baseAddress == nil ? 0 : rows
    }
  }

  deinit { cells.deallocate() }
}

/// The working memory of one thread for multiplying rounded rows: bytes, and a scale for each row.
final class ByteRows {
  /// The bytes.
  let bytes: UnsafeMutablePointer<UInt8>
  /// The scale of each row.
  let scales: UnsafeMutablePointer<Float>

  /// Allocates `rows` rows, and `bytes` bytes for them.
  init(rows: Int, bytes: Int) {
    self.bytes = .allocate(capacity: max(1, bytes))
    scales = .allocate(capacity: max(1, rows))
  }

  deinit {
    bytes.deallocate()
    scales.deallocate()
  }
}
