/// The encoder's word pieces, found by their bytes.
struct Vocabulary: Sendable {
  /// The piece for a word that cannot be built from pieces.
  let unknown: Int32
  /// The pieces before and after the pieces of a window.
  let opening, closing: Int32
  private let index: PieceIndex

  /// The number of pieces.
  var count: Int { index.count }

  /// Reads the vocabulary in `text`, one piece a line in UTF-8; nil if a required piece is missing.
  init?(_ text: [UInt8]) {
    index = PieceIndex(text)
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
  /// The offset in `bytes` of each piece's line, and of the line after the last.
  private let starts: [Int32]
  /// The number of each piece plus one; 0 is an empty slot. The size is a power of two.
  private let table: [Int32]
  /// The length of the longest piece in bytes.
  let longest: Int

  var count: Int { starts.count - 1 }

  /// A piece's letters in `bytes`, without the "##" of one that continues a word.
  private struct Letters {
    let lower, upper: Int
    let continues: Bool

    init(of number: Int, _ starts: [Int32], in bytes: [UInt8]) {
      let (start, end) = (Int(starts[number]), Int(starts[number + 1]) - 1)
      let mark = UInt8(ascii: "#")
      continues = end - start > 2 && bytes[start] == mark && bytes[start + 1] == mark
      (lower, upper) = (start + (continues ? 2 : 0), end)
    }
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
    var starts: [Int32] = [0]
    for (i, byte) in bytes.enumerated() where byte == 0x0A { starts.append(Int32(clamping: i + 1)) }
    // The last line may lack its end.
    if let last = bytes.last, last != 0x0A { starts.append(Int32(clamping: bytes.count + 1)) }
    let count = starts.count - 1
    var size = 64
    while size < count * 2 { size *= 2 }
    var table = [Int32](repeating: 0, count: size)
    var longest = 0
    for number in 0..<count {
      let piece = Letters(of: number, starts, in: bytes)
      guard piece.lower < piece.upper else { continue }
      longest = max(longest, piece.upper - piece.lower)
      var key = Key(continuing: piece.continues)
      for i in piece.lower..<piece.upper { key.append(bytes[i]) }
      var slot = key.slot(in: size)
      while table[slot] != 0 { slot = (slot + 1) & (size - 1) }
      table[slot] = Int32(truncatingIfNeeded: number + 1)
    }
    (self.bytes, self.starts, self.table, self.longest) = (bytes, starts, table, longest)
  }

  /// Returns the number of the piece with the bytes of `word` from `start`, whose hash is `key`.
  func number(of word: [UInt8], from start: Int, length: Int, key: Key) -> Int32? {
    var slot = key.slot(in: table.count)
    while table[slot] != 0 {
      let id = table[slot] - 1
      let piece = Letters(of: Int(id), starts, in: bytes)
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
