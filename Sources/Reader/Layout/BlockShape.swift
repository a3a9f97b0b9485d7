import Articles
import Cells

/// The shape of a block's lines: where they begin, what stands before them, and whether they are kept as they are.
struct BlockShape: Hashable, Sendable {
  /// The cells left free before the lines.
  var indent = 0
  /// The mark in front of the lines; "" for none. It ends two cells before them.
  var mark = ""
  /// Whether the mark stands in front of every line, rather than only in front of the first.
  var marksEveryLine = false
  /// Whether the text is justified and hyphenated.
  var isProse = false
  /// Whether the block's own line breaks end its lines.
  var keepsLines = false
  /// Whether the block is a row of a table.
  var isRow = false
  /// The first cell of each cell of a table's row; empty for other blocks and for tables that are too wide.
  var cells: [Int] = []

  /// The narrowest column in which blocks are indented.
  private static let leastColumns = 30
  /// The deepest level that is shown by an indent of its own.
  private static let deepest = 5

  /// Returns the shape of a block of that kind in a column of `columns` cells.
  init(_ block: Block, text: String, columns: Int, cells: [Int] = []) {
    isProse = block.kind.isProse
    keepsLines = block.kind == .code
    isRow = block.kind == .row
    self.cells = cells
    guard columns >= Self.leastColumns else { return }
    let level = min(max(1, block.level ?? 1), Self.deepest)
    switch block.kind {
    case .listItem:
      indent = 2 * level + 1
      if !beginsWithNumber(text, block.range) { mark = "•" }
    case .quotation:
      indent = 2 * level + 1
      (mark, marksEveryLine) = ("│", true)
    case .caption, .code, .embed: indent = 2
    case .pullQuote: indent = 4
    case .title, .byline, .heading, .paragraph, .residue, .standfirst, .row, .rule, .entry: break
    }
  }

  /// The column in which the mark stands.
  var markColumn: Int { max(0, indent - 2) }
}

/// Whether a list item brings its own number or bullet: "1. Open the lock", "(a) the port".
private func beginsWithNumber(_ text: String, _ range: TextRange) -> Bool {
  let start = text.slice(TextRange(range.lower, min(range.upper, range.lower + 16)))
  guard let word = start.split(at: " ").first else { return false }
  if ["•", "-", "–", "*", "·", "▪", "‣"].contains(word) { return true }
  guard word.utf8.count <= 5, let last = word.last, last == "." || last == ")" else { return false }
  return word.dropLast().drop { $0 == "(" }.allSatisfy { $0.isNumber || $0.isLetter && word.utf8.count <= 3 }
}

/// The columns of a table: adjacent blocks that are rows.
enum TableColumns {
  /// The cells between two columns.
  private static let gap = 2
  /// The number of rows on either side that are looked at, so that a long table costs no more than a short one.
  private static let reach = 60

  /// Returns the first cell of each column for the row at `block`; empty if the table is wider than `columns`.
  static func starts(of block: Int, in blocks: [Block], text: String, columns: Int) -> [Int] {
    var (first, last) = (block, block)
    while first > 0, block - first < reach, blocks[first - 1].kind == .row { first -= 1 }
    while last + 1 < blocks.count, last - block < reach, blocks[last + 1].kind == .row { last += 1 }
    var widths: [Int] = []
    for row in first...last {
      for (n, cell) in text.slice(blocks[row].range).split(at: "\t", omittingEmpty: false).enumerated() {
        guard cell.utf8.count <= 4 * columns else { return [] }
        let width = cellWidth(String(cell))
        if n < widths.count { widths[n] = max(widths[n], width) } else { widths.append(width) }
      }
    }
    var starts = [0]
    for width in widths.dropLast() { starts.append((starts.last ?? 0) + width + gap) }
    guard let start = starts.last, let width = widths.last, start + width <= columns else { return [] }
    return starts
  }
}
