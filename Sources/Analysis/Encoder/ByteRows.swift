import CVectors

/// Rows of numbers that are rounded to bytes in order to be multiplied by a matrix of bytes: the working memory of one
/// thread. A number is its byte times the row's scale, plus the row's least number.
final class ByteRows {
  private let bytes: UnsafeMutablePointer<UInt8>
  private let scales, leasts: UnsafeMutablePointer<Float>
  /// The sums of the products.
  private let sums: UnsafeMutablePointer<Int32>

  /// Allocates `rows` rows of `width` bytes, and room for the same number of sums.
  init(rows: Int, width: Int) {
    bytes = .allocate(capacity: max(1, rows * width))
    scales = .allocate(capacity: max(1, rows))
    leasts = .allocate(capacity: max(1, rows))
    sums = .allocate(capacity: max(1, rows * width))
  }

  deinit {
    bytes.deallocate()
    scales.deallocate()
    leasts.deallocate()
    sums.deallocate()
  }

  /// Rounds `count` rows of `width` numbers.
  func round(_ rows: UnsafePointer<Float>, count: Int, width: Int) {
    // All 8 bits suffice for a range around 0, in which 0 is exact. With fewer, the row's own range has less error.
    let hasAllBits = MatrixProducts.greatestByte == 255
    sayso_quantise(
      rows, count, width, hasAllBits ? 254 : Int32(MatrixProducts.greatestByte), hasAllBits ? 1 : 0, bytes, scales,
      leasts)
  }

  /// Multiplies the bytes of `count` rows by those of `matrix`.
  func multiply(by matrix: ByteMatrix, count: Int) {
    MatrixProducts.multiplyBytes(
      bytes, matrix.cells, rows: count, inner: matrix.columns, columns: matrix.rows, to: sums)
  }

  /// Writes the products of `count` rows and `matrix`, plus `bias`, to `out`. If `adds` is true, it adds them to the
  /// numbers there.
  func write(
    times matrix: ByteMatrix, plus bias: Matrix, count: Int, adds: Bool, to out: UnsafeMutablePointer<Float>
  ) {
    multiply(by: matrix, count: count)
    sayso_scale(
      sums, count, matrix.rows, scales, leasts, matrix.scales.cells, matrix.sums.cells, bias.cells, out, adds ? 1 : 0)
  }

  /// Replaces the rows by GELU of the products of `count` rows and `matrix`, plus `bias`.
  func roundGELU(times matrix: ByteMatrix, plus bias: Matrix, count: Int) {
    multiply(by: matrix, count: count)
    sayso_scale_gelu_quantise(
      sums, count, matrix.rows, scales, leasts, matrix.scales.cells, matrix.sums.cells, bias.cells,
      Int32(MatrixProducts.greatestByte), bytes)
  }
}
