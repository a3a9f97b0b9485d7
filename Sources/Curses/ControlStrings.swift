import Cells
import FoundationEssentials

/// The control sequences sent in addition to those of ncurses, and the terminals that understand them.
enum ControlStrings {
  /// Turns bracketed paste on.
  static let pasteOn = "\u{1B}[?2004h"
  /// Turns bracketed paste off.
  static let pasteOff = "\u{1B}[?2004l"
  /// Saves the window's title on the terminal's stack.
  static let saveTitle = "\u{1B}[22;2t"
  /// Restores the saved title.
  static let restoreTitle = "\u{1B}[23;2t"
  /// Turns off the terminal's reordering of right-to-left text (ECMA-48's BDSM, reset: explicit mode).
  static let orderAsSent = "\u{1B}[8l"
  /// Turns the terminal's reordering on.
  static let orderByTerminal = "\u{1B}[8h"
  /// The sequence that begins a paste.
  static let pasteStart = "\u{1B}[200~"
  /// The sequence that ends a paste.
  static let pasteEnd = "\u{1B}[201~"

  /// Returns the sequence that sets the window's title.
  static func title(_ title: String) -> String {
    "\u{1B}]2;\(harmless(String(title.prefix(200))))\u{7}"
  }

  /// The most bytes of a text that are copied: about 100,000 in base64, beyond which terminals drop all of it.
  static let clipboardLimit = 74_994

  /// Returns the sequence that copies `text` (OSC 52), cut to what terminals accept, and the number of bytes that it
  /// copies.
  static func copying(_ text: String) -> (sent: String, bytes: Int) {
    let text = text.slice(upTo: clipboardLimit)
    let bytes = Data(text.utf8)
    return ("\u{1B}]52;c;\(bytes.base64EncodedString())\u{7}", bytes.count)
  }

  /// Returns whether a terminal of this name understands these sequences as xterm does.
  static func isLikeXterm(_ name: String) -> Bool {
    let families = [
      "xterm", "tmux", "screen", "rxvt", "foot", "alacritty", "kitty", "wezterm", "ghostty", "st-", "konsole", "vte",
      "gnome", "mintty", "contour", "iterm",
    ]
    return name == "st" || families.contains { name.utf8.starts(with: $0.utf8) }
  }

  /// Returns a capability's string without the delays (`$<5>`) that only old terminals need.
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
  /// Returns the beginning of at most `limit` bytes, without cutting a scalar.
  fileprivate func slice(upTo limit: Int) -> Substring {
    self[..<(utf8.index(startIndex, offsetBy: limit, limitedBy: endIndex) ?? endIndex)]
  }
}
