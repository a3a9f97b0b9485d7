/// The encoder's word pieces, found by their bytes.
struct Vocabulary: Sendable {
  /// The piece for a word that cannot be built from pieces.
  let unknown: Int32
  /// The pieces before and after the pieces of a window.
  let opening, closing: Int32
  private let index: PieceIndex

  /// The number of pieces.
  var count: Int { index.count }

  /// Reads the vocabulary in `text`, one piece a line; nil if a required piece is missing.
  init?(_ text: UnsafeRawBufferPointer) {
    index = PieceIndex(Array(text))
    guard let unknown = index.number(of: "[UNK]"), let opening = index.number(of: "[CLS]"),
      let closing = index.number(of: "[SEP]")
    else { return nil }
    (self.unknown, self.opening, self.closing) = (unknown, opening, closing)
  }

  /// Returns the longest piece that begins at character `first` of `word`: its number, and the character at which it
  /// ends.
  ///
  /// - Parameter starts: the offset of each character of `word`, and the size of `word`.
  func longestPiece(of word: [UInt8], starts: [Int], from first: Int) -> (id: Int32, end: Int)? {
    var key = PieceIndex.Key(continuing: first > 0)
    var longest: (id: Int32, end: Int)?
    for character in first..<(starts.count - 1) {
      for i in starts[character]..<starts[character + 1] { key.append(word[i]) }
      let length = starts[character + 1] - starts[first]
      guard length <= index.longest else { break }
      if let id = index.number(of: word, from: starts[first], length: length, key: key) {
        longest = (id, character + 1)
      }
    }
    return longest
  }
}

/// An open hash table over the lines of a vocabulary.
private struct PieceIndex: Sendable {
  private let bytes: [UInt8]
  private let pieces: [Entry]
  /// The number of each piece plus one; 0 is an empty slot. The size is a power of two.
  private let table: [Int32]
  /// The length of the longest piece in bytes.
  let longest: Int

  var count: Int { pieces.count }

  /// A piece's letters in `bytes`, without the "##" of one that continues a word.
  private struct Entry {
    var lower, upper: Int
    var continues: Bool
  }

  /// A hash (FNV-1a) that grows byte by byte, so that all prefixes of a word are hashed in one pass.
  struct Key {
    private(set) var hash: UInt64
    let continues: Bool

    init(continuing: Bool) {
      continues = continuing
      hash = continuing ? 0x9E37_79B9_7F4A_7C15 : 0xCBF2_9CE4_8422_2325
    }

    mutating func append(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    func slot(in size: Int) -> Int { Int((hash ^ hash >> 32) & UInt64(size - 1)) }
  }

  init(_ bytes: [UInt8]) {
    var pieces: [Entry] = []
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      let continues = line.count > 2 && line.starts(with: [0x23, 0x23])
      pieces.append(Entry(lower: line.startIndex + (continues ? 2 : 0), upper: line.endIndex, continues: continues))
    }
    if bytes.last == 0x0A { pieces.removeLast() }
    var size = 64
    while size < pieces.count * 3 { size *= 2 }
    var table = [Int32](repeating: 0, count: size)
    for (number, piece) in pieces.enumerated() where piece.lower < piece.upper {
      var key = Key(continuing: piece.continues)
      for i in piece.lower..<piece.upper { key.append(bytes[i]) }
      var slot = key.slot(in: size)
      while table[slot] != 0 { slot = (slot + 1) & (size - 1) }
      table[slot] = Int32(truncatingIfNeeded: number + 1)
    }
    (self.bytes, self.pieces, self.table) = (bytes, pieces, table)
    longest = pieces.reduce(0) { max($0, $1.upper - $1.lower) }
  }

  /// Returns the number of the piece with the bytes of `word` from `start`, whose hash is `key`.
  func number(of word: [UInt8], from start: Int, length: Int, key: Key) -> Int32? {
    var slot = key.slot(in: table.count)
    while table[slot] != 0 {
      let id = table[slot] - 1
      let piece = pieces[Int(id)]
      if piece.continues == key.continues, piece.upper - piece.lower == length,
        (0..<length).allSatisfy({ bytes[piece.lower + $0] == word[start + $0] })
      {
        return id
      }
      slot = (slot + 1) & (table.count - 1)
    }
    return nil
  }

  /// Returns the number of a piece that begins a word.
  func number(of piece: String) -> Int32? {
    let word = Array(piece.utf8)
    var key = Key(continuing: false)
    for byte in word { key.append(byte) }
    return number(of: word, from: 0, length: word.count, key: key)
  }
}
