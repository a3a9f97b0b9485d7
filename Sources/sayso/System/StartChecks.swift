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
private let fewestFiles: rlim_t = 16

/// Throws if too few files may be open at once.
func checkFileLimit() throws(Failure) {
  var limit = rlimit()
  guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0, limit.rlim_cur < fewestFiles else {
    return
  }
  throw .tooFewFiles(allowed: UInt64(limit.rlim_cur), needed: UInt64(fewestFiles))
}

/// Throws if the system allows the process no further thread. The reader and the ledger use threads and would wait forever.
func checkThreads() throws(Failure) {
  if canStartThreads { return }
  throw .noThread
}

private let canStartThreads = Threads.canStart
