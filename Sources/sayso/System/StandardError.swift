import Articles
import Cells
import Files
import Glibc

/// Standard error as a stream of whole messages.
enum StandardError {
  static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// Writes a message as a line, made harmless, after the program's name. A line break in it, as in the name of a file, is no end of
  /// the line.
  static func report(_ message: String) { writeAll(harmless("sayso: " + message) + "\n", to: STDERR_FILENO) }

  /// Writes lines, made harmless.
  static func writeLines(_ text: String) { writeAll(harmlessLines(text), to: STDERR_FILENO) }

  /// Replaces the line of the cursor by `text`, made harmless.
  static func replaceLine(by text: String) { writeAll("\r\u{1B}[K" + harmless(text), to: STDERR_FILENO) }
}

/// Returns the lines of `text`, made harmless, each with its line break.
func harmlessLines(_ text: String) -> String {
  text.split(at: "\n", omittingEmpty: false).map { harmless(String($0)) + "\n" }.joined()
}
