import Glibc

/// Returns freed memory to the system, which threads leave scattered otherwise. Does nothing if the C library lacks the function.
func giveBackMemory() {
  // The function is found by its name because Swift does not import the C library's malloc.h.
  guard let symbol = dlsym(nil, "malloc_trim") else { return }
  typealias Trim = @convention(c) (_ keep: Int) -> Int32
  _ = unsafeBitCast(symbol, to: Trim.self)(0)
}
