import CNcurses
import Cells

/// The key codes of ncurses, and those that are defined here.
enum KeyCodes {
  private static let pasteStart: Int32 = 0x1000
  private static let pasteEnd: Int32 = 0x1001

  /// Makes ncurses report pastes as keys, and leave mouse reports to the decoder.
  static func define() {
    define_key(ControlStrings.pasteStart, pasteStart)
    define_key(ControlStrings.pasteEnd, pasteEnd)
    keyok(KEY_MOUSE, false)
  }

  /// Returns the event of a key code; nil for keys without a use.
  static func event(_ code: Int32) -> InputDecoder.Event? {
    switch code {
    case pasteStart: .pasteStart
    case pasteEnd: .pasteEnd
    case KEY_F0 + 1...KEY_F0 + 12: .key(.function(Int(code - KEY_F0)))
    default: keys[code].map { .key($0) }
    }
  }

  private static let keys: [Int32: Key] = [
    KEY_UP: .up, KEY_DOWN: .down, KEY_LEFT: .left, KEY_RIGHT: .right, KEY_SR: .up, KEY_SF: .down, KEY_SLEFT: .left,
    KEY_SRIGHT: .right, KEY_HOME: .home, KEY_END: .end, KEY_SHOME: .home, KEY_SEND: .end, KEY_PPAGE: .pageUp,
    KEY_NPAGE: .pageDown, KEY_SPREVIOUS: .pageUp, KEY_SNEXT: .pageDown, KEY_A1: .home, KEY_C1: .end, KEY_A3: .pageUp,
    KEY_C3: .pageDown, KEY_ENTER: .enter, KEY_BACKSPACE: .backspace, KEY_DC: .delete, KEY_SDC: .delete,
    KEY_BTAB: .backTab,
  ]
}
