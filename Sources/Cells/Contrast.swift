import Glibc

extension RGB {
  /// The relative luminance, 0…1, as WCAG 2.2 defines it.
  public var luminance: Double {
    0.2126 * Self.linear(red) + 0.7152 * Self.linear(green) + 0.0722 * Self.linear(blue)
  }

  /// Returns the contrast ratio of WCAG 2.2, 1…21. Level AA requires 4.5 for text.
  public func contrast(to other: RGB) -> Double {
    let (a, b) = (luminance, other.luminance)
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  /// Converts an sRGB component to linear light, 0…1.
  public static func linear(_ part: UInt8) -> Double {
    let value = Double(part) / 255
    return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
  }
}

extension Style {
  /// The contrast of the characters with their background. It is nil if the terminal chooses one of the two colours:
  /// its default colours and the first 16 of the palette.
  public var contrast: Double? {
    guard let front = foreground.rgb, let back = background.rgb else { return nil }
    return front.contrast(to: back)
  }
}

extension TerminalColor {
  /// The colour that every terminal shows for it; nil if the terminal chooses.
  public var rgb: RGB? {
    switch self {
    case .standard: nil
    case .palette(let index): index < 16 ? nil : RGB(palette: index)
    case .rgb(let rgb): rgb
    }
  }
}
