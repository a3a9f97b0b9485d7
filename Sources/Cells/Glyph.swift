/// One grapheme cluster of a text as it is shown: harmless, with the cells that it takes and the bytes that it stands for.
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
public func glyphs(of text: String, in range: Range<Int>) -> [Glyph] {
  []
}

/// The lines of at most `columns` cells into which `glyphs` are broken (UAX #14; a word longer than a line is cut), as
/// ranges of glyph indices that cover all of them; spaces at the end of a line hang over and may be left undrawn.
public func lines(of glyphs: [Glyph], columns: Int) -> [Range<Int>] {
  []
}

/// `text` on one line, made harmless: for titles, file names and messages.
public func harmless(_ text: String) -> String {
  ""
}

/// The number of cells that `text` takes once made harmless.
public func cellWidth(_ text: String) -> Int {
  0
}
