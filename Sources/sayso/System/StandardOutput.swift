import Articles
import Cells
import Files
import Glibc

/// Standard output as a stream of whole messages, unbuffered, so that a written line can be read at once.
enum StandardOutput {
  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// The width of the terminal; nil if standard output is not a terminal or does not report it, so that lines are not broken.
  static var columns: Int? {
    var window = winsize()
    guard isTerminal, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0 else { return nil }
    return Int(window.ws_col)
  }

  /// Writes a message as a line, made harmless, since it may contain names of files.
  static func report(_ line: String) throws(Failure) { try write(harmless(line) + "\n") }

  /// Writes lines, made harmless.
  static func writeLines(_ text: String) throws(Failure) { try write(harmlessLines(text)) }

  /// Writes all of `text`, which is safe to print. Throws if it cannot be written (a full disk).
  static func write(_ text: String) throws(Failure) {
    guard writeAll(text, to: STDOUT_FILENO) else { throw Failure.output(reason: systemReason()) }
  }
}
