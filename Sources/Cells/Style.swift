/// A colour of a terminal.
public enum TerminalColor: Hashable, Sendable {
  /// The terminal's default foreground or background.
  case standard
  /// An entry of the palette: 0–7 the basic ones, 8–15 the bright ones, 16–255 the cube and the greys.
  case palette(UInt8)
  /// A direct colour.
  case rgb(RGB)

  /// The colour as a number.
  fileprivate var code: UInt32 {
    switch self {
    case .standard: 0
    case .palette(let index): 1 << 24 | UInt32(index)
    case .rgb(let rgb): 2 << 24 | UInt32(rgb.red) << 16 | UInt32(rgb.green) << 8 | UInt32(rgb.blue)
    }
  }

  /// Creates the colour of a number.
  fileprivate init(code: UInt32) {
    switch code >> 24 {
    case 0: self = .standard
    case 1: self = .palette(UInt8(truncatingIfNeeded: code))
    default:
      self = .rgb(
        RGB(
          UInt8(truncatingIfNeeded: code >> 16), UInt8(truncatingIfNeeded: code >> 8), UInt8(truncatingIfNeeded: code)))
    }
  }
}

/// The number of colours that a terminal supports.
public enum ColorDepth: Int, Sendable, CaseIterable, Comparable {
  /// No colours, only attributes.
  case none = 0
  /// The eight basic colours.
  case eight = 8
  /// Basic and bright colours.
  case sixteen = 16
  /// The palette of 256.
  case full = 256
  /// Any colour.
  case direct = 0x1_000000

  /// Orders fewer colours first.
  public static func < (a: ColorDepth, b: ColorDepth) -> Bool { a.rawValue < b.rawValue }
}

/// The look of a cell: two colours and a set of attributes.
public struct Style: Hashable, Sendable {
  /// Attributes that a terminal can add to a character.
  public struct Attributes: OptionSet, Hashable, Sendable {
    /// The bits.
    public let rawValue: UInt8
    /// Creates a set of these bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    /// Bold.
    public static let bold = Attributes(rawValue: 1)
    /// Dim.
    public static let dim = Attributes(rawValue: 2)
    /// Italic.
    public static let italic = Attributes(rawValue: 4)
    /// Underlined.
    public static let underline = Attributes(rawValue: 8)
    /// Foreground and background swapped.
    public static let reverse = Attributes(rawValue: 16)
  }

  /// The colours as numbers, which are compared faster: a screen has thousands of cells.
  private var foregroundCode, backgroundCode: UInt32
  /// The colour of the character.
  public var foreground: TerminalColor {
    get { TerminalColor(code: foregroundCode) }
    set { foregroundCode = newValue.code }
  }
  /// The colour of the background.
  public var background: TerminalColor {
    get { TerminalColor(code: backgroundCode) }
    set { backgroundCode = newValue.code }
  }
  /// The attributes of the character.
  public var attributes: Attributes

  /// Creates a style; without arguments, the terminal's default.
  public init(
    foreground: TerminalColor = .standard, background: TerminalColor = .standard, attributes: Attributes = []
  ) {
    (foregroundCode, backgroundCode) = (foreground.code, background.code)
    self.attributes = attributes
  }

  /// Whether a space looks the same in both styles: neither draws it in its foreground, and the backgrounds are equal.
  public func hasSameSpace(as other: Style) -> Bool {
    backgroundCode == other.backgroundCode
      && attributes.union(other.attributes).isDisjoint(with: [.underline, .reverse])
  }

  /// The terminal's default style.
  public static let plain = Style()
}
