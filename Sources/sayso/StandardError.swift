import Files
import Glibc

/// Standard error as a stream of whole messages.
enum StandardError {
  static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  static func write(_ text: String) {
    writeAll(text, to: STDERR_FILENO)
  }
}

/// Standard output as a stream of whole messages, unbuffered: a line that was written can be read.
enum StandardOutput {
  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// The width of the terminal that it is, where it is one and tells; a file or another program gets lines as long as they are.
  static var columns: Int? {
    var window = winsize()
    guard isTerminal, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0 else { return nil }
    return Int(window.ws_col)
  }

  /// Writes all of `text`; throws where nobody can take it (a full disk).
  static func write(_ text: String) throws(Failure) {
    guard writeAll(text, to: STDOUT_FILENO) else { throw Failure.output(reason: systemReason()) }
  }
}
