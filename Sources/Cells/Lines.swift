import CUnistring

/// The lines of at most `columns` cells into which `glyphs` are broken (UAX #14; a word longer than a line is cut), as
/// ranges of glyph indices that cover all of them; spaces at the end of a line hang over and may be left undrawn.
///
/// No glyphs are no lines. A glyph wider than a line has a line of its own.
public func lines(of glyphs: [Glyph], columns: Int) -> [Range<Int>] {
  guard !glyphs.isEmpty else { return [] }
  let mayBreak = breaks(in: glyphs)
  var lines: [Range<Int>] = []
  var start = 0
  var width = 0
  // The last place where this line could end, and the width up to it.
  var candidate = 0
  var candidateWidth = 0
  for (index, glyph) in glyphs.enumerated() {
    if mayBreak[index] { (candidate, candidateWidth) = (index, width) }
    width += glyph.width
    guard !glyph.hangs else { continue }
    while width > columns, index > start {
      if candidate <= start { (candidate, candidateWidth) = (index, width - glyph.width) }
      lines.append(start..<candidate)
      start = candidate
      width -= candidateWidth
      candidateWidth = 0
    }
  }
  lines.append(start..<glyphs.count)
  return lines
}

extension Glyph {
  /// Whether it is white space that may hang over the end of a line.
  public var hangs: Bool { text == " " || text == "\u{3000}" }
}

/// For each glyph whether a line may start with it.
private func breaks(in glyphs: [Glyph]) -> [Bool] {
  var bytes: [UInt8] = []
  bytes.reserveCapacity(glyphs.count + glyphs.count / 8)
  var starts: [Int] = []
  starts.reserveCapacity(glyphs.count)
  for glyph in glyphs {
    starts.append(bytes.count)
    bytes.append(contentsOf: glyph.text.utf8)
  }
  let found = [CChar](unsafeUninitializedCapacity: bytes.count) { buffer, count in
    u8_possible_linebreaks_v2(bytes, bytes.count, "UTF-8", buffer.baseAddress)
    count = bytes.count
  }
  return starts.map { Int(found[$0]) == Int(UC_BREAK_POSSIBLE) || Int(found[$0]) == Int(UC_BREAK_MANDATORY) }
}
