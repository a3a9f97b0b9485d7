import Cells

/// What a terminal is asked for beside what ncurses asks for: marked pastes, the window's title, the mouse, the order of
/// right-to-left text. Tells what to send; nothing where the terminal does not do as xterm does.
struct ScreenModes {
  private let isLikeXterm: Bool
  private var title: String?
  /// Whether the title that was there before is on the terminal's stack.
  private var isTitleSaved = false
  private var isMouseReported = false
  private var isOrderAsSent = false

  /// The modes of a terminal of that name, of which nothing was asked yet.
  init(terminal name: String) { isLikeXterm = ControlStrings.isLikeXterm(name) }

  /// What takes back all that may have been asked for.
  var farewell: String {
    guard isLikeXterm else { return "" }
    return MouseReport.off + ControlStrings.pasteOff + (isOrderAsSent ? ControlStrings.orderByTerminal : "")
      + (isTitleSaved ? ControlStrings.restoreTitle : "")
  }

  /// What asks for all that was asked for before, when the screen is taken.
  mutating func enter() -> String {
    guard isLikeXterm else { return "" }
    let (mouse, order) = (isMouseReported ? MouseReport.on : "", isOrderAsSent ? ControlStrings.orderAsSent : "")
    return ControlStrings.pasteOn + mouse + order + (title.map { show($0) } ?? "")
  }

  /// What takes that back, when the screen is given back.
  mutating func leave() -> String {
    defer { isTitleSaved = false }
    return farewell
  }

  /// What asks for what `frame` wishes; whether everything must be drawn anew then. What it is taken back by has changed before.
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
