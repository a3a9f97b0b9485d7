import Articles
import Cells

/// The lines of a block, or of a piece of a very long block, at one width.
struct BlockLayout: Sendable {
  /// The glyphs of the text.
  let glyphs: [Glyph]
  /// The lines, including trailing white space; never empty.
  let lines: [TextLine]
  private let columns: Int
  private let justifies: Bool
  /// The directions of the glyphs; nil if all run from left to right or the terminal reorders them.
  private let directions: Directions?

  /// Lays out the bytes of `range`. Only prose is justified and, with a `hyphenator`, hyphenated.
  init(
    text: String, range: TextRange, isProse: Bool, base: Directions.Base = .ofFirstLetter, columns: Int,
    typography: Typography, hyphenator: Hyphenator?, notes: ArraySlice<LineNote> = []
  ) {
    let glyphs = Cells.glyphs(of: text, in: range.lower..<range.upper).with(notes)
    let broken = Cells.lines(
      of: glyphs, in: text, columns: max(1, columns), hyphenator: isProse ? hyphenator : nil)
    directions = typography.bidi == .reorder ? Directions(glyphs, in: text, base: base) : nil
    self.glyphs = directions?.shaped(glyphs) ?? glyphs
    lines = broken.isEmpty ? [TextLine(glyphs: 0..<0)] : broken
    self.columns = columns
    justifies = isProse && typography.justifies
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
    let widths = isStretched ? justified(shown, to: columns, line: n) : shown.map(\.width)
    guard let directions else { return DrawnLine(glyphs: shown, widths: widths, order: shown.indices, from: 0) }
    let order = directions.order(of: own.startIndex..<own.endIndex, extra: shown.count - own.count)
    let indent = directions.isRightToLeft ? max(0, columns - widths.reduce(0, +)) : 0
    return DrawnLine(glyphs: shown, widths: widths, order: order.lazy.map { $0 - own.startIndex }, from: indent)
  }

  /// Returns the line that contains the byte at `offset`; the last line for offsets after the block.
  func line(at offset: Int) -> Int {
    let after = lines.partitioningIndex { line in
      line.glyphs.lowerBound < glyphs.count && glyphs[line.glyphs.lowerBound].source.lowerBound > offset
    }
    return max(0, after - 1)
  }
}
