import Glibc

extension RGB {
  /// How bright it is beside white: relative luminance as WCAG 2.2 defines it, 0…1.
  public var luminance: Double {
    0.2126 * Self.linear(red) + 0.7152 * Self.linear(green) + 0.0722 * Self.linear(blue)
  }

  /// How well one can be read on the other: the contrast ratio of WCAG 2.2, 1…21; level AA asks 4.5 of text.
  public func contrast(to other: RGB) -> Double {
    let (a, b) = (luminance, other.luminance)
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  /// A part of sRGB as an amount of light, 0…1.
  public static func linear(_ part: UInt8) -> Double {
    let value = Double(part) / 255
    return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
  }
}

extension Style {
  /// How well its characters can be read on its background; nil where one of the two is the terminal's own to choose: its
  /// standard colours and the first 16 of the palette.
  public var contrast: Double? {
    guard let front = foreground.rgb, let back = background.rgb else { return nil }
    return front.contrast(to: back)
  }
}

extension TerminalColor {
  /// The colour that it is on every terminal; nil where the terminal chooses.
  public var rgb: RGB? {
    switch self {
    case .standard: nil
    case .palette(let index): index < 16 ? nil : RGB(palette: index)
    case .rgb(let rgb): rgb
    }
  }
}
