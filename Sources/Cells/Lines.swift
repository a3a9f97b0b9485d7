import CUnistring

/// A line of wrapped text.
public struct TextLine: Hashable, Sendable {
  /// The line's glyphs, as indices. Trailing white space may exceed the line and need not be drawn.
  public var glyphs: Range<Int>
  /// Whether the line ends within a word, so that a hyphen must follow its last glyph.
  public var endsInHyphen: Bool

  /// Creates a line.
  public init(glyphs: Range<Int>, endsInHyphen: Bool = false) {
    self.glyphs = glyphs
    self.endsInHyphen = endsInHyphen
  }

  /// Returns the glyphs to draw: the line without trailing white space.
  public func drawn(of glyphs: [Glyph]) -> ArraySlice<Glyph> {
    var end = self.glyphs.upperBound
    while end > self.glyphs.lowerBound, glyphs[end - 1].hangs { end -= 1 }
    return glyphs[self.glyphs.lowerBound..<end]
  }

  /// Returns the line as text, including its hyphen.
  public func text(of glyphs: [Glyph]) -> String {
    drawn(of: glyphs).map(\.text).joined() + (endsInHyphen ? "-" : "")
  }
}

/// Breaks `glyphs`, which come from a part of `text`, into lines of at most `columns` cells (UAX #14). The lines cover
/// all glyphs; a word longer than a line is cut. Glyphs without a source are inserted words. Words are divided at soft
/// hyphens, and by `hyphenator` if there is one.
///
/// Returns no lines for no glyphs. A glyph wider than a line has a line of its own.
public func lines(
  of glyphs: [Glyph], in text: String, columns: Int, hyphenator: Hyphenator? = nil
) -> [TextLine] {
  guard !glyphs.isEmpty else { return [] }
  func broken(_ bytes: UnsafeBufferPointer<UInt8>) -> [TextLine] {
    LineBreaker(glyphs: glyphs, bytes: bytes, columns: columns, hyphenator: hyphenator).lines()
  }
  return text.utf8.withContiguousStorageIfAvailable(broken) ?? Array(text.utf8).withUnsafeBufferPointer(broken)
}

extension Glyph {
  /// Whether the glyph is white space, which may exceed the end of a line.
  public var hangs: Bool { text == " " || text == "\u{3000}" }
}

/// Breaks glyphs into lines, each as full as possible.
struct LineBreaker {
  private let glyphs: [Glyph]
  private let bytes: UnsafeBufferPointer<UInt8>
  private let columns: Int
  private let hyphenator: Hyphenator?
  /// The kind of line break before each byte, from `firstByte` on.
  private let found: [CChar]
  private let firstByte: Int

  /// A position where a line could end, and the line's width up to it.
  private struct Candidate {
    var end: Int
    var width: Int
    var endsInHyphen = false
  }

  init(glyphs: [Glyph], bytes: UnsafeBufferPointer<UInt8>, columns: Int, hyphenator: Hyphenator?) {
    self.glyphs = glyphs
    self.bytes = bytes
    self.columns = columns
    self.hyphenator = hyphenator
    // Extend the range to whole characters.
    var lower = min(max(0, glyphs.first?.source.lowerBound ?? 0), bytes.count)
    var upper = min(max(lower, glyphs.last?.source.upperBound ?? 0), bytes.count)
    while lower > 0, lower < bytes.count, bytes[lower] & 0xC0 == 0x80 { lower -= 1 }
    while upper < bytes.count, bytes[upper] & 0xC0 == 0x80 { upper += 1 }
    firstByte = lower
    let part = UnsafeBufferPointer(rebasing: bytes[lower..<upper])
    found = [CChar](unsafeUninitializedCapacity: part.count) { buffer, count in
      if let start = part.baseAddress, let room = buffer.baseAddress {
        u8_possible_linebreaks_v2(start, part.count, "UTF-8", room)
        count = part.count
      }
    }
  }

  func lines() -> [TextLine] {
    var lines: [TextLine] = []
    var start = 0
    var width = 0
    var candidate = Candidate(end: 0, width: 0)
    // A soft hyphen that did not fit; it may fit in the next line.
    var late: Candidate?
    for (index, glyph) in glyphs.enumerated() {
      if mayBreak(before: index) {
        let here = Candidate(end: index, width: width, endsInHyphen: hasSoftHyphen(before: index))
        if here.endsInHyphen && width >= columns { late = here } else { candidate = here }
      }
      width += glyph.width
      guard !glyph.hangs else { continue }
      while width > columns, index > start {
        // At most two consecutive lines end in hyphens.
        let isLadder = lines.suffix(2).count { $0.endsInHyphen } == 2
        if !isLadder, let division = division(at: index, after: candidate, start: start) {
          candidate = division
        } else if candidate.end <= start {
          candidate = Candidate(end: index, width: width - glyph.width)
        }
        lines.append(TextLine(glyphs: start..<candidate.end, endsInHyphen: candidate.endsInHyphen))
        start = candidate.end
        width -= candidate.width
        late?.width -= candidate.width
        candidate.width = 0
        if let here = late, here.end > start, here.width < columns { candidate = here }
        late = nil
      }
    }
    lines.append(TextLine(glyphs: start..<glyphs.count))
    return lines
  }

