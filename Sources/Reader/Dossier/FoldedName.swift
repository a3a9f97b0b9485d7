import Articles
import Cells

/// A name and its simplified form for comparison: lowercase, without "the", single spaces between words.
struct FoldedName: Hashable, Sendable {
  /// The name as written.
  let written: String
  let folded: String
  /// The words of the name, with letters without diacritics.
  let words: [String]
  /// The last word of the name in phonetic spelling.
  let sound: String

  init(_ name: String) {
    written = name.onOneLine
    folded = Self.folded(name)
    self.words = baseLetters(folded).split { !$0.isLetter && !$0.isNumber && $0 != "'" }.map(String.init)
    sound = NameLikeness.sound(self.words.last ?? "")
  }

  /// Returns the simplified form of `name`.
  static func folded(_ name: String) -> String {
    let words = name.lowercased().split { $0.isWhitespace }.map { $0.replacing(exactly: "’", with: "'") }
    return (words.count > 1 && words.first == "the" ? words.dropFirst() : words[...]).joined(separator: " ")
  }

  static func == (a: FoldedName, b: FoldedName) -> Bool { a.folded == b.folded }
  func hash(into hasher: inout Hasher) { hasher.combine(folded) }

  /// Whether the name identifies a person. One word, or an initial with a surname, does not.
  var isFull: Bool { words.count > 1 && (words.first?.count ?? 0) > 1 }
}
