import Cells
import FoundationEssentials

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
  /// Asks a terminal that orders right-to-left text to show it as it is sent (ECMA-48's BDSM, reset: explicit mode).
  static let orderAsSent = "\u{1B}[8l"
  /// Ends that.
  static let orderByTerminal = "\u{1B}[8h"
  /// What begins a paste.
  static let pasteStart = "\u{1B}[200~"
  /// What ends it.
  static let pasteEnd = "\u{1B}[201~"

  /// Sets the window's title.
  static func title(_ title: String) -> String {
    "\u{1B}]2;\(harmless(String(title.prefix(200))))\u{7}"
  }

  /// The bytes of a text that are copied at most: in base64 they are some 100,000, beyond which terminals drop all of it.
  static let clipboardLimit = 74_994

  /// Puts `text` on the clipboard (OSC 52), or as much of its beginning as terminals take; how many bytes of it that is.
  static func copying(_ text: String) -> (sent: String, bytes: Int) {
    let text = text.slice(upTo: clipboardLimit)
    let bytes = Data(text.utf8)
    return ("\u{1B}]52;c;\(bytes.base64EncodedString())\u{7}", bytes.count)
  }

  /// Whether a terminal of this name understands the above as xterm does.
  static func isLikeXterm(_ name: String) -> Bool {
    let families = [
      "xterm", "tmux", "screen", "rxvt", "foot", "alacritty", "kitty", "wezterm", "ghostty", "st-", "konsole", "vte",
      "gnome", "mintty", "contour", "iterm",
    ]
    return name == "st" || families.contains { name.utf8.starts(with: $0.utf8) }
  }

  /// A capability's string without the delays (`$<5>`) that only old terminals need.
  static func withoutDelays(_ capability: String) -> String {
    var result = String.UnicodeScalarView()
    var rest = capability.unicodeScalars[...]
    while let scalar = rest.first {
      if rest.starts(with: "$<".unicodeScalars), let end = rest.firstIndex(of: ">") {
        rest = rest[rest.index(after: end)...]
      } else {
        result.append(scalar)
        rest = rest.dropFirst()
      }
    }
    return String(result)
  }
}

extension String {
  /// The beginning of at most `limit` bytes; a bound inside a scalar's bytes is moved back to its start.
  fileprivate func slice(upTo limit: Int) -> Substring {
    self[..<(utf8.index(startIndex, offsetBy: limit, limitedBy: endIndex) ?? endIndex)]
  }
}
