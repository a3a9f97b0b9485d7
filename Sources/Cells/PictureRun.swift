/// Adjacent cells of a row that a picture writes together: one style, one width.
struct PictureRun: Hashable {
  var columns: Range<Int>
  var style: Style
  var text: String
  /// The lines to draw instead of text; nil for text.
  var strokes: BoxStrokes?
  /// The kind that all cells of the run share.
  private var kind: Kind

  /// Whether the run has no text.
  var isBlank: Bool { kind == .blank }

  /// A kind of cells; cells of different kinds do not share a run. Fonts disagree about the width of signs, so
  /// different signs are kept apart.
  private enum Kind: Hashable {
    case blank
    case words(width: UInt8)
    case sign(String)

    init(_ cell: Cell) {
      guard let first = cell.text.unicodeScalars.first, !first.properties.isWhitespace else {
        self = .blank
        return
      }
      switch first.properties.generalCategory {
      case .otherSymbol, .mathSymbol, .modifierSymbol, .unassigned, .privateUse: self = .sign(cell.text)
      default: self = .words(width: cell.width)
      }
    }
  }

  /// Returns the runs of a row, in order; blank ones only if they are underlined.
  static func runs(of row: ArraySlice<Cell>) -> [PictureRun] {
    var runs: [PictureRun] = []
    for (column, cell) in row.enumerated() where cell.width > 0 {
      let end = column + Int(cell.width)
      let kind = Kind(cell)
      if let last = runs.indices.last, runs[last].kind == kind, runs[last].style == cell.style {
        runs[last].columns = runs[last].columns.lowerBound..<end
        runs[last].text += cell.text
      } else {
        let strokes = BoxStrokes.of[cell.text]
        runs.append(PictureRun(columns: column..<end, style: cell.style, text: cell.text, strokes: strokes, kind: kind))
      }
    }
    return joined(runs).filter { !$0.isBlank || $0.style.attributes.contains(.underline) }
  }

  /// Joins words with single spaces between them into one run.
  private static func joined(_ runs: [PictureRun]) -> [PictureRun] {
    var result: [PictureRun] = []
    for run in runs {
      if case .words = run.kind, let space = result.last, space.kind == .blank, space.columns.count == 1,
        let words = result.dropLast().last, words.kind == run.kind, words.style == run.style, space.style == run.style
      {
        result.removeLast(2)
        result.append(
          PictureRun(
            columns: words.columns.lowerBound..<run.columns.upperBound, style: run.style,
            text: words.text + " " + run.text, strokes: nil, kind: run.kind))
      } else {
        result.append(run)
      }
    }
    return result
  }
}

/// The edges of its cell that a box-drawing character reaches.
struct BoxStrokes: OptionSet, Hashable {
  let rawValue: UInt8
  static let up = BoxStrokes(rawValue: 1)
  static let right = BoxStrokes(rawValue: 2)
  static let down = BoxStrokes(rawValue: 4)
  static let left = BoxStrokes(rawValue: 8)

  /// The thin lines of Unicode's box drawing; rounded corners count as square.
  static let of: [String: BoxStrokes] = [
    "─": [.left, .right], "│": [.up, .down], "┌": [.right, .down], "┐": [.left, .down], "└": [.up, .right],
    "┘": [.up, .left], "├": [.up, .right, .down], "┤": [.up, .down, .left], "┬": [.right, .down, .left],
    "┴": [.up, .right, .left], "┼": [.up, .right, .down, .left], "╭": [.right, .down], "╮": [.left, .down],
    "╰": [.up, .right], "╯": [.up, .left],
  ]
}
