/// A colour as a terminal knows it.
public enum TerminalColor: Hashable, Sendable {
  /// The terminal's own foreground or background.
  case standard
  /// An entry of the palette: 0–7 the basic ones, 8–15 the bright ones, 16–255 the cube and the greys.
  case palette(UInt8)
  /// A colour by its parts.
  case rgb(RGB)
}

/// How many colours may be used.
public enum ColorDepth: Int, Sendable, CaseIterable, Comparable {
  /// Attributes and signs only.
  case none = 0
  /// The eight basic colours.
  case eight = 8
  /// Basic and bright colours.
  case sixteen = 16
  /// The palette of 256.
  case full = 256
  /// Any colour.
  case direct = 0x1_000000

  /// Fewer colours first.
  public static func < (a: ColorDepth, b: ColorDepth) -> Bool { a.rawValue < b.rawValue }
}

/// How a cell looks: two colours and a set of attributes.
public struct Style: Hashable, Sendable {
  /// Attributes that a terminal can add to a character.
  public struct Attributes: OptionSet, Hashable, Sendable {
    /// The bits.
    public let rawValue: UInt8
    /// A set of these bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    /// Bold.
    public static let bold = Attributes(rawValue: 1)
    /// Dim.
    public static let dim = Attributes(rawValue: 2)
    /// Italic.
    public static let italic = Attributes(rawValue: 4)
    /// Underlined.
    public static let underline = Attributes(rawValue: 8)
    /// Foreground and background exchanged.
    public static let reverse = Attributes(rawValue: 16)
  }

  /// The colour of the character.
  public var foreground: TerminalColor
  /// The colour behind it.
  public var background: TerminalColor
  /// What is added.
  public var attributes: Attributes

  /// A style; without arguments the terminal's own.
  public init(
    foreground: TerminalColor = .standard, background: TerminalColor = .standard, attributes: Attributes = []
  ) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }

  /// The terminal's own.
  public static let plain = Style()
}
