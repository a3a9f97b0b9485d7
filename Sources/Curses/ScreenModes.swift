import Cells

/// The terminal modes that ncurses does not manage: marked pastes, the window's title, the mouse, the order of
/// right-to-left text. Returns the sequences to send, which are empty unless the terminal behaves like xterm.
struct ScreenModes {
  private let isLikeXterm: Bool
  private var title: String?
  /// Whether the earlier title is on the terminal's stack.
  private var isTitleSaved = false
  private var isMouseReported = false
  private var isOrderAsSent = false

  /// Creates the modes of a terminal of that name, none of them set.
  init(terminal name: String) { isLikeXterm = ControlStrings.isLikeXterm(name) }

  /// The sequence that resets all modes that may be set.
  var farewell: String {
    guard isLikeXterm else { return "" }
    return MouseReport.off + ControlStrings.pasteOff + (isOrderAsSent ? ControlStrings.orderByTerminal : "")
      + (isTitleSaved ? ControlStrings.restoreTitle : "")
  }

  /// Returns the sequence that sets the current modes, for use when the screen is taken.
  mutating func enter() -> String {
    guard isLikeXterm else { return "" }
    let (mouse, order) = (isMouseReported ? MouseReport.on : "", isOrderAsSent ? ControlStrings.orderAsSent : "")
    return ControlStrings.pasteOn + mouse + order + (title.map { show($0) } ?? "")
  }

  /// Returns the sequence that resets the modes, for use when the screen is released.
  mutating func leave() -> String {
    defer { isTitleSaved = false }
    return farewell
  }

  /// Returns the sequence that sets the modes `frame` needs, and whether a full redraw must follow. `farewell` is up to
  /// date when it returns.
  mutating func change(to frame: Frame) -> (sent: String, redraws: Bool) {
    guard isLikeXterm else { return ("", false) }
    var sent = ""
    if let new = frame.title, new != title { sent += show(new) }
    if frame.usesMouse != isMouseReported {
      isMouseReported = frame.usesMouse
      sent += isMouseReported ? MouseReport.on : MouseReport.off
    }
    let redraws = frame.isInVisualOrder != isOrderAsSent
    if redraws {
      isOrderAsSent = frame.isInVisualOrder
      sent += isOrderAsSent ? ControlStrings.orderAsSent : ControlStrings.orderByTerminal
    }
    return (sent, redraws)
  }

  private mutating func show(_ new: String) -> String {
    let saving = isTitleSaved ? "" : ControlStrings.saveTitle
    (title, isTitleSaved) = (new, true)
    return saving + ControlStrings.title(new)
  }
}
