import Articles

/// A short passage as its words, for comparing: small letters, straight apostrophes, marks round it left out.
struct Phrase: Hashable, Sendable {
  /// Longer passages, in bytes, are not worth a comparison.
  static let longest = 320

  /// Its words as they stand.
  let words: [Substring]
  /// All of it in small letters, one space between words, without the marks at its ends.
  let key: String

  init(_ bytes: Bytes, _ range: TextRange) {
    let text = String(decoding: bytes[range], as: UTF8.self)
    words = text.split { $0.isWhitespace }
    let folded = words.joined(separator: " ").lowercased().map { $0 == "’" ? "'" : $0 }
    let isMark: (Character) -> Bool = { !$0.isLetter && !$0.isNumber && $0 != "©" }
    let head = folded.drop(while: isMark)
    key = String(head[..<((head.lastIndex { !isMark($0) }).map { $0 + 1 } ?? head.startIndex)])
  }

  /// Whether `other`'s words open or end this phrase and only a few words of a page stand beside them.
  func repeats(_ other: Phrase) -> Bool {
    if key == other.key { return true }
    guard key.hasSuffix(" " + other.key) || key.hasPrefix(other.key + " ") else { return false }
    return words.count - other.words.count <= 6
  }
}

extension Substring {
  /// The word in small letters without punctuation at its ends.
  var bare: String {
    var word = self
    while let last = word.last, !last.isLetter, !last.isNumber { word.removeLast() }
    while let first = word.first, !first.isLetter, !first.isNumber { word.removeFirst() }
    return word.lowercased()
  }
  /// Whether it opens with a capital letter, past an opening mark.
  var isCapitalised: Bool { first { $0.isLetter || $0.isNumber }?.isUppercase ?? false }
  /// Whether it has two letters or more and all are capitals.
  var isAllCapitals: Bool {
    let letters = filter(\.isLetter)
    return letters.count >= 2 && letters.allSatisfy(\.isUppercase)
  }
  /// Whether it is marks only: a dash, a bar.
  var isMark: Bool { !contains { $0.isLetter || $0.isNumber } }
}
