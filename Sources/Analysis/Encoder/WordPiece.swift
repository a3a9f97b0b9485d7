import Articles

/// BERT's tokeniser. It splits a text into words, and each word into the longest pieces of the vocabulary.
///
/// Words are lower-cased and lose accents and control characters. Punctuation marks and Chinese characters are words of
/// their own. A special name such as "[SEP]" in a text is read as plain text. Time and memory are linear in the text.
struct WordPiece {
  /// The longest word that is cut into pieces, in characters. A longer one is unknown.
  static let longestWord = 100

  private let vocabulary: Vocabulary
  private var pieces: [Piece] = []
  private var word = FoldedWord()
  /// The folded forms of the non-ASCII characters met so far.
  private var folds: [Unicode.Scalar: FoldedScalar] = [:]

  private init(_ vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
  }

  /// Returns the pieces of a text in order.
  ///
  /// - Parameter text: UTF-8.
  static func pieces(of text: UnsafeBufferPointer<UInt8>, vocabulary: Vocabulary) -> [Piece] {
    var tokeniser = WordPiece(vocabulary)
    tokeniser.read(text)
    return tokeniser.pieces
  }

  private mutating func read(_ text: UnsafeBufferPointer<UInt8>) {
    pieces.reserveCapacity(text.count / 4)
    var walk = ScalarWalk(text)
    while let (scalar, length) = walk.next() {
      let range = TextRange(walk.offset - length, walk.offset)
      if scalar.isASCII {
        switch FoldedScalar.ascii[Int(scalar.value)] {
        case .letter(let byte): word.append(byte, at: range)
        case .space: endWord(in: text)
        case .nothing: break
        case .alone:
          endWord(in: text)
          word.append(UInt8(truncatingIfNeeded: scalar.value), at: range)
          endWord(in: text)
        }
        continue
      }
      switch fold(scalar) {
      case .nothing: break
      case .space: endWord(in: text)
      case .letters(let folded): folded.forEach { word.append($0, at: range) }
      case .alone(let folded):
        endWord(in: text)
        folded.forEach { word.append($0, at: range) }
        endWord(in: text)
      }
    }
    endWord(in: text)
  }

  private mutating func fold(_ scalar: Unicode.Scalar) -> FoldedScalar {
    if let folded = folds[scalar] { return folded }
    let folded = FoldedScalar(scalar)
    folds[scalar] = folded
    return folded
  }

  /// Cuts the current word into pieces and starts the next.
  private mutating func endWord(in text: UnsafeBufferPointer<UInt8>) {
    guard word.count > 0 else { return }
    let before = pieces.count
    var from = 0
    while from < word.count {
      guard word.count <= Self.longestWord,
        let (id, end) = vocabulary.longestPiece(of: word.bytes, starts: word.starts, from: from)
      else {
        pieces.removeSubrange(before...)
        append(vocabulary.unknown, over: word.range, beginsWord: true, in: text)
        break
      }
      append(id, over: word.range(from, end), beginsWord: from == 0, in: text)
      from = end
    }
    pieces[before].reference = English.reference(
      of: String(decoding: word.bytes, as: UTF8.self), isCapitalised: pieces[before].shape.isCapital)
    word.removeAll()
  }

  private mutating func append(
    _ id: Int32, over range: TextRange, beginsWord: Bool, in text: UnsafeBufferPointer<UInt8>
  ) {
    let shape = LetterCase(of: text, in: range)
    pieces.append(Piece(range: range, id: id, beginsWord: beginsWord, shape: shape))
  }
}

/// The current word: its folded characters and their origins. Characters beyond the longest word are only counted.
private struct FoldedWord {
  /// The characters in UTF-8.
  private(set) var bytes: [UInt8] = []
  /// The offset of each character in `bytes`, and the size of `bytes`.
  private(set) var starts = [0]
  /// The number of characters.
  private(set) var count = 0
  /// The bytes of the original text from the first character to the last.
  private(set) var range = TextRange(0, 0)
  private var origins: [TextRange] = []

  mutating func append(_ byte: UInt8, at origin: TextRange) {
    guard grow(to: origin) else { return }
    bytes.append(byte)
    starts.append(bytes.count)
  }

  mutating func append(_ scalar: Unicode.Scalar, at origin: TextRange) {
    guard grow(to: origin) else { return }
    bytes.append(contentsOf: UTF8.encode(scalar).map(Array.init) ?? [])
    starts.append(bytes.count)
  }

  private mutating func grow(to origin: TextRange) -> Bool {
    range = count == 0 ? origin : TextRange(range.lower, origin.upper)
    count += 1
    guard count <= WordPiece.longestWord else { return false }
    origins.append(origin)
    return true
  }

  /// Returns the bytes of the original text of the characters `first ..< end`.
  func range(_ first: Int, _ end: Int) -> TextRange {
    TextRange(origins[first].lower, origins[end - 1].upper)
  }

  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
    starts.append(0)
    origins.removeAll(keepingCapacity: true)
    count = 0
  }
}
