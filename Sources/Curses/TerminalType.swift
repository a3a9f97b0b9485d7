import CNcurses
import Cells
import Glibc

/// The type of terminal that `$TERM` names, and its capabilities.
enum TerminalType {
  /// Throws if ncurses does not know the terminal, or if it lacks a required capability.
  static func check(_ name: String, _ tty: Int32) throws(TerminalError) {
    var result: Int32 = 0
    guard !name.isEmpty, setupterm(name, tty, &result) == OK else { throw .unknownTerminal(name) }
    guard sayso_capability("cup") != nil, sayso_capability("clear") != nil else { throw .cannotPosition(name) }
  }

  /// Whether the checked terminal gives a program a screen of its own, beside that of the shell.
  static var hasOwnScreen: Bool { sayso_capability("rmcup") != nil }

  /// The sequence that clears the line of the cursor and goes to its beginning, or else to the next line.
  static var clearedLine: String {
    sayso_capability("el").map { "\r" + ControlStrings.withoutDelays(String(cString: $0)) } ?? "\n"
  }

  /// The sequence that restores the screen of the checked terminal.
  static var farewell: String {
    let capabilities = ["rmkx", "sgr0", "op", "cnorm", "rmcup"].compactMap { (name: String) in
      sayso_capability(name).map { ControlStrings.withoutDelays(String(cString: $0)) }
    }
    return capabilities.joined() + "\r"
  }
}

extension CursesTerminal {
  /// Returns the number of colours that the terminal of standard output can show, by its type. Nothing is sent to it.
  /// The depth is `none` for an unknown type.
  public static func depthOfOutput() -> ColorDepth {
    var result: Int32 = 0
    guard let name = getenv("TERM"), setupterm(name, STDOUT_FILENO, &result) == OK else { return .none }
    return ColorDepth(colors: Int(tigetnum("colors")))
  }
}
