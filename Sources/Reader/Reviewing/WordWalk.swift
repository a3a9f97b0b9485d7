import Articles

/// A walk from word to word through the blocks of a text. It reads only the words it passes. A step takes the same time
/// in a paragraph of any length.
struct WordWalk: Hashable, Sendable {
  let text: String
  let blocks: [Block]

  /// A word, and the number of requested words that are missing.
  typealias Step = (word: TextRange, missing: Int)

  /// Returns the block that contains the byte at `offset`, or the next one; nil after the last.
  func block(at offset: Int) -> Int? {
    let i = blocks.partitioningIndex { $0.range.upper > offset }
    return i < blocks.count ? i : nil
  }

  /// Whether an item is a word, not a sign.
  func isWord(_ item: TextRange) -> Bool { text.slice(item).unicodeScalars.first.map(Words.isLetter) ?? false }

  /// Returns the word at `offset`, else the next one in the block, else the block's last one.
  func word(at offset: Int) -> TextRange? {
    guard let block = block(at: offset).map({ blocks[$0].range }) else { return nil }
    return step(1, forwardFrom: offset, within: block) { $0.upper > offset }?.word
      ?? step(1, backFrom: block.upper, within: block) { _ in true }?.word
  }

  /// Returns the `count`th word that satisfies `isWanted`, or the last such word. Searches forward from the word at
  /// `offset`, among words that start in `limit`.
  func step(
    _ count: Int, forwardFrom offset: Int, within limit: TextRange, where isWanted: (TextRange) -> Bool
  ) -> Step? {
    var found: Step?
    var i = block(at: offset) ?? blocks.count
    while i < blocks.count, blocks[i].range.lower < limit.upper {
      let block = blocks[i].range
      for word in Words(TextRange(start(before: offset, in: block), block.upper), of: text) {
        if word.lower >= limit.upper { return found }
        guard word.lower >= limit.lower, isWanted(word) else { continue }
        found = (word, (found?.missing ?? count) - 1)
        if found?.missing == 0 { return found }
      }
      i += 1
    }
    return found
  }

  /// Returns the same, but searches backward from `offset`.
  func step(
    _ count: Int, backFrom offset: Int, within limit: TextRange, where isWanted: (TextRange) -> Bool
  ) -> Step? {
    var found: Step?
    var i = min(block(at: offset) ?? blocks.count - 1, blocks.count - 1)
    while i >= 0, blocks[i].range.upper > limit.lower {
      let block = blocks[i].range
      var end = min(offset, block.upper)
      var reach = Self.reach
      while end > block.lower {
        let start = start(before: end - reach, in: block)
        for word in Array(Words(TextRange(start, end), of: text)).reversed() {
          if word.lower < limit.lower { return found }
          guard isWanted(word) else { continue }
          found = (word, (found?.missing ?? count) - 1)
          if found?.missing == 0 { return found }
        }
        (end, reach) = (start, 2 * reach)
      }
      i -= 1
    }
    return found
  }

  /// The number of bytes that a backward step reads first.
  private static let reach = 256

  /// Returns the last position up to `offset` that is certainly between two words. It follows white space or is the
  /// start of the block.
  private func start(before offset: Int, in block: TextRange) -> Int {
    var start = max(block.lower, min(offset, block.upper))
    while start > block.lower, ![0x20, 0x09, 0x0A, 0x0D].contains(byte(start - 1)) { start -= 1 }
    return start
  }

  private func byte(_ offset: Int) -> UInt8 { text.utf8[text.utf8.index(text.startIndex, offsetBy: offset)] }
}

/// The words and signs of a range of a text. A word is a run of letters and digits with the signs that join them. Every
/// other sign is an item of its own. Marks belong to the scalar before them.
///
/// Each scalar is read once. The standard library would read all marks on a letter again at each access.
struct Words: Sequence, IteratorProtocol {
  private var rest: Substring.UnicodeScalarView
  private var offset: Int

  /// Creates a sequence of the words of `range` in `text`. A range that starts or ends in a word cuts the word.
  init(_ range: TextRange, of text: String) {
    rest = text.slice(range).unicodeScalars
    offset = range.lower
  }

  mutating func next() -> TextRange? {
    while let space = rest.first, space.properties.isWhitespace { takeCharacter() }
    guard let first = rest.first else { return nil }
    let start = offset
    takeCharacter()
    guard Self.isLetter(first) else { return TextRange(start, offset) }
    while let next = rest.first, Self.isLetter(next) || Self.joints.contains(next) { takeCharacter() }
    return TextRange(start, offset)
  }

  /// Takes a scalar with those that belong to it. These are marks, the second half of a flag, and the parts of a joined
  /// emoji.
  private mutating func takeCharacter() {
    guard let first = receive(), !Self.isControl(first) else { return }
    if Self.isFlagPart(first), let next = rest.first, Self.isFlagPart(next) { _ = receive() }
    var last = first
    while let next = rest.first,
      Self.isMark(next) || last == Self.joiner && Self.isPicture(first) && Self.isPicture(next)
    {
      last = next
      _ = receive()
    }
  }

  private mutating func receive() -> Unicode.Scalar? {
    guard let scalar = rest.popFirst() else { return nil }
    offset += UTF8.width(scalar)
    return scalar
  }

  /// The signs that join the parts of a word.
  private static let joints: [Unicode.Scalar] = ["-", "'", "’"]
  private static let joiner: Unicode.Scalar = "\u{200D}"

  fileprivate static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }

  /// Whether a mark after the scalar is an item of its own.
  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: true
    case .format: !isMark(scalar)
    default: false
    }
  }

  private static func isPicture(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isEmoji && !scalar.isASCII && !isFlagPart(scalar)
  }

  private static func isFlagPart(_ scalar: Unicode.Scalar) -> Bool { (0x1F1E6...0x1F1FF).contains(scalar.value) }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value >= 0x300 else { return false }
    let properties = scalar.properties
    return properties.isGraphemeExtend || scalar == joiner || properties.isEmojiModifier
      || properties.generalCategory == .spacingMark
  }
}
