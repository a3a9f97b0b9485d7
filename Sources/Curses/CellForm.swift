import CNcurses
import Cells
import Glibc

/// A style in ncurses form, with a space in that style.
struct CellForm {
  /// The style itself.
  let style: Style
  private let attributes: attr_t
  private let pair: Int16
  private let space: cchar_t

  /// Creates the form of a style with this colour pair.
  init(_ style: Style, pair: Int16) {
    (self.style, self.attributes, self.pair) = (style, Self.attributes(of: style), pair)
    space = Self.cell([0x20], attributes, pair)
  }

  /// Returns the ncurses form of `cell`, or a replacement if the system assigns it another width.
  func of(_ cell: Cell) -> cchar_t {
    // The fast path: almost every cell has a single scalar.
    if let scalar = cell.scalar {
      let shown = wchar_t(bitPattern: scalar.value)
      var form = space
      sayso_show(&form, Self.isAgreed(shown, cell) ? shown : Self.replacement(cell))
      return form
    }
    let scalars = cell.text.unicodeScalars.map { wchar_t(bitPattern: $0.value) }
    guard let first = scalars.first else { return space }
    return Self.cell(Self.isAgreed(first, cell) ? scalars : [Self.replacement(cell)], attributes, pair)
  }

  /// Whether the system gives a cell that begins with the character `first` the width of `cell`.
  private static func isAgreed(_ first: wchar_t, _ cell: Cell) -> Bool {
    first < 0x7F || wcwidth(first) == Int32(cell.width)
  }

  private static func replacement(_ cell: Cell) -> wchar_t { cell.width == 2 ? 0x3013 : 0xFFFD }

  private static func attributes(of style: Style) -> attr_t {
    var result = attr_t(0)
    if style.attributes.contains(.bold) { result |= sayso_bold() }
    if style.attributes.contains(.dim) { result |= sayso_dim() }
    if style.attributes.contains(.italic) { result |= sayso_italic() }
    if style.attributes.contains(.underline) { result |= sayso_underline() }
    if style.attributes.contains(.reverse) { result |= sayso_reverse() }
    return result
  }

  private static func cell(_ scalars: [wchar_t], _ attributes: attr_t, _ pair: Int16) -> cchar_t {
    var cell = cchar_t()
    (scalars + [0]).withUnsafeBufferPointer { _ = setcchar(&cell, $0.baseAddress, attributes, pair, nil) }
    return cell
  }
}
