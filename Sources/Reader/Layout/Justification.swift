import Cells

/// The widths of the `glyphs` of a line with its gaps stretched so that it is `columns` wide; unchanged where that would make
/// holes in it. What is left over goes to the gaps at even distances, from the other end in every other line, so that no
/// rivers run through the text.
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

/// The cells that one space may become.
private let widestGap = 3
