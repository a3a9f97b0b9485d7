extension Grid {
  /// The rows as text with the escape sequences of ECMA-48 for colours and attributes. Each row begins and ends in the
  /// terminal's default style. Meant for printed output, not for a screen that is updated.
  public var escapedLines: [String] {
    (0..<size.rows).map { row in
      var line = ""
      var style = Style.plain
      for cell in self.row(row) where cell.width > 0 {
        if cell.style != style { line += cell.style.escape }
        style = cell.style
        line += cell.text
      }
      return style == .plain ? line : line + Style.plain.escape
    }
  }
}

extension Style {
  /// The sequence that sets this style, regardless of the style before it.
  var escape: String {
    var codes = [0]
    let all: [(Attributes, Int)] = [(.bold, 1), (.dim, 2), (.italic, 3), (.underline, 4), (.reverse, 7)]
    codes += all.filter { attributes.contains($0.0) }.map(\.1)
    codes += foreground.codes(basic: 30, bright: 90, extended: 38)
    codes += background.codes(basic: 40, bright: 100, extended: 48)
    return "\u{1B}[" + codes.map { "\($0)" }.joined(separator: ";") + "m"
  }
}

extension TerminalColor {
  fileprivate func codes(basic: Int, bright: Int, extended: Int) -> [Int] {
    switch self {
    case .standard: []
    case .palette(let index) where index < 8: [basic + Int(index)]
    case .palette(let index) where index < 16: [bright + Int(index) - 8]
    case .palette(let index): [extended, 5, Int(index)]
    case .rgb(let rgb): [extended, 2, Int(rgb.red), Int(rgb.green), Int(rgb.blue)]
    }
  }
}
