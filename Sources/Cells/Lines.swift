import CUnistring

/// A line of a text that was broken into lines.
public struct TextLine: Hashable, Sendable {
  /// Its glyphs, as indices; white space at its end hangs over and may be left undrawn.
  public var glyphs: Range<Int>
  /// Whether it ends within a word, so that a hyphen is to be shown behind its last glyph.
  public var endsInHyphen: Bool

  /// A line.
  public init(glyphs: Range<Int>, endsInHyphen: Bool = false) {
    self.glyphs = glyphs
    self.endsInHyphen = endsInHyphen
  }

  /// What is drawn of it: its glyphs without the white space that hangs over its end.
  public func drawn(of glyphs: [Glyph]) -> ArraySlice<Glyph> {
    var end = self.glyphs.upperBound
    while end > self.glyphs.lowerBound, glyphs[end - 1].hangs { end -= 1 }
    return glyphs[self.glyphs.lowerBound..<end]
  }

  /// What it says, its hyphen included.
  public func text(of glyphs: [Glyph]) -> String {
    drawn(of: glyphs).map(\.text).joined() + (endsInHyphen ? "-" : "")
  }
}

/// The lines of at most `columns` cells into which `glyphs`, those of a part of `text`, are broken (UAX #14; a word longer
/// than a line is cut); they cover all of them. Glyphs without a source are words put in. Words are divided at soft hyphens, and by `hyphenator` where there is one.
///
/// No glyphs are no lines. A glyph wider than a line has a line of its own.
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
  /// Whether it is white space that may hang over the end of a line.
  public var hangs: Bool { text == " " || text == "\u{3000}" }
}

/// Breaks glyphs into lines, each as full as can be.
struct LineBreaker {
  private let glyphs: [Glyph]
  private let bytes: UnsafeBufferPointer<UInt8>
  private let columns: Int
  private let hyphenator: Hyphenator?
  /// For each byte from `firstByte` on whether a line may start with it.
  private let found: [CChar]
  private let firstByte: Int

  /// A place where a line could end, and how wide the line is up to it.
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
    // Whole characters, whatever the range was that the glyphs were asked for.
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
    // A soft hyphen that had no room: it may have some in the next line.
    var late: Candidate?
    for (index, glyph) in glyphs.enumerated() {
      if mayBreak(before: index) {
        let here = Candidate(end: index, width: width, endsInHyphen: hasSoftHyphen(before: index))
        if here.endsInHyphen && width >= columns { late = here } else { candidate = here }
      }
      width += glyph.width
      guard !glyph.hangs else { continue }
      while width > columns, index > start {
        // At most two hyphens below each other.
        let isLadder = lines.suffix(2).count { $0.endsInHyphen } == 2
        if !isLadder, let division = division(at: index, behind: candidate, start: start) {
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

  /// Whether a line may start with a glyph.
  func mayBreak(before index: Int) -> Bool {
    // What is none of the text's is broken at its spaces.
    if glyphs[index].source.isEmpty { return index > 0 && glyphs[index - 1].hangs && !glyphs[index].hangs }
    let byte = glyphs[index].source.lowerBound - firstByte
    guard found.indices.contains(byte) else { return false }
    if endsLine(before: byte) { return true }
    guard Int(found[byte]) == Int(UC_BREAK_POSSIBLE) else { return false }
    // LB29, which the library does not keep: "coast.example" and "e.g." stay whole.
    return index == 0 || !glyphs[index - 1].isInfix || !glyphs[index].isAlphabetic
  }

  /// Whether the character before a byte is one that ends lines; where it stands in a paragraph, it is a space to us.
  private func endsLine(before byte: Int) -> Bool {
    var start = byte - 1
    while start > 0, bytes[firstByte + start] & 0xC0 == 0x80 { start -= 1 }
    return start >= 0 && Int(found[start]) == Int(UC_BREAK_MANDATORY)
  }

  /// Whether the text says just before a glyph that the word may be divided there.
  private func hasSoftHyphen(before index: Int) -> Bool {
    let byte = glyphs[index].source.lowerBound
    return byte >= 2 && byte <= bytes.count && bytes[byte - 2] == 0xC2 && bytes[byte - 1] == 0xAD
  }
}

// MARK: - Hyphenation

extension LineBreaker {
  /// As little as this at the end of a line is no reason to divide a word.
  private static let bearableGap = 3
  /// No longer words are divided, so that the work stays linear in the text.
  private static let longestWord = 40

  /// Where to divide the plain word that glyph `index` belongs to or ends, so that the line that starts at `start` is as full as
  /// can be; nil where it is no such word, or is not to be divided.
  private func division(at index: Int, behind candidate: Candidate, start: Int) -> Candidate? {
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

  /// The letters of the word at a glyph: of ASCII and small, as all but names and abbreviations are, with white space or a dash
  /// before it and nothing but punctuation round it, so that no address, number or compound is divided.
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
