import Articles
import Cells

/// The lines of one block at one width.
struct BlockLayout: Sendable {
  /// The block's glyphs.
  let glyphs: [Glyph]
  /// Its lines as ranges of glyphs, white space at their ends included; never empty.
  let lines: [Range<Int>]

  init(text: String, range: TextRange, columns: Int) {
    glyphs = Cells.glyphs(of: text, in: range.lower..<range.upper)
    let broken = Cells.lines(of: glyphs, columns: max(1, columns))
    lines = broken.isEmpty ? [0..<0] : broken
  }

  /// The bytes of line `n`.
  func bytes(ofLine n: Int, in block: TextRange) -> TextRange {
    let line = lines[n]
    guard !line.isEmpty else { return TextRange(block.lower, block.upper) }
    return TextRange(glyphs[line.lowerBound].source.lowerBound, glyphs[line.upperBound - 1].source.upperBound)
  }

  /// The glyphs of line `n` that are drawn: without the white space that hangs over its end.
  func drawn(line n: Int) -> ArraySlice<Glyph> {
    let line = lines[n]
    var end = line.upperBound
    while end > line.lowerBound, glyphs[end - 1].hangs { end -= 1 }
    return glyphs[line.lowerBound..<end]
  }

  /// The line that holds the byte at `offset`; the last one for what lies behind the block.
  func line(at offset: Int) -> Int {
    let after = lines.partitioningIndex { line in
      line.lowerBound < glyphs.count && glyphs[line.lowerBound].source.lowerBound > offset
    }
    return max(0, after - 1)
  }
}
