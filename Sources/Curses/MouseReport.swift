import Cells

/// The mouse reports of a terminal (xterm's mode 1006): `CSI < button ; column ; row M`, with `m` for a release.
enum MouseReport {
  /// Turns reports of button presses on, in the form that works beyond column 223.
  static let on = "\u{1B}[?1000h\u{1B}[?1006h"
  /// Turns them off.
  static let off = "\u{1B}[?1006l\u{1B}[?1000l"

  /// Decodes the control sequence of these parameters ("<0;12;3") and final byte. Returns nil for unsupported events.
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
