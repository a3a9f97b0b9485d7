import Analysis
import Files
import Glibc

/// Opens standard input, output and error if they are closed, so that no other file gets their numbers. Input is then
/// empty. Writing to output fails, as on a closed stream.
func openClosedStreams() {
  for (stream, flags) in [(STDIN_FILENO, O_RDONLY), (STDOUT_FILENO, O_RDONLY), (STDERR_FILENO, O_WRONLY)]
  where fcntl(stream, F_GETFD) < 0 && errno == EBADF {
    // `open` takes the lowest free number, which is that of this stream.
    _ = open("/dev/null", flags)
  }
}

/// The number of open files that the program needs. With fewer, the system's libraries end the program.
private let fewestFiles: UInt64 = 16
/// The kilobytes of stack that the program needs. With fewer, a signal ends it.
private let leastStack: UInt64 = 256

/// Throws if too few files may be open at once, or if the stack is too small.
func checkLimits() throws(Failure) {
  if let allowed = limit(RLIMIT_NOFILE), allowed < fewestFiles {
    throw .tooFewFiles(allowed: allowed, needed: fewestFiles)
  }
  if let allowed = limit(RLIMIT_STACK), allowed < leastStack << 10 {
    throw .stackTooSmall(allowed: allowed >> 10, needed: leastStack)
  }
}

/// Throws if the process may not reserve `needed` megabytes. Swift and the library of the analysis end a program that gets no memory, so
/// that this cannot be an error later.
func checkMemory(_ needed: UInt64) throws(Failure) {
  if let allowed = limit(RLIMIT_AS), allowed < needed << 20 {
    throw .memoryTooSmall(allowed: allowed >> 20, needed: needed)
  }
}

/// Returns a limit of the process; nil if the system does not report it.
private func limit(_ resource: __rlimit_resource) -> UInt64? {
  var limit = rlimit()
  return getrlimit(__rlimit_resource_t(resource.rawValue), &limit) == 0 ? UInt64(limit.rlim_cur) : nil
}

/// Throws if the system allows the process no further thread. The reader and the ledger use threads and would wait forever.
func checkThreads() throws(Failure) {
  if canStartThreads { return }
  throw .noThread
}

private let canStartThreads = Threads.canStart
