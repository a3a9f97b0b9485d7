/// The reason why the screen cannot be taken.
public enum TerminalError: Error, Hashable, Sendable {
  /// There is no terminal to draw on. The value is the system's error number.
  case noTerminal(Int32)
  /// The terminal of this name (`$TERM`) is unknown. The name is empty if it is not set.
  case unknownTerminal(String)
  /// A terminal of this name (`$TERM`) cannot move its cursor.
  case cannotPosition(String)
  /// The system has no locale whose characters are UTF-8.
  case noUTF8
}
