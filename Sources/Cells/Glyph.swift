/// A grapheme cluster of a text as it is shown: safe to print, with its width in cells and its bytes in the text.
///
/// A cluster whose letters each take a cell of their own (as in Indic scripts) becomes several glyphs, as terminals
/// count them. So does a flag, which is shown as its two letters.
public struct Glyph: Hashable, Sendable {
  /// The text sent to the terminal; never a control, escape, bidi control or lone zero-width character.
  public var text: String
  /// The width: 1 or 2 cells.
  public var width: Int
  /// The glyph's bytes in the text (UTF-8 offsets).
  public var source: Range<Int>

  /// Creates a glyph.
  public init(text: String, width: Int, source: Range<Int>) {
    self.text = text
    self.width = width
    self.source = source
  }
}

/// Returns the glyphs of the bytes in `range` of `text`. Line breaks become spaces; runs of white space are kept.
/// Characters that are unsafe for a terminal are shown as a visible sign or joined to the glyph before, so that every
/// byte of the range belongs to one glyph.
///
/// The sources are in order and contiguous. The range is clamped to the text, and a character that it cuts is shown
/// whole. Right-to-left text stays in logical order, without its overrides and isolates. A terminal without bidi
/// support shows it from left to right.
public func glyphs(of text: String, in range: Range<Int>) -> [Glyph] {
  let found = text.utf8.withContiguousStorageIfAvailable { glyphs(ofUTF8: $0, in: range) }
  return found ?? Array(text.utf8).withUnsafeBufferPointer { glyphs(ofUTF8: $0, in: range) }
}

/// Returns `text` on one line and safe to print, for titles, file names and messages.
public func harmless(_ text: String) -> String {
  var result = ""
  result.reserveCapacity(text.utf8.count)
  for glyph in glyphs(of: text, in: 0..<text.utf8.count) { result += glyph.text }
  return result
}

/// Returns the number of cells that `text` takes once it is `harmless`.
public func cellWidth(_ text: String) -> Int {
  isPlain(text) ? text.utf8.count : glyphs(of: text, in: 0..<text.utf8.count).reduce(0) { $0 + $1.width }
}

/// Returns whether `text` is printable ASCII, as most labels are: safe, one cell a character, from left to right.
public func isPlain(_ text: String) -> Bool {
  text.utf8.allSatisfy { (0x20..<0x7F).contains($0) }
}
