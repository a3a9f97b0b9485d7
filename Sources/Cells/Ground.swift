/// The brightness of a terminal's background.
public enum Ground: Hashable, Sendable {
  /// A dark background.
  case dark
  /// A light background.
  case light

  /// Creates the ground of this colour. White letters are easier to read than black ones on a dark ground.
  public init(of background: RGB) {
    let (black, white) = (RGB(0, 0, 0), RGB(255, 255, 255))
    self = background.contrast(to: white) >= background.contrast(to: black) ? .dark : .light
  }

  /// Creates the ground that `$COLORFGBG` names: its last number is the background's place among the sixteen colours. As in
  /// other programs, 7 and those above 8 are light. Nil for any other text.
  public init?(colorFGBG text: String) {
    guard text.utf8.contains(UInt8(ascii: ";")),
      let last = text.utf8.split(separator: UInt8(ascii: ";")).last, let number = UInt8(String(Substring(last))),
      number < 16
    else { return nil }
    self = number == 7 || number > 8 ? .light : .dark
  }
}
