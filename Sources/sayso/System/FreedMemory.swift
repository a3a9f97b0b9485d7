import Glibc

// Swift does not import the C library's malloc.h, so its functions are found by their names.

/// Returns freed memory to the system, which threads leave scattered otherwise. Does nothing if the C library lacks the
/// function.
func giveBackMemory() {
  guard let symbol = dlsym(nil, "malloc_trim") else { return }
  typealias Trim = @convention(c) (_ keep: Int) -> Int32
  _ = unsafeBitCast(symbol, to: Trim.self)(0)
}

/// Lets the C library return each freed block of a megabyte or more to the system at once. It would otherwise keep blocks
/// of up to 32 megabytes, which the arrays of a long article leave scattered. Does nothing if the C library lacks the
/// function.
func giveBackLargeBlocks() {
  guard let symbol = dlsym(nil, "mallopt") else { return }
  typealias Option = @convention(c) (_ parameter: Int32, _ value: Int32) -> Int32
  let mmapThreshold: Int32 = -3
  _ = unsafeBitCast(symbol, to: Option.self)(mmapThreshold, 1 << 20)
}
