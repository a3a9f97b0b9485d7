import Articles
import Cells

/// A name, and what of it counts where two are compared: small letters, without "the", one space between words.
struct FoldedName: Hashable, Sendable {
  /// As it is written.
  let written: String
  let folded: String

  init(_ name: String) {
    written = oneLine(name)
    let words = name.lowercased().split { $0.isWhitespace }.map { $0.replacing(exactly: "’", with: "'") }
    folded = (words.count > 1 && words.first == "the" ? words.dropFirst() : words[...]).joined(separator: " ")
  }

  static func == (a: FoldedName, b: FoldedName) -> Bool { a.folded == b.folded }
  func hash(into hasher: inout Hasher) { hasher.combine(folded) }

  /// Its words in letters without marks.
  var words: [String] { baseLetters(folded).split { !$0.isLetter && !$0.isNumber && $0 != "'" }.map(String.init) }

  /// Whether it is a person's name in full: one word, or an initial with a surname, may be anybody's.
  var isFull: Bool {
    let words = words
    return words.count > 1 && (words.first?.count ?? 0) > 1
  }
}

/// `text` on one line, white space between words made single.
func oneLine(_ text: some StringProtocol) -> String {
  // Among scalars: to find the end of a character, all marks on it are passed.
  text.unicodeScalars.split(whereSeparator: \.properties.isWhitespace).map { text[$0.startIndex..<$0.endIndex] }
    .joined(separator: " ")
}
