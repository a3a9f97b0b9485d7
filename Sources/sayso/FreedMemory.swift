import Glibc

/// Gives memory that was freed back to the system: what threads took and left scattered stays the process's otherwise. Does nothing
/// where the C library has no such function.
func giveBackMemory() {
  // By its name, since Swift is not shown the C library's malloc.h.
  guard let symbol = dlsym(nil, "malloc_trim") else { return }
  typealias Trim = @convention(c) (_ keep: Int) -> Int32
  _ = unsafeBitCast(symbol, to: Trim.self)(0)
}
