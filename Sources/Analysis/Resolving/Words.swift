import Articles

/// A word of the text, or a mark that stands between words. A word ends before an apostrophe that lower-case letters
/// follow ("Iran" + "’s"), and holds the hyphens inside it.
struct Word: Sendable {
  fileprivate let bounds: Range<UInt32>
  /// Its letters in lower case, with a straight apostrophe.
  let key: String
  /// Whether it is made of letters or digits, not a mark.
  let isWord: Bool
  /// Whether it begins with a capital letter.
  let isCapitalised: Bool

  /// Its bytes.
  var range: TextRange { TextRange(Int(bounds.lowerBound), Int(bounds.upperBound)) }
  /// Whether it is the mark of possession.
  var isPossessive: Bool { key == "'s" || key == "'" || key == "’" }
}

/// The words and marks of a text, in order.
struct Words: Sendable {
  private let list: [Word]

  /// The words of `text` before the byte at `end`.
  init(_ text: String, end: Int) {
    var list: [Word] = []
    var scan = Scan(text, end: end)
    while let word = scan.next() { list.append(word) }
    self.list = list
  }

  var count: Int { list.count }
  subscript(index: Int) -> Word { list[index] }

  /// The key of the word at `index`; the empty one where there is none.
  func key(_ index: Int) -> String { list.indices.contains(index) ? list[index].key : "" }

  /// Whether there is a word at `index` that begins with a capital.
  func isCapitalised(_ index: Int) -> Bool { list.indices.contains(index) && list[index].isCapitalised }

  /// Whether there is a mark of possession at `index`.
  func isPossessive(_ index: Int) -> Bool { list.indices.contains(index) && list[index].isPossessive }

  /// Where the word at `index` begins; beyond all words, no byte of the text.
  func start(of index: Int) -> Int { list.indices.contains(index) ? list[index].range.lower : Int.max }

  /// The index of the first word that ends after `offset`.
  func index(at offset: Int) -> Int { list.partitioningIndex { $0.range.upper > offset } }

  /// The indices of the words that have a byte in `range`.
  func indices(in range: TextRange) -> Range<Int> {
    let first = index(at: range.lower)
    let last = list.partitioningIndex { $0.range.lower >= range.upper }
    return first..<max(first, last)
  }

  /// The bytes from the first to the last of some words.
  func range(of words: Range<Int>) -> TextRange {
    guard !words.isEmpty else { return TextRange(0, 0) }
    return TextRange(list[words.lowerBound].range.lower, list[words.upperBound - 1].range.upper)
  }
}

/// Cuts a text into words.
private struct Scan {
  private let scalars: String.UnicodeScalarView
  private let text: String
  private var index: String.Index
  private let end: String.Index

  init(_ text: String, end: Int) {
    self.text = text
    scalars = text.unicodeScalars
    index = text.startIndex
    self.end = text.slice(TextRange(0, end)).endIndex
  }

  mutating func next() -> Word? {
    while index < end, scalars[index].properties.isWhitespace { scalars.formIndex(after: &index) }
    guard index < end else { return nil }
    let start = index
    let first = scalars[start]
    scalars.formIndex(after: &index)
    if first.isApostrophe, index < end, scalars[index].properties.isLowercase, isAfterLetter(start) {
      takeLetters()
      return word(start, isWord: true, isCapitalised: false)
    }
    guard first.isLetterOrDigit else { return word(start, isWord: false, isCapitalised: false) }
    takeLetters()
    while index < end, let inner = joined(at: index) {
      index = inner
      takeLetters()
    }
    return word(start, isWord: true, isCapitalised: first.properties.isUppercase)
  }

  private mutating func takeLetters() {
    while index < end, scalars[index].isLetterOrDigit { scalars.formIndex(after: &index) }
  }

  /// Where the word goes on after a hyphen, or after an apostrophe before a capital ("O’Brien"); nil where it does not.
  private func joined(at index: String.Index) -> String.Index? {
    let next = scalars.index(after: index)
    guard next < end, scalars[next].isLetterOrDigit else { return nil }
    if scalars[index] == "-" || scalars[index] == "\u{2010}" || scalars[index] == "\u{2011}" { return next }
    return scalars[index].isApostrophe && scalars[next].properties.isUppercase ? next : nil
  }

  private func isAfterLetter(_ index: String.Index) -> Bool {
    index > text.startIndex && scalars[scalars.index(before: index)].isLetterOrDigit
  }

  private func word(_ start: String.Index, isWord: Bool, isCapitalised: Bool) -> Word {
    let lower = UInt32(truncatingIfNeeded: text.utf8.distance(from: text.startIndex, to: start))
    let upper = UInt32(truncatingIfNeeded: text.utf8.distance(from: text.startIndex, to: index))
    var key = text[start..<index].lowercased()
    if isWord, key.utf8.contains(0xE2) { key = key.replacing(exactly: "’", with: "'") }
    return Word(bounds: lower..<upper, key: key, isWord: isWord, isCapitalised: isCapitalised)
  }
}

extension Unicode.Scalar {
  /// Whether a word can hold it.
  fileprivate var isLetterOrDigit: Bool {
    if isASCII {
      return (0x30...0x39).contains(value) || (0x41...0x5A).contains(value) || (0x61...0x7A).contains(value)
    }
    return properties.isAlphabetic || properties.numericType != nil || properties.isGraphemeExtend
  }

  fileprivate var isApostrophe: Bool { self == "'" || self == "\u{2019}" }
}
