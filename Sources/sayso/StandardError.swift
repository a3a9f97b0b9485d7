import Articles
import Cells
import Files
import Glibc

/// Standard error as a stream of whole messages.
enum StandardError {
  static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// Writes a message: its lines, made harmless, the first one after the program's name.
  static func tell(_ message: String) { writeLines("sayso: " + message) }

  /// Writes lines, made harmless.
  static func writeLines(_ text: String) { writeAll(harmlessLines(text), to: STDERR_FILENO) }

  /// Replaces the line that the cursor is in by `text`, made harmless; by nothing where that is empty.
  static func replaceLine(by text: String) { writeAll("\r\u{1B}[K" + harmless(text), to: STDERR_FILENO) }
}

/// The lines of `text`, made harmless, each with its end.
private func harmlessLines(_ text: String) -> String {
  text.split(at: "\n", omittingEmpty: false).map { harmless(String($0)) + "\n" }.joined()
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

  /// Writes a line, made harmless: a message, in which there may be names of files.
  static func tell(_ line: String) throws(Failure) { try write(harmlessLines(line)) }

  /// Writes all of `text`, which is safe to print; throws where nobody can take it (a full disk).
  static func write(_ text: String) throws(Failure) {
    guard writeAll(text, to: STDOUT_FILENO) else { throw Failure.output(reason: systemReason()) }
  }
}
