/// The default foreground and background that stand in for a terminal's own.
public struct ScreenColors: Hashable, Sendable {
  /// The colour of characters.
  public var foreground: RGB
  /// The colour of the background.
  public var background: RGB

  /// Creates a pair of default colours.
  public init(foreground: RGB, background: RGB) {
    self.foreground = foreground
    self.background = background
  }

  /// Light characters on a dark background.
  public static let dark = ScreenColors(foreground: RGB(208, 208, 208), background: RGB(28, 28, 28))
  /// Dark characters on a light background.
  public static let light = ScreenColors(foreground: RGB(38, 38, 38), background: RGB(255, 255, 255))

  /// Returns the colours that `style` produces. Dim text is blended half-way with the background; reversed colours are
  /// swapped.
  public func resolved(_ style: Style) -> ScreenColors {
    func color(_ color: TerminalColor, else standard: RGB) -> RGB {
      switch color {
      case .standard: standard
      case .palette(let index): RGB(palette: index)
      case .rgb(let rgb): rgb
      }
    }
    var (fore, back) = (
      color(style.foreground, else: foreground), color(style.background, else: background)
    )
    if style.attributes.contains(.dim) { fore = fore.halfway(to: back) }
    if style.attributes.contains(.reverse) { swap(&fore, &back) }
    return ScreenColors(foreground: fore, background: back)
  }
}

extension RGB {
  /// Returns the colour half-way to another one.
  public func halfway(to other: RGB) -> RGB {
    func mean(_ a: UInt8, _ b: UInt8) -> UInt8 { UInt8((Int(a) + Int(b)) / 2) }
    return RGB(mean(red, other.red), mean(green, other.green), mean(blue, other.blue))
  }
}
