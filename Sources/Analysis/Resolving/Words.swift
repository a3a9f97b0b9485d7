import Articles

/// A word of the text, or a mark between words.
///
/// A word ends before an apostrophe with lower-case letters after it ("Iran" + "’s"). It contains its hyphens, and what is invisible
/// among its letters.
struct Word: Sendable {
  fileprivate let bounds: Range<UInt32>
  /// The visible letters in lower case, with a straight apostrophe.
  let key: String
  /// Whether the word consists of letters or digits, so that it is not a mark.
  let isWord: Bool
  /// Whether the word begins with a capital letter.
  let isCapitalised: Bool

  /// The bytes of the word.
  var range: TextRange { TextRange(Int(bounds.lowerBound), Int(bounds.upperBound)) }
  /// Whether the word is a possessive ending.
  var isPossessive: Bool { key == "'s" || key == "'" || key == "’" }
}

/// The words and marks of a text, in order.
struct Words: Sendable {
  private let list: [Word]

  /// Splits the part of `text` before the byte at `end`.
  init(_ text: String, end: Int) {
    var list: [Word] = []
    var scan = Scan(text, end: end)
    while let word = scan.next() { list.append(word) }
    self.list = list
  }

  var count: Int { list.count }
  subscript(index: Int) -> Word { list[index] }

  /// Returns the key of the word at `index`, or an empty string if there is none.
  func key(_ index: Int) -> String { list.indices.contains(index) ? list[index].key : "" }

  /// Whether the word at `index` exists and begins with a capital.
  func isCapitalised(_ index: Int) -> Bool { list.indices.contains(index) && list[index].isCapitalised }

  /// Whether the word at `index` exists and is a possessive ending.
  func isPossessive(_ index: Int) -> Bool { list.indices.contains(index) && list[index].isPossessive }

  /// Returns the first byte of the word at `index`, or `Int.max` after the last word.
  func start(of index: Int) -> Int { list.indices.contains(index) ? list[index].range.lower : Int.max }

  /// Returns the index of the first word that ends after `offset`.
  func index(at offset: Int) -> Int { list.partitioningIndex { $0.range.upper > offset } }

  /// Returns the indices of the words that have a byte in `range`.
  func indices(in range: TextRange) -> Range<Int> {
    let first = index(at: range.lower)
    let last = list.partitioningIndex { $0.range.lower >= range.upper }
    return first..<max(first, last)
  }

  /// Returns the bytes from the first to the last of some words.
  func range(of words: Range<Int>) -> TextRange {
    guard !words.isEmpty else { return TextRange(0, 0) }
    return TextRange(list[words.lowerBound].range.lower, list[words.upperBound - 1].range.upper)
  }
}

/// A scanner that splits a text into words.
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
    while index < end, scalars[index].properties.isWhitespace || scalars[index].isInvisible {
      scalars.formIndex(after: &index)
    }
    guard index < end else { return nil }
    let start = index
    let first = scalars[start]
    scalars.formIndex(after: &index)
    if first.isApostrophe, let next = visible(from: index), scalars[next].properties.isLowercase, isAfterLetter(start) {
      skipLetters()
      return word(start, isWord: true, isCapitalised: false)
    }
    guard first.isLetterOrDigit else { return word(start, isWord: false, isCapitalised: false) }
    skipLetters()
    while index < end, let inner = joined(at: index) {
      index = inner
      skipLetters()
    }
    return word(start, isWord: true, isCapitalised: first.properties.isUppercase)
  }

  private mutating func skipLetters() {
    while let next = visible(from: index), scalars[next].isLetterOrDigit { index = scalars.index(after: next) }
  }

  /// Returns the position of the first visible scalar at `index` or after it; nil at the end.
  private func visible(from index: String.Index) -> String.Index? {
    var index = index
    while index < end, scalars[index].isInvisible { scalars.formIndex(after: &index) }
    return index < end ? index : nil
  }

  /// Returns the position after a hyphen, or after an apostrophe before a capital ("O’Brien"), or nil if the word ends.
  private func joined(at index: String.Index) -> String.Index? {
    guard let index = visible(from: index), let next = visible(from: scalars.index(after: index)),
      scalars[next].isLetterOrDigit
    else { return nil }
    if scalars[index] == "-" || scalars[index] == "\u{2010}" || scalars[index] == "\u{2011}" { return next }
    return scalars[index].isApostrophe && scalars[next].properties.isUppercase ? next : nil
  }

  private func isAfterLetter(_ index: String.Index) -> Bool {
    scalars[..<index].last { !$0.isInvisible }?.isLetterOrDigit ?? false
  }

  private func word(_ start: String.Index, isWord: Bool, isCapitalised: Bool) -> Word {
    let lower = UInt32(truncatingIfNeeded: text.utf8.distance(from: text.startIndex, to: start))
    let upper = UInt32(truncatingIfNeeded: text.utf8.distance(from: text.startIndex, to: index))
    var key = text[start..<index].lowercased()
    if isWord, key.utf8.contains(where: { $0 >= 0x80 }) {
      key.unicodeScalars.removeAll(where: \.isInvisible)
      key = key.replacing(exactly: "’", with: "'")
    }
    return Word(bounds: lower..<upper, key: key, isWord: isWord, isCapitalised: isCapitalised)
  }
}

extension Unicode.Scalar {
  /// Whether the scalar can be part of a word.
  fileprivate var isLetterOrDigit: Bool {
    if isASCII {
      return (0x30...0x39).contains(value) || (0x41...0x5A).contains(value) || (0x61...0x7A).contains(value)
    }
    return properties.isAlphabetic || properties.numericType != nil || properties.isGraphemeExtend
  }

  /// Whether the scalar joins or divides letters and is not drawn: the soft hyphen, the zero-width spaces and joiners.
  fileprivate var isInvisible: Bool {
    switch value {
    case 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF: true
    default: false
    }
  }

  fileprivate var isApostrophe: Bool { self == "'" || self == "\u{2019}" }
}
