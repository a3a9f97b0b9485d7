/// A screen and a keyboard. `Curses` is the real one, `ScriptedTerminal` the one for tests and `--headless`.
public protocol Terminal: AnyObject {
  /// How large the screen is.
  var size: Size { get }
  /// How many colours it can show.
  var depth: ColorDepth { get }
  /// Shows `frame`; one of another size than the screen's is cut or padded.
  func present(_ frame: Frame)
  /// Makes a waiting `read` return nil; may be called from any thread.
  var wake: @Sendable () -> Void { get }
  /// Waits for input, a wake-up or the timeout (milliseconds; nil waits for ever); nil where none of the input came.
  func read(timeout: Int?) -> Input?
  /// Draws everything anew at the next `present`.
  func redraw()
  /// Gives the terminal back to the shell, stops the process, and takes the terminal again when it goes on.
  func suspend()
  /// Gives the terminal back for good. May be called more than once.
  func close()
}
