import Cells

extension TerminalColor {
  /// Returns the colour's ncurses number on a terminal of this depth; nil for the default colour.
  func code(at depth: ColorDepth) -> Int32? {
    switch self {
    case .standard: nil
    case .palette(let index): depth == .direct && index >= 8 ? RGB(palette: index).directCode : Int32(index)
    case .rgb(let rgb): rgb.directCode
    }
  }
}

extension RGB {
  /// The colour's ncurses number on a terminal of direct colours. There, small numbers are palette entries, up to 8, 16
  /// or 256. So the darkest colours get one step more of green, which is invisible.
  var directCode: Int32 {
    let code = Int32(red) << 16 | Int32(green) << 8 | Int32(blue)
    return code < 256 ? code + 256 : code
  }
}

extension ColorDepth {
  /// Creates the depth of a terminal that reports this number of colours.
  init(colors: Int) {
    self = ColorDepth.allCases.last { $0.rawValue <= colors } ?? .none
  }
}
