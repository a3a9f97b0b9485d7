import Cells

/// Returns the widths of the `glyphs` after stretching the gaps to fill `columns`. Returns the original widths if the
/// gaps would become too wide. Remaining cells are distributed evenly over the gaps. Every other line starts from the
/// other end, so that no rivers appear.
func justified(_ glyphs: [Glyph], to columns: Int, line: Int) -> [Int] {
  var widths = glyphs.map(\.width)
  let missing = columns - widths.reduce(0, +)
  guard missing > 0, let firstWord = glyphs.firstIndex(where: { !$0.hangs }) else { return widths }
  var gaps = glyphs.indices.dropLast().filter { i in
    i > firstWord && glyphs[i].text == " " && !glyphs[i + 1].hangs
  }
  guard missing <= gaps.count * (widestGap - 1) else { return widths }
  if line % 2 == 1 { gaps.reverse() }
  for (n, gap) in gaps.enumerated() { widths[gap] += (n + 1) * missing / gaps.count - n * missing / gaps.count }
  return widths
}

/// The maximum width of a stretched space, in cells.
private let widestGap = 3
