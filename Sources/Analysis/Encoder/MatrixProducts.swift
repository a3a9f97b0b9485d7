import COneDNN

/// Matrix products by oneDNN. All matrices are stored row by row.
enum MatrixProducts {
  /// Whether products of bytes are fast and exact on this processor.
  static let multipliesBytes = sayso_multiplies_bytes() != 0

  /// Limits products of the calling thread to that thread. The windows already occupy all cores.
  static func useOneThread() { omp_set_num_threads(1) }

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
    let plain = CChar(UInt8(ascii: "N"))
    dnnl_sgemm(
      plain, transposed ? CChar(UInt8(ascii: "T")) : plain, dnnl_dim_t(rows), dnnl_dim_t(columns), dnnl_dim_t(inner),
      factor, left.cells, dnnl_dim_t(left.stride), right.cells, dnnl_dim_t(right.stride), adds ? 1 : 0, out.cells,
      dnnl_dim_t(out.stride))
  }

  /// Computes sums = left · rightᵀ of bytes. `left` is rows × inner, `right` columns × inner. The left bytes may be
  /// unsigned.
  static func multiplyBytes(
    _ left: UnsafePointer<Int8>, areUnsigned: Bool, _ right: UnsafePointer<Int8>, rows: Int, inner: Int, columns: Int,
    to sums: UnsafeMutablePointer<Int32>
  ) {
    let (plain, transposed) = (CChar(UInt8(ascii: "N")), CChar(UInt8(ascii: "T")))
    let (fixed, inner, columns) = (CChar(UInt8(ascii: "F")), dnnl_dim_t(inner), dnnl_dim_t(columns))
    var offset: Int32 = 0
    if areUnsigned {
      left.withMemoryRebound(to: UInt8.self, capacity: rows * Int(inner)) { left in
        _ = dnnl_gemm_u8s8s32(
          plain, transposed, fixed, dnnl_dim_t(rows), columns, inner, 1, left, inner, 0, right, inner, 0, 0, sums,
          columns, &offset)
      }
    } else {
      dnnl_gemm_s8s8s32(
        plain, transposed, fixed, dnnl_dim_t(rows), columns, inner, 1, left, inner, 0, right, inner, 0, 0, sums,
        columns,
        &offset)
    }
  }
}
