/// An sRGB colour: red, green and blue, 0…255 each.
public struct RGB: Hashable, Sendable {
  /// The red component.
  public var red: UInt8
  /// The green component.
  public var green: UInt8
  /// The blue component.
  public var blue: UInt8

  /// Creates a colour of these components.
  public init(_ red: UInt8, _ green: UInt8, _ blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// Creates the colour written as `#rrggbb` or `#rgb`; nil for any other text.
  public init?(hex: String) {
    let digits = hex.utf8.dropFirst().map { Character(Unicode.Scalar($0)).hexDigitValue }
    guard hex.utf8.first == UInt8(ascii: "#"), digits.count == 3 || digits.count == 6 else { return nil }
    let values = digits.compactMap { $0.map(UInt8.init) }
    guard values.count == digits.count else { return nil }
    if values.count == 3 {
      self.init(values[0] * 17, values[1] * 17, values[2] * 17)
    } else {
      self.init(values[0] << 4 | values[1], values[2] << 4 | values[3], values[4] << 4 | values[5])
    }
  }

  /// Creates the usual colour of a palette entry. The first 16 are those of xterm; users often change them.
  public init(palette index: UInt8) {
    switch index {
    case 0..<16: self = Self.basic[Int(index)]
    case 16..<232:
      let cube = Int(index) - 16
      self.init(Self.steps[cube / 36], Self.steps[cube / 6 % 6], Self.steps[cube % 6])
    default:
      let grey = 8 + 10 * (index - 232)
      self.init(grey, grey, grey)
    }
  }

  /// The colour written as `#rrggbb`, as in theme files and style sheets.
  public var hex: String {
    "#" + [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  /// Returns the squared distance to another colour in RGB space.
  public func distance(to other: RGB) -> Int {
    let red = Int(red) - Int(other.red)
    let green = Int(green) - Int(other.green)
    let blue = Int(blue) - Int(other.blue)
    return red * red + green * green + blue * blue
  }

  /// Returns the nearest colour that a terminal of this depth has; its default colour if it has none.
  ///
  /// With 256 colours, that is the nearest of cube and greys: users often change the first 16. With 16 and 8 it is the
  /// nearest of xterm's basic colours, and a grey only for colours that are almost grey.
  public func nearest(at depth: ColorDepth) -> TerminalColor {
    switch depth {
    case .none: .standard
    case .direct: .rgb(self)
    case .full: .palette(nearestInCube)
    case .sixteen: .palette(nearestBasic)
    case .eight: TerminalColor.palette(nearestBasic).reduced(to: .eight)
    }
  }

  private var nearestInCube: UInt8 {
    func step(_ part: UInt8) -> Int { part < 48 ? 0 : part < 115 ? 1 : (Int(part) - 35) / 40 }
    let cube = UInt8(16 + 36 * step(red) + 6 * step(green) + step(blue))
    let mean = (Int(red) + Int(green) + Int(blue)) / 3
    let grey = UInt8(232 + min(23, max(0, (mean - 3) / 10)))
    return distance(to: RGB(palette: grey)) < distance(to: RGB(palette: cube)) ? grey : cube
  }

  private var nearestBasic: UInt8 {
    let parts = [Int(red), Int(green), Int(blue)]
    let spread = (parts.max() ?? 0) - (parts.min() ?? 0)
    let isGrey = spread < 40
    let candidates = (0..<16).filter { Self.greys.contains($0) == isGrey }
    return candidates.min { distance(to: Self.basic[Int($0)]) < distance(to: Self.basic[Int($1)]) } ?? 7
  }

  /// The component levels of the colour cube.
  private static let steps: [UInt8] = [0, 95, 135, 175, 215, 255]

  /// The basic colours that are greys.
  private static let greys: Set<UInt8> = [0, 7, 8, 15]

  /// The first 16 entries as xterm has them.
  private static let basic: [RGB] = [
    RGB(0, 0, 0), RGB(205, 0, 0), RGB(0, 205, 0), RGB(205, 205, 0), RGB(0, 0, 238), RGB(205, 0, 205), RGB(0, 205, 205),
    RGB(229, 229, 229), RGB(127, 127, 127), RGB(255, 0, 0), RGB(0, 255, 0), RGB(255, 255, 0), RGB(92, 92, 255),
    RGB(255, 0, 255), RGB(0, 255, 255), RGB(255, 255, 255),
  ]
}

extension TerminalColor {
  /// Returns the nearest colour that a terminal of this depth has. Bright black becomes white with 8 colours, since
  /// black would be invisible.
  public func reduced(to depth: ColorDepth) -> TerminalColor {
    let index: UInt8
    switch self {
    case .standard: return .standard
    case .rgb(let rgb): return rgb.nearest(at: depth)
    case .palette(let number): index = number
    }
    switch depth {
    case .none: return .standard
    case .full, .direct: return self
    case .sixteen: return index < 16 ? self : RGB(palette: index).nearest(at: .sixteen)
    case .eight:
      if index < 8 { return self }
      if index == 8 { return .palette(7) }
      return index < 16 ? .palette(index - 8) : RGB(palette: index).nearest(at: .eight)
    }
  }
}

extension Style {
  /// Returns the style with the nearest colours that a terminal of this depth has.
  public func reduced(to depth: ColorDepth) -> Style {
    var style = self
    style.foreground = foreground.reduced(to: depth)
    style.background = background.reduced(to: depth)
    return style
  }
}
