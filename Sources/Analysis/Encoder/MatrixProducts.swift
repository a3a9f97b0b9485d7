import COneDNN
import CVectors

/// Products of matrices of 32-bit numbers. All matrices are stored row by row.
///
/// oneDNN multiplies them. Where the processor multiplies bytes, few numbers are left to multiply: then plain loops do
/// it, and oneDNN with its 12 MB of memory is not loaded.
enum MatrixProducts {
  /// Whether products of bytes are fast on this processor.
  static let multipliesBytes = sayso_multiplies_bytes()

  /// Whether the processor or the installed packages suffice for products.
  static var isAvailable: Bool { multipliesBytes || onednn_is_available() }

  /// Limits products of the calling thread to that thread. The windows already occupy all cores.
  static func useOneThread() {
    if !multipliesBytes { onednn_use_one_thread() }
  }

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
    guard !multipliesBytes else {
      return sayso_multiply(
        left.cells, left.stride, right.cells, right.stride, transposed, rows, inner, columns, factor, adds, out.cells,
        out.stride)
    }
    let (plain, turned) = (CChar(UInt8(ascii: "N")), CChar(UInt8(ascii: "T")))
    _ = onednn_multiply(
      plain, transposed ? turned : plain, dnnl_dim_t(rows), dnnl_dim_t(columns), dnnl_dim_t(inner), factor, left.cells,
      dnnl_dim_t(left.stride), right.cells, dnnl_dim_t(right.stride), adds ? 1 : 0, out.cells, dnnl_dim_t(out.stride))
  }
}
