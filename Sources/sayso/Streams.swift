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

/// The words of the command line after the program's name, byte for byte.
func commandLineWords() -> [String] {
  (1..<max(1, Int(CommandLine.argc))).compactMap { i in CommandLine.unsafeArgv[i].map { String(path: $0) } }
}
