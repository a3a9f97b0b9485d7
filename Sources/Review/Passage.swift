import Articles

/// Words of a text that are found again after the text was edited: where they stood, what they are, and up to 32 scalars on
/// either side of them. The TextPosition and TextQuote selectors of the W3C's Web Annotation model are the same.
public struct Passage: Hashable, Comparable, Sendable, Codable {
  /// The range in the text that the words were taken from, in UTF-8 bytes.
  public let range: TextRange
  /// The words, exactly.
  public let words: String
  /// Up to `Anchor.reach` scalars before them.
  public let before: String
  /// Up to `Anchor.reach` scalars after them.
  public let after: String

  /// The words of `range` in `text`; a range beyond the text is cut.
  public init(_ range: TextRange, in text: String) {
    let start = Anchor(at: range.lower, in: text)
    let end = Anchor(at: max(range.lower, range.upper), in: text)
    self.range = TextRange(start.offset, end.offset)
    words = String(text.slice(self.range))
    before = start.before
    after = end.after
  }

  /// Creates a passage from storage or from another program.
  public init(range: TextRange, words: String, before: String, after: String) {
    self.range = range
    self.words = words
    self.before = before
    self.after = after
  }

  /// Hashes the place alone: two passages of one place are rarely different, and the words may be megabytes.
  public func hash(into hasher: inout Hasher) { hasher.combine(range) }

  /// In text order; of those in the same place, which stood in different texts, by their words.
  public static func < (a: Passage, b: Passage) -> Bool {
    a.range != b.range ? a.range < b.range : (a.words, a.before, a.after) < (b.words, b.before, b.after)
  }

  /// Returns the range of the same words in `text`: the same place, else the nearest with the former words on both sides or on one.
  /// White space may have changed. Returns nil if the words are gone or changed, since a decision is about these words only. Takes time
  /// linear in the text if they moved.
  public func range(in text: String) -> TextRange? {
    if stands(in: text) { return range }
    return anchor.offset(in: text).flatMap { range(from: $0, in: text) }
  }

  /// The same in the finder's text; for many passages of one text.
  public func range(by finder: inout AnchorFinder) -> TextRange? {
    if stands(in: finder.text) { return range }
    return finder.offset(of: anchor).flatMap { range(from: $0, in: finder.text) }
  }

  private var anchor: Anchor {
    Anchor(offset: range.lower, before: before, after: words + (words.unicodeScalars.count < Anchor.reach ? after : ""))
  }

  private func range(from start: Int, in text: String) -> TextRange? {
    end(from: start, in: text).map { TextRange(start, $0) }
  }

  /// Whether nothing moved.
  private func stands(in text: String) -> Bool {
    range.count == words.utf8.count && range.upper <= text.utf8.count && text.slice(range) == words[...]
      && Anchor(at: range.lower, in: text).before == before && Anchor(at: range.upper, in: text).after == after
  }

  /// Returns the end of the words if they begin at `start`, ignoring white space; nil if other words stand there.
  private func end(from start: Int, in text: String) -> Int? {
    var rest = words.utf8.filter { !Self.isWhite($0) }[...]
    var offset = start
    for byte in text.utf8.dropFirst(start) {
      guard let next = rest.first else { break }
      if !Self.isWhite(byte) {
        guard byte == next else { return nil }
        rest.removeFirst()
      }
      offset += 1
    }
    return rest.isEmpty && offset > start ? offset : nil
  }

  private static func isWhite(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
