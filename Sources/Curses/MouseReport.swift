import Cells

/// What a terminal sends for the mouse (xterm's mode 1006): `CSI < button ; column ; row M`, with `m` where a button is let go.
enum MouseReport {
  /// Asks for presses of buttons, reported so that they reach beyond column 223.
  static let on = "\u{1B}[?1000h\u{1B}[?1006h"
  /// Ends that.
  static let off = "\u{1B}[?1006l\u{1B}[?1000l"

  /// What is told by the control sequence of these parameters ("<0;12;3") and final byte; nil for what nobody asks for.
  static func mouse(_ parameters: String, _ final: Unicode.Scalar) -> Mouse? {
    let scalars = parameters.unicodeScalars
    guard final == "M", scalars.starts(with: ["<"]) else { return nil }
    let numbers = scalars.dropFirst().split(omittingEmptySubsequences: false) { $0 == ";" }.map { Int(String($0)) }
    guard numbers.count == 3, let button = numbers[0], let column = numbers[1], let row = numbers[2],
      let kind = kinds[button], places.contains(column), places.contains(row)
    else { return nil }
    return Mouse(kind, row: row - 1, column: column - 1)
  }

  private static let kinds: [Int: Mouse.Kind] = [0: .click, 64: .wheelUp, 65: .wheelDown]
  private static let places = 1...10_000
}
