/// Why the screen cannot be taken.
public enum TerminalError: Error, Hashable, Sendable {
  /// There is no terminal to draw on; the number of the system's error.
  case noTerminal(Int32)
  /// No terminal of this name (`$TERM`) is known; empty where none is given.
  case unknownTerminal(String)
  /// A terminal of this name (`$TERM`) cannot move its cursor.
  case cannotPosition(String)
  /// The system has no locale whose characters are UTF-8.
  case noUTF8
}
