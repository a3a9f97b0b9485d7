import Cells

/// What is sent to a terminal beside what ncurses sends, and which terminals take it.
enum ControlStrings {
  /// Asks for pastes to be marked.
  static let pasteOn = "\u{1B}[?2004h"
  /// Ends that.
  static let pasteOff = "\u{1B}[?2004l"
  /// Puts the window's title on the terminal's stack.
  static let saveTitle = "\u{1B}[22;2t"
  /// Takes it from there.
  static let restoreTitle = "\u{1B}[23;2t"
  /// What begins a paste.
  static let pasteStart = "\u{1B}[200~"
  /// What ends it.
  static let pasteEnd = "\u{1B}[201~"

  /// Sets the window's title.
  static func title(_ title: String) -> String {
    "\u{1B}]2;\(harmless(String(title.prefix(200))))\u{7}"
  }

  /// Whether a terminal of this name understands the above as xterm does.
  static func isLikeXterm(_ name: String) -> Bool {
    let families = [
      "xterm", "tmux", "screen", "rxvt", "foot", "alacritty", "kitty", "wezterm", "ghostty", "st-", "konsole", "vte",
      "gnome", "mintty", "contour", "iterm",
    ]
    return name == "st" || families.contains { name.hasPrefix($0) }
  }

  /// A capability's string without the delays (`$<5>`) that only old terminals need.
  static func withoutDelays(_ capability: String) -> String {
    var result = ""
    var rest = capability[...]
    while let character = rest.first {
      if rest.hasPrefix("$<"), let end = rest.firstIndex(of: ">") {
        rest = rest[rest.index(after: end)...]
      } else {
        result.append(character)
        rest = rest.dropFirst()
      }
    }
    return result
  }
}
