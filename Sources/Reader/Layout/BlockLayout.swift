import Articles
import Cells

/// The lines of a block, or of a piece of a very long block, at one width. Nothing in it changes, so that it is shared rather than
/// copied.
final class BlockLayout: Sendable {
  let serial = Serial()
  /// The glyphs of the text.
  let glyphs: [Glyph]
  /// The lines, including trailing white space; never empty.
  let lines: [TextLine]
  /// Where the lines begin and what stands before them.
  let shape: BlockShape
  private let columns: Int
  private let justifies: Bool
  /// The glyphs that part the cells of a table's row whose columns are aligned.
  private let tabs: [Int]
  /// The directions of the glyphs; nil if all run from left to right or the terminal reorders them.
  private let directions: Directions?

  /// Lays out the bytes of `range`. Only prose is justified and, with a `hyphenator`, hyphenated.
  init(
    text: String, range: TextRange, shape: BlockShape, base: Directions.Base = .ofFirstLetter, columns: Int,
    typography: Typography, hyphenator: Hyphenator?, notes: ArraySlice<LineNote> = []
  ) {
    let columns = max(1, columns - shape.indent)
    let glyphs = Cells.glyphs(of: text, in: range.lower..<range.upper).with(notes).barred(in: shape, of: text)
    let broken =
      shape.keepsLines
      ? keptLines(of: glyphs, in: text, columns: columns)
      : Cells.lines(of: glyphs, in: text, columns: columns, hyphenator: shape.isProse ? hyphenator : nil)
    directions = typography.bidi == .reorder ? Directions(glyphs, in: text, base: base) : nil
    self.glyphs = directions?.shaped(glyphs) ?? glyphs
    tabs = shape.cells.isEmpty ? [] : glyphs.indices.filter { glyphs[$0].isTab(in: text) }
    lines = broken.isEmpty ? [TextLine(glyphs: 0..<0)] : broken
    self.columns = columns
    self.shape = shape
    justifies = shape.isProse && typography.justifies
  }

  /// The base direction of the text.
  var base: Directions.Base { directions?.isRightToLeft ?? false ? .rightToLeft : .leftToRight }

  /// Returns the bytes of line `n`; `block` if the line is empty.
  func bytes(ofLine n: Int, in block: TextRange) -> TextRange {
    let line = lines[n].glyphs
    guard !line.isEmpty else { return TextRange(block.lower, block.upper) }
    return TextRange(glyphs[line.lowerBound].source.lowerBound, glyphs[line.upperBound - 1].source.upperBound)
  }

  /// Returns line `n` as drawn, without trailing white space.
  func drawn(line n: Int) -> DrawnLine {
    let line = lines[n]
    let own = line.drawn(of: glyphs)
    var shown = Array(own)
    if line.endsInHyphen, let end = own.last?.source.upperBound {
      shown.append(Glyph(text: "-", width: 1, source: end..<end))
    }
    let isStretched = justifies && n < lines.count - 1
    var widths = isStretched ? justified(shown, to: columns, line: n) : shown.map(\.width)
    if !tabs.isEmpty { align(&widths, from: own.startIndex) }
    guard let directions else {
      return DrawnLine(glyphs: shown, widths: widths, order: shown.indices, from: shape.indent)
    }
    let order = directions.order(of: own.startIndex..<own.endIndex, extra: shown.count - own.count)
    // A line from right to left is indented at its right end.
    let indent = directions.isRightToLeft ? max(0, columns - widths.reduce(0, +)) : shape.indent
    return DrawnLine(glyphs: shown, widths: widths, order: order.lazy.map { $0 - own.startIndex }, from: indent)
  }

  /// Widens each tab of a row so that the cell after it begins in its column. The first of the widths is that of glyph
  /// `first`.
  private func align(_ widths: inout [Int], from first: Int) {
    for (tab, start) in zip(tabs, shape.cells.dropFirst()) where widths.indices.contains(tab - first) {
      let before = widths[..<(tab - first)].reduce(0, +)
      widths[tab - first] = max(1, start - before)
    }
  }

  /// Returns the line that contains the byte at `offset`; the last line for offsets after the block.
  func line(at offset: Int) -> Int {
    let after = lines.partitioningIndex { line in
      line.glyphs.lowerBound < glyphs.count && glyphs[line.glyphs.lowerBound].source.lowerBound > offset
    }
    return max(0, after - 1)
  }
}

/// Returns the lines of `glyphs`, which end at the line breaks of `text` and where they are full.
private func keptLines(of glyphs: [Glyph], in text: String, columns: Int) -> [TextLine] {
  var lines: [TextLine] = []
  var start = 0
  while start < glyphs.count {
    let end = glyphs[start...].firstIndex {
      text.slice(TextRange($0.source.lowerBound, $0.source.upperBound)).holds("\n")
    }
    let next = end.map { $0 + 1 } ?? glyphs.count
    for line in Cells.lines(of: Array(glyphs[start..<next]), in: text, columns: columns) {
      lines.append(
        TextLine(
          glyphs: line.glyphs.lowerBound + start..<line.glyphs.upperBound + start, endsInHyphen: line.endsInHyphen))
    }
    start = next
  }
  return lines
}

extension [Glyph] {
  /// The glyphs, with a bar for each tab if they are a table's row whose columns are not aligned.
  fileprivate func barred(in shape: BlockShape, of text: String) -> [Glyph] {
    guard shape.isRow, shape.cells.isEmpty else { return self }
    return map { $0.isTab(in: text) ? Glyph(text: "│", width: 1, source: $0.source) : $0 }
  }
}

extension Glyph {
  fileprivate func isTab(in text: String) -> Bool {
    source.count == 1 && text.utf8[text.utf8.index(text.startIndex, offsetBy: source.lowerBound)] == 0x09
  }
}
