/// A line on standard error that shows progress, if that is a terminal.
final class ProgressLine {
  private let isShown = StandardError.isTerminal
  private var shown = false

  /// Replaces the shown line.
  func show(_ text: String) {
    guard isShown else { return }
    StandardError.replaceLine(by: text)
    shown = true
  }

  /// Removes the line.
  func clear() {
    guard shown else { return }
    StandardError.replaceLine(by: "")
    shown = false
  }
}
