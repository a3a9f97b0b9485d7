/// The names under which theme files know the sixteen colours of a terminal, by their number.
let namedColors = [
  "black", "red", "green", "yellow", "blue", "magenta", "cyan", "white", "bright_black", "bright_red", "bright_green",
  "bright_yellow", "bright_blue", "bright_magenta", "bright_cyan", "bright_white",
]

/// Red, green and blue, 0–255 each.
struct RGB: Hashable, Sendable {
  var red: UInt8
  var green: UInt8
  var blue: UInt8

  init(_ red: UInt8, _ green: UInt8, _ blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// The colour of "#rrggbb"; nil for anything else.
  init?(hex: String) {
    let digits = Array(hex.utf8)
    guard digits.count == 7, digits[0] == UInt8(ascii: "#") else { return nil }
    var parts: [UInt8] = []
    for i in stride(from: 1, to: 7, by: 2) {
      guard let high = Character(Unicode.Scalar(digits[i])).hexDigitValue,
        let low = Character(Unicode.Scalar(digits[i + 1])).hexDigitValue
      else { return nil }
      parts.append(UInt8(high * 16 + low))
    }
    self.init(parts[0], parts[1], parts[2])
  }

  /// How a terminal shows entry `index` of the palette of 256; for the first sixteen, whose look the person chooses, as
  /// xterm does.
  init(palette index: UInt8) {
    let i = Int(index)
    if i < 16 {
      self = RGB.sixteen[i]
    } else if i < 232 {
      let steps: [UInt8] = [0, 95, 135, 175, 215, 255]
      self.init(steps[(i - 16) / 36], steps[(i - 16) / 6 % 6], steps[(i - 16) % 6])
    } else {
      let grey = UInt8(8 + 10 * (i - 232))
      self.init(grey, grey, grey)
    }
  }

  private static let sixteen = [
    RGB(0, 0, 0), RGB(205, 0, 0), RGB(0, 205, 0), RGB(205, 205, 0), RGB(0, 0, 238), RGB(205, 0, 205),
    RGB(0, 205, 205), RGB(229, 229, 229), RGB(127, 127, 127), RGB(255, 0, 0), RGB(0, 255, 0), RGB(255, 255, 0),
    RGB(92, 92, 255), RGB(255, 0, 255), RGB(0, 255, 255), RGB(255, 255, 255),
  ]

  /// The square of the distance to `other`, weighted roughly as the eye does.
  func distance(to other: RGB) -> Int {
    func square(_ a: UInt8, _ b: UInt8) -> Int { (Int(a) - Int(b)) * (Int(a) - Int(b)) }
    return 3 * square(red, other.red) + 4 * square(green, other.green) + 2 * square(blue, other.blue)
  }

  /// The entry of `range` of the palette that looks most like this colour.
  func nearest(in range: ClosedRange<UInt8>) -> UInt8 {
    range.min { distance(to: RGB(palette: $0)) < distance(to: RGB(palette: $1)) } ?? range.lowerBound
  }
}
