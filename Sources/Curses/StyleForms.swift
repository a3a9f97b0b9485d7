import CNcurses
import Cells

/// The ncurses forms of the styles drawn so far, with their colour pairs.
struct StyleForms {
  /// The number of colours that the terminal can show.
  let depth: ColorDepth
  private let standardColors: (foreground: Int32, background: Int32)
  private var pairs: PairTable
  private var forms: [Style: CellForm] = [:]

  /// Starts the colours of the terminal that ncurses has opened.
  init() {
    let colors = start_color() == OK ? Int(sayso_colors()) : 0
    depth = ColorDepth(colors: colors)
    standardColors = colors > 0 && use_default_colors() == OK ? (-1, -1) : (7, 0)
    // The number of a pair must fit the type that ncurses uses.
    pairs = PairTable(capacity: colors > 0 ? min(Int(sayso_pairs()), Int(Int16.max)) : 1)
  }

  /// Forgets all styles, so that their colour pairs are free.
  mutating func removeAll() {
    pairs.removeAll()
    forms.removeAll()
  }

  /// Returns the ncurses form of a style; nil if no colour pair is left for it.
  mutating func form(of style: Style) -> CellForm? {
    if let form = forms[style] { return form }
    guard let number = pair(of: style.reduced(to: depth)) else { return nil }
    let form = CellForm(style, pair: number)
    forms[style] = form
    return form
  }

  /// Returns the number of a style's colour pair, and defines the pair if it is new.
  private mutating func pair(of style: Style) -> Int16? {
    guard depth != .none else { return 0 }
    switch pairs.number(foreground: style.foreground, background: style.background) {
    case .known(let number): return Int16(number)
    case .new(let number):
      init_extended_pair(
        Int32(number), style.foreground.code(at: depth) ?? standardColors.foreground,
        style.background.code(at: depth) ?? standardColors.background)
      return Int16(number)
    case .full: return nil
    }
  }
}
