import Glibc

/// The processor's cores, which windows are shared out among.
enum Cores {
  /// How many to use: all of the machine's, up to the number from which memory costs more than it brings.
  static let count = max(1, min(8, sysconf(Int32(_SC_NPROCESSORS_ONLN))))
}
