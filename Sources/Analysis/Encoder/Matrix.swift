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
  /// The sums of the rows, times their factors.
  let sums: Matrix

  /// Creates a matrix of the `rows * columns` bytes `bytes`.
  init(rows: Int, columns: Int, bytes: [UInt8], scales: Matrix) {
    (self.rows, self.columns, self.scales) = (rows, columns, scales)
    let copy = UnsafeMutablePointer<Int8>.allocate(capacity: max(1, bytes.count))
    copy.withMemoryRebound(to: UInt8.self, capacity: bytes.count) { $0.initialize(from: bytes, count: bytes.count) }
    if let limit = MatrixProducts.greatestPair { limitPairs(copy, count: bytes.count, to: limit) }
    cells = UnsafePointer(copy)
    sums = Matrix(rows: 1, columns: rows)
    for row in 0..<rows {
      let sum = (0..<columns).reduce(0) { $0 + Int(copy[row * columns + $1]) }
      sums.cells[row] = Float(sum) * scales.cells[row]
    }
  }

  deinit { cells.deallocate() }
}

/// Reduces each pair of neighbors whose sum is beyond ±`limit`, both by the same amount as far as possible. In a model,
/// that is one pair of a thousand.
func limitPairs(_ cells: UnsafeMutablePointer<Int8>, count: Int, to limit: Int) {
  for first in stride(from: 0, to: count - 1, by: 2) {
    let (one, other) = (Int(cells[first]), Int(cells[first + 1]))
    let excess = abs(one + other) - limit
    guard excess > 0 else { continue }
    let sign = one + other < 0 ? -1 : 1
    cells[first] = Int8(one - sign * (excess / 2))
    cells[first + 1] = Int8(other - sign * (excess - excess / 2))
  }
}
