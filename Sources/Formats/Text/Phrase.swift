import Articles

/// The words of a short passage for comparison: in small letters, with straight apostrophes, without marks at the ends.
struct Phrase: Hashable, Sendable {
  /// The longest passage that is compared, in bytes.
  static let longest = 320

  /// The words, unchanged.
  let words: [Substring]
  /// The passage in small letters with one space between words and no marks at the ends.
  let key: String

  /// The words of a text.
  init(_ text: String) {
    var text = text
    self = text.withUTF8 { Phrase($0, TextRange(0, $0.count)) }
  }

  init(_ bytes: Bytes, _ range: TextRange) {
    let text = String(decoding: bytes[range], as: UTF8.self)
    words =
      bytes[range].allSatisfy { $0 < 0x80 }
      ? text.utf8.split { $0 == 0x20 || $0 >= 0x09 && $0 <= 0x0D }.map { Substring($0) }
      : text.split(whereSeparator: \.isWhitespace)
    var folded: [UInt8] = []
    folded.reserveCapacity(range.count)
    for word in words {
      if !folded.isEmpty { folded.append(0x20) }
      for byte in word.utf8 { folded.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte) }
    }
    key = Phrase.withoutMarks(folded)
  }

  /// The text of `folded`, small letters beyond ASCII too and apostrophes straight, without the marks at its ends.
  private static func withoutMarks(_ folded: [UInt8]) -> String {
    func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) }
    if folded.allSatisfy({ $0 < 0x80 }) {
      guard let first = folded.firstIndex(where: isLetter), let last = folded.lastIndex(where: isLetter) else {
        return ""
      }
      return String(decoding: folded[first...last], as: UTF8.self)
    }
    let text = String(decoding: folded, as: UTF8.self).lowercased().map { $0 == "’" ? "'" : $0 }
    let isMark: (Character) -> Bool = { !$0.isLetter && !$0.isNumber && $0 != "©" }
    let head = text.drop(while: isMark)
    return String(head[..<((head.lastIndex { !isMark($0) }).map { $0 + 1 } ?? head.startIndex)])
  }

  /// Whether `other`'s words open or end this phrase and only a few words of a page stand beside them.
  func repeats(_ other: Phrase) -> Bool {
    if key == other.key { return true }
    guard key.ends(with: " " + other.key) || key.begins(with: other.key + " ") else { return false }
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
  /// Whether the word begins with a capital letter, ignoring an opening mark.
  var isCapitalised: Bool { first { $0.isLetter || $0.isNumber }?.isUppercase ?? false }
  /// Whether the word has two letters or more and all are capitals.
  var isAllCapitals: Bool {
    let letters = filter(\.isLetter)
    return letters.count >= 2 && letters.allSatisfy(\.isUppercase)
  }
  /// Whether the word consists of marks only: a dash, a bar.
  var isMark: Bool { !contains { $0.isLetter || $0.isNumber } }
}
