import COneDNN

/// Matrix products by oneDNN. All matrices are stored row by row.
enum MatrixProducts {
  /// Whether oneDNN is installed.
  static var isAvailable: Bool { onednn_is_available() }

  /// The greatest left byte with which products of bytes are fast and exact on this processor; 0 if they are not.
  static let greatestByte = Int(onednn_greatest_byte())

  /// The greatest sum of two neighboring right bytes with which products are exact, since the sum of two products must
  /// fit in 16 bits; nil if the processor adds in 32 bits.
  static let greatestPair: Int? = greatestByte == 255 ? nil : Int(Int16.max) / max(1, greatestByte)

  /// Whether products of bytes are fast and exact on this processor.
  static var multipliesBytes: Bool { greatestByte > 0 }

  /// Limits products of the calling thread to that thread. The windows already occupy all cores.
  static func useOneThread() { onednn_use_one_thread() }

  /// A matrix that is some columns of a wider one: the address of its first cell and the distance between rows.
  struct Part<Pointer> {
    let cells: Pointer
    let stride: Int
  }

  /// Computes out = factor · left · right, or out += … if `adds` is true. `left` is rows × inner. `right` is inner ×
  /// columns, or columns × inner if `transposed` is true.
  static func multiply(
    _ left: Part<UnsafePointer<Float>>, _ right: Part<UnsafePointer<Float>>, transposed: Bool, rows: Int, inner: Int,
    columns: Int, factor: Float = 1, adds: Bool = false, to out: Part<UnsafeMutablePointer<Float>>
  ) {
    let (plain, turned) = (CChar(UInt8(ascii: "N")), CChar(UInt8(ascii: "T")))
    _ = onednn_multiply(
      plain, transposed ? turned : plain, dnnl_dim_t(rows), dnnl_dim_t(columns), dnnl_dim_t(inner), factor, left.cells,
      dnnl_dim_t(left.stride), right.cells, dnnl_dim_t(right.stride), adds ? 1 : 0, out.cells, dnnl_dim_t(out.stride))
  }

  /// Computes sums = left · rightᵀ of bytes. `left` is rows × inner and has bytes of at most `greatestByte`; `right` is
  /// columns × inner.
  static func multiplyBytes(
    _ left: UnsafePointer<UInt8>, _ right: UnsafePointer<Int8>, rows: Int, inner: Int, columns: Int,
    to sums: UnsafeMutablePointer<Int32>
  ) {
    _ = onednn_multiply_bytes(
      dnnl_dim_t(rows), dnnl_dim_t(columns), dnnl_dim_t(inner), left, right, sums)
  }
}
