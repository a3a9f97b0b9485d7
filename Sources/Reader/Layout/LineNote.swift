import Articles
import Cells

/// Words that are shown behind a place of the text and are none of it: in brackets, whom a pronoun stands for.
struct LineNote: Hashable, Sendable {
  /// The byte before which it is shown.
  let offset: Int
  let text: String

  /// Its glyphs, a space before them; they have no bytes of the text.
  var glyphs: [Glyph] {
    let shown = " [\(text)]"
    return Cells.glyphs(of: shown, in: 0..<shown.utf8.count).map {
      Glyph(text: $0.text, width: $0.width, source: offset..<offset)
    }
  }
}

extension [Glyph] {
  /// The glyphs with `notes`, which are in order, put behind those that end where a note is to be.
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
