/// A screen and a keyboard. `Curses` is the real one, `ScriptedTerminal` the one for tests and `--headless`.
public protocol Terminal: AnyObject {
  /// The size of the screen.
  var size: Size { get }
  /// The number of colours that the terminal can show.
  var depth: ColorDepth { get }
  /// Shows `frame`, cut or padded to the screen's size.
  func present(_ frame: Frame)
  /// Does the part of the work of `present` that does not change the screen, for a frame that probably comes next.
  func prepare(_ frame: Frame)
  /// Makes a waiting `read` return nil; may be called from any thread.
  var wake: @Sendable () -> Void { get }
  /// Waits for input, a wake-up or the timeout (milliseconds; nil waits forever). Returns nil if no input came.
  func read(timeout: Int?) -> Input?
  /// Redraws everything at the next `present`.
  func redraw()
  /// Returns the terminal to the shell, stops the process, and takes the terminal again when the process continues.
  func suspend()
  /// Releases the terminal while `use` runs another program, then takes it again. `use` calls `hasStarted` with the
  /// process as soon as it runs, and with 0 before it reaps the process. So a signal that ends this program ends that
  /// process too. If `use` returns a message, it is shown below the program's output until Enter is pressed.
  func lend(_ use: (_ hasStarted: (Int32) -> Void) -> String?)
  /// Sends `text` to the terminal's clipboard and returns how much was sent. The terminal does not report whether it
  /// accepted the text.
  func copy(_ text: String) -> Copying
  /// Releases the terminal for good. May be called more than once.
  func close()
}

extension Terminal {
  /// Does nothing.
  public func prepare(_ frame: Frame) {}
}

/// The amount of text sent to a clipboard.
public enum Copying: Hashable, Sendable {
  /// The whole text.
  case whole
  /// The first bytes, this many: the limit of terminals.
  case beginning(Int)
  /// Nothing: the terminal has no clipboard.
  case nothing
}
