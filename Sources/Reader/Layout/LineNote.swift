import Articles
import Cells

/// Words that are shown after a word of the text but are not part of it: the antecedent of a pronoun, in brackets.
struct LineNote: Hashable, Sendable {
  /// The offset of the byte before which the note is shown.
  let offset: Int
  let text: String

  /// The glyphs of the note after a space. They have no bytes of the text.
  var glyphs: [Glyph] {
    let shown = " [\(text)]"
    return Cells.glyphs(of: shown, in: 0..<shown.utf8.count).map {
      Glyph(text: $0.text, width: $0.width, source: offset..<offset)
    }
  }
}

extension [Glyph] {
  /// Returns the glyphs with `notes` inserted after the glyphs that end at their offsets. Notes are in text order.
  func with(_ notes: ArraySlice<LineNote>) -> [Glyph] {
    guard !notes.isEmpty else { return self }
    var result: [Glyph] = []
    var rest = notes
    for glyph in self {
      result.append(glyph)
      while let note = rest.first, note.offset <= glyph.source.upperBound {
        if note.offset == glyph.source.upperBound { result += note.glyphs }
        rest.removeFirst()
      }
    }
    return result
  }
}
