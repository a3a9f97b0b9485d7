/// One grapheme cluster of a text as it is shown: harmless, with the cells that it takes and the bytes that it stands for.
///
/// A cluster of several letters that each take a cell of their own (as in Indic scripts), and a flag (shown as its two
/// letters), is several glyphs: terminals count them so.
public struct Glyph: Hashable, Sendable {
  /// What is sent to the terminal; never a control, escape, bidi control or lone zero-width character.
  public var text: String
  /// 1 or 2 cells.
  public var width: Int
  /// Its bytes in the text (UTF-8 offsets).
  public var source: Range<Int>

  /// A glyph.
  public init(text: String, width: Int, source: Range<Int>) {
    self.text = text
    self.width = width
    self.source = source
  }
}

/// The glyphs of the bytes in `range` of `text`. Line breaks become spaces, white space runs are kept; what a terminal must not
/// see is shown as a visible sign or joined to the glyph before it, so that every byte of the range belongs to one glyph.
///
/// The sources are in order and adjoin; a range that reaches out of the text is cut, and a character of which the range holds
/// a part is shown whole. Right-to-left text stays in logical order, its explicit overrides and isolates stripped: a terminal
/// that knows no bidi shows it from left to right.
public func glyphs(of text: String, in range: Range<Int>) -> [Glyph] {
  let found = text.utf8.withContiguousStorageIfAvailable { glyphs(ofUTF8: $0, in: range) }
  return found ?? Array(text.utf8).withUnsafeBufferPointer { glyphs(ofUTF8: $0, in: range) }
}

/// `text` on one line, made harmless: for titles, file names and messages.
public func harmless(_ text: String) -> String {
  var result = ""
  result.reserveCapacity(text.utf8.count)
  for glyph in glyphs(of: text, in: 0..<text.utf8.count) { result += glyph.text }
  return result
}

/// The number of cells that `text` takes once made harmless.
public func cellWidth(_ text: String) -> Int {
  isPlain(text) ? text.utf8.count : glyphs(of: text, in: 0..<text.utf8.count).reduce(0) { $0 + $1.width }
}

/// Whether `text` is of letters and signs of ASCII alone, as nearly all labels are: harmless, a cell each, from left to right.
public func isPlain(_ text: String) -> Bool {
  text.utf8.allSatisfy { (0x20..<0x7F).contains($0) }
}
