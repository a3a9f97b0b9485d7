import COpenBLAS
import Glibc

/// The processor's cores, which windows are shared out among.
enum Cores {
  /// How many there are for this process. Each multiplies its own matrices: the BLAS is told not to share them out again.
  static let count: Int = {
    openblas_set_num_threads(1)
    return max(1, min(8, sysconf(Int32(_SC_NPROCESSORS_ONLN))))
  }()
}