  /// Returns whether a line may start with a glyph.
  func mayBreak(before index: Int) -> Bool {
    // Inserted words are broken at their spaces.
    if glyphs[index].source.isEmpty { return index > 0 && glyphs[index - 1].hangs && !glyphs[index].hangs }
    let byte = glyphs[index].source.lowerBound - firstByte
    guard found.indices.contains(byte) else { return false }
    if endsLine(before: byte) { return true }
    guard Int(found[byte]) == Int(UC_BREAK_POSSIBLE) else { return false }
    // LB29, which the library does not implement: "coast.example" and "e.g." stay whole.
    return index == 0 || !glyphs[index - 1].isInfix || !glyphs[index].isAlphabetic
  }

  /// Returns whether the character before a byte ends lines. Inside a paragraph it is drawn as a space.
  private func endsLine(before byte: Int) -> Bool {
    var start = byte - 1
    while start > 0, bytes[firstByte + start] & 0xC0 == 0x80 { start -= 1 }
    return start >= 0 && Int(found[start]) == Int(UC_BREAK_MANDATORY)
  }

  /// Returns whether a soft hyphen precedes a glyph.
  private func hasSoftHyphen(before index: Int) -> Bool {
    let byte = glyphs[index].source.lowerBound
    return byte >= 2 && byte <= bytes.count && bytes[byte - 2] == 0xC2 && bytes[byte - 1] == 0xAD
  }
}

// MARK: - Hyphenation

extension LineBreaker {
  /// The largest gap at the end of a line that is left rather than divide a word.
  private static let bearableGap = 3
  /// The longest word that is divided, so that the work stays linear in the text.
  private static let longestWord = 40

  /// Returns the division of the word at glyph `index` that fills the line from `start` best. It is nil if there is no
  /// plain word or it must not be divided.
  private func division(at index: Int, after candidate: Candidate, start: Int) -> Candidate? {
    guard let hyphenator else { return nil }
    let (from, width) = candidate.end > start ? (candidate.end, candidate.width) : (start, 0)
    guard columns - width > Self.bearableGap, let word = word(at: index) else { return nil }
    let letters = glyphs[word].compactMap { $0.text.utf8.first }
    var result: Candidate?
    for offset in hyphenator.divisions(of: letters) {
      let end = word.lowerBound + offset
      guard end > from, end <= index else { continue }
      let wide = glyphs[from..<end].reduce(width) { $0 + $1.width }
      if wide < columns { result = Candidate(end: end, width: wide, endsInHyphen: true) }
    }
    return result
  }

  /// Returns the letters of the word at a glyph. They must be lowercase ASCII, with white space or a dash before and
  /// only punctuation around them. So names, addresses, numbers and compounds are never divided.
  private func word(at index: Int) -> Range<Int>? {
    var lower = index
    while lower > 0, !mayBreak(before: lower) {
      lower -= 1
      if index - lower > Self.longestWord { return nil }
    }
    guard lower == 0 || glyphs[lower - 1].hangs || glyphs[lower - 1].text == "—" else { return nil }
    while lower < glyphs.count, glyphs[lower].isOpening { lower += 1 }
    var upper = lower
    while upper < glyphs.count, glyphs[upper].isSmallLetter { upper += 1 }
    var end = upper
    while end < glyphs.count, !mayBreak(before: end) {
      guard glyphs[end].hangs || glyphs[end].isClosing else { return nil }
      end += 1
    }
    return upper - lower > Self.longestWord ? nil : lower..<upper
  }
}

extension Glyph {
  fileprivate var isSmallLetter: Bool {
    text.utf8.count == 1 && source.count == 1 && text.utf8.first.map { (0x61...0x7A).contains($0) } ?? false
  }
  fileprivate var isInfix: Bool {
    text.utf8.count == 1 && source.count == 1 && [".", ",", ":", ";"].contains(text)
  }
  fileprivate var isAlphabetic: Bool {
    guard width == 1, let first = text.unicodeScalars.first else { return false }
    return first.properties.isAlphabetic || "#&*<=>@^_`~".unicodeScalars.contains(first)
  }
  fileprivate var isOpening: Bool { ["“", "‘", "\"", "'", "«", "‹", "„", "(", "["].contains(text) }
  fileprivate var isClosing: Bool {
    ["”", "’", "\"", "'", "»", "›", "“", ")", "]", ",", ".", ";", ":", "!", "?", "…", "—"].contains(text)
  }
}
