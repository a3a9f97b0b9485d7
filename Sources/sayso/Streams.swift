import Analysis
import Files
import Glibc

/// Sees to it that standard input, output and error are open, so that no other file gets their numbers: nothing is read from the
/// first, and writing to the second is an error, as it would be if it were closed.
func openClosedStreams() {
  for (stream, flags) in [(STDIN_FILENO, O_RDONLY), (STDOUT_FILENO, O_RDONLY), (STDERR_FILENO, O_WRONLY)]
  where fcntl(stream, F_GETFD) < 0 && errno == EBADF {
    // The lowest free number is this one.
    _ = open("/dev/null", flags)
  }
}

/// The least number of files that must be allowed to be open: with fewer the system's libraries end the program.
private let fewestFiles: rlim_t = 16

/// Throws where too few files may be open at once.
func checkFileLimit() throws(Failure) {
  var limit = rlimit()
  guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0, limit.rlim_cur < fewestFiles else {
    return
  }
  throw .settings(["only \(limit.rlim_cur) files may be open at once (ulimit -n); at least \(fewestFiles) are needed"])
}

/// Throws where the system allows the process no further thread. The reader and the ledger work beside the main thread, and would wait without end.
func checkThreads() throws(Failure) {
  if Threads.canStart { return }
  throw .settings([
    "the system allows no further thread, which is needed here (ulimit -u); sayso extract and --headless need none"
  ])
}
