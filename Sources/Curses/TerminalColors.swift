import Cells

extension TerminalColor {
  /// The number by which ncurses knows the colour on a terminal of this depth; nil for the terminal's own.
  func code(at depth: ColorDepth) -> Int32? {
    switch self {
    case .standard: nil
    case .palette(let index): depth == .direct && index >= 8 ? RGB(palette: index).directCode : Int32(index)
    case .rgb(let rgb): rgb.directCode
    }
  }
}

extension RGB {
  /// The number by which ncurses knows the colour on a terminal of direct colours. Small numbers are entries of the palette
  /// there, up to 8, 16 or 256 by the terminal's kind: what is as dark gets one step more of green, which nobody sees.
  var directCode: Int32 {
    let code = Int32(red) << 16 | Int32(green) << 8 | Int32(blue)
    return code < 256 ? code + 256 : code
  }
}

extension ColorDepth {
  /// The depth of a terminal that says that it has so many colours.
  init(colors: Int) {
    self = ColorDepth.allCases.last { $0.rawValue <= colors } ?? .none
  }
}
