import Articles

/// A word of the text, or a mark between words.
///
/// A word ends before an apostrophe with lower-case letters after it ("Iran" + "’s"). It contains its hyphens, and what is
/// invisible among its letters.
struct Word: Sendable {
  /// The bytes of the word.
  let range: TextRange
  /// The visible letters in lower case, with a straight apostrophe.
  let key: String
  /// Whether the word consists of letters or digits, so that it is not a mark.
  let isWord: Bool
  /// Whether the word begins with a capital letter.
  let isCapitalised: Bool

  /// Whether the word is a possessive ending.
  var isPossessive: Bool { key == "'s" || key == "'" || key == "’" }
}

/// The words and marks of a text, in order.
///
/// A long text has a million words but few spellings, so each spelling is kept once.
struct Words: Sendable {
  private struct Position {
    let lower: UInt32
    let spelling: UInt32
  }

  private let positions: [Position]
  private let spellings: [Spelling]

  /// Splits the part of `text` before the byte at `end`.
  init(_ text: String, end: Int) {
    var positions: [Position] = []
    // Words and marks take more than four bytes on average, and an array that grows takes twice its memory meanwhile.
    positions.reserveCapacity(max(0, min(end, text.utf8.count)) / 4)
    var spellings: [Spelling] = []
    var known: [Spelled: UInt32] = [:]
    var scan = Scan(text, end: end)
    while let (spelled, lower) = scan.next() {
      let spelling = known[spelled] ?? UInt32(spellings.count)
      if spelling == spellings.count {
        known[spelled] = spelling
        spellings.append(Spelling(spelled))
      }
      positions.append(Position(lower: lower, spelling: spelling))
    }
    (self.positions, self.spellings) = (positions, spellings)
  }

  var count: Int { positions.count }
  private var indices: Range<Int> { positions.indices }
  private func spelling(_ index: Int) -> Spelling { spellings[Int(positions[index].spelling)] }
  private func lower(_ index: Int) -> Int { Int(positions[index].lower) }
  private func upper(_ index: Int) -> Int { lower(index) + Int(spelling(index).length) }

  subscript(index: Int) -> Word {
    let spelling = spelling(index)
    return Word(
      range: TextRange(lower(index), lower(index) + Int(spelling.length)), key: spelling.key, isWord: spelling.isWord,
      isCapitalised: spelling.isCapitalised)
  }

  /// Returns the key of the word at `index`, or an empty string if there is none.
  func key(_ index: Int) -> String { indices.contains(index) ? spelling(index).key : "" }

  /// Whether the word at `index` exists and begins with a capital.
  func isCapitalised(_ index: Int) -> Bool { indices.contains(index) && spelling(index).isCapitalised }

  /// Whether the word at `index` exists and is a possessive ending.
  func isPossessive(_ index: Int) -> Bool { indices.contains(index) && self[index].isPossessive }

  /// Returns the first byte of the word at `index`, or `Int.max` after the last word.
  func start(of index: Int) -> Int { indices.contains(index) ? lower(index) : Int.max }

  /// Returns the index of the first word that ends after `offset`.
  func index(at offset: Int) -> Int {
    let after = positions.partitioningIndex { Int($0.lower) > offset }
    return after > 0 && upper(after - 1) > offset ? after - 1 : after
  }

  /// Returns the indices of the words that have a byte in `range`.
  func indices(in range: TextRange) -> Range<Int> {
    let first = index(at: range.lower)
    let last = positions.partitioningIndex { Int($0.lower) >= range.upper }
    return first..<max(first, last)
  }

  /// Returns the bytes from the first to the last of some words.
  func range(of words: Range<Int>) -> TextRange {
    guard !words.isEmpty else { return TextRange(0, 0) }
    return TextRange(lower(words.lowerBound), upper(words.upperBound - 1))
  }
}

/// The letters of a word as they stand in the text. Equal ones have the same bytes.
private struct Spelled: Hashable {
  let text: Substring
  /// Whether the letters are those of a word, not of a mark.
  let isWord: Bool

  static func == (a: Spelled, b: Spelled) -> Bool {
    a.isWord == b.isWord && a.text.utf8.elementsEqual(b.text.utf8)
  }

  func hash(into hasher: inout Hasher) {
    for byte in text.utf8 { hasher.combine(byte) }
  }
}

/// The facts on all words with the same letters.
private struct Spelling: Sendable {
  let key: String
  let length: UInt32
  let isWord: Bool
  let isCapitalised: Bool

  init(_ spelled: Spelled) {
    var key = spelled.text.lowercased()
    if spelled.isWord, key.utf8.contains(where: { $0 >= 0x80 }) {
      key.unicodeScalars.removeAll(where: \.isInvisible)
      key = key.replacing(exactly: "’", with: "'")
    }
    self.key = key
    length = UInt32(truncatingIfNeeded: spelled.text.utf8.count)
    isWord = spelled.isWord
    isCapitalised = isWord && spelled.text.unicodeScalars.first?.properties.isUppercase ?? false
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

  /// Returns the next word and its first byte; nil at the end.
  mutating func next() -> (spelled: Spelled, lower: UInt32)? {
    while index < end, scalars[index].properties.isWhitespace || scalars[index].isInvisible {
      scalars.formIndex(after: &index)
    }
    guard index < end else { return nil }
    let start = index
    let first = scalars[start]
    scalars.formIndex(after: &index)
    if first.isApostrophe, let next = visible(from: index), scalars[next].properties.isLowercase, isAfterLetter(start) {
      skipLetters()
      return word(start, isWord: true)
    }
    guard first.isLetterOrDigit else { return word(start, isWord: false) }
    skipLetters()
    while index < end, let inner = joined(at: index) {
      index = inner
      skipLetters()
    }
    return word(start, isWord: true)
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

  private func word(_ start: String.Index, isWord: Bool) -> (spelled: Spelled, lower: UInt32) {
    let lower = text.utf8.distance(from: text.startIndex, to: start)
    return (Spelled(text: text[start..<index], isWord: isWord), UInt32(truncatingIfNeeded: lower))
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
