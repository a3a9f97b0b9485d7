import Articles

/// A line on standard error that shows progress, if that is a terminal.
final class ProgressLine {
  private let isShown = StandardError.isTerminal
  private var shown: String?

  /// Replaces the shown line.
  func show(_ text: String) {
    guard isShown, text != shown else { return }
    StandardError.replaceLine(by: text)
    shown = text
  }

  /// Shows how much of `draft` has been analysed, in percent; `covered` is in bytes.
  func show(_ place: String, _ covered: Int, of draft: Draft) {
    show("\(place) \(100 * covered / max(1, draft.text.utf8.count)) %")
  }

  /// Removes the line.
  func clear() {
    guard shown != nil else { return }
    StandardError.replaceLine(by: "")
    shown = nil
  }
}
