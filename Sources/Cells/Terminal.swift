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
  /// Gives the terminal back while `use` has it for another program, and takes it again. `use` tells the process that it starts as
  /// soon as it has, and 0 before it reaps it: where a signal ends this program meanwhile, that process is ended with it. Where
  /// `use` returns words, they are shown below what the program left, and Enter is waited for.
  func lend(_ use: (_ hasStarted: (Int32) -> Void) -> String?)
  /// Gives `text` to the terminal's clipboard; how much of it was sent. Whether the terminal took it, it does not tell.
  func copy(_ text: String) -> Copying
  /// Gives the terminal back for good. May be called more than once.
  func close()
}

/// How much of a text was given to a clipboard.
public enum Copying: Hashable, Sendable {
  /// All of it.
  case whole
  /// Its beginning of so many bytes: terminals take no more.
  case beginning(Int)
  /// Nothing: the terminal has no clipboard.
  case nothing
}
