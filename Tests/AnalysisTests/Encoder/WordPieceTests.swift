import Articles
import Testing

@testable import Analysis

@Suite struct WordPieceTests {
  private static let words = """
    [PAD] [UNK] [CLS] [SEP] the cafe ca ##fe ##s he ##llo hello un ##der ##d , . ' [ ] se ##p 京 東 k straße ᄒ ##ᅡ ##ᆫ
    """.split(separator: " ").map(String.init)
  private static let vocabulary = Vocabulary(Array(words.joined(separator: "\n").utf8))

  /// Returns the pieces of `text`: the bytes, the number of the word, the vocabulary's letters and the case.
  private func read(_ text: String) throws -> [(String, Int, String, LetterCase)] {
    let vocabulary = try #require(Self.vocabulary)
    var text = text
    let pieces = text.withUTF8 { WordPiece.pieces(of: $0, vocabulary: vocabulary) }
    var word = -1
    return pieces.map { piece in
      word += piece.beginsWord ? 1 : 0
      return (String(text.slice(piece.range)), word, Self.words[Int(piece.id)], piece.shape)
    }
  }

  @Test(arguments: [
    ("The cafes", "the cafe ##s"), ("Hello,hello.", "hello , hello ."), ("hellos under", "hello ##s un ##der"),
    ("CAFÉS", "cafe ##s"), ("cafe\u{301}s", "cafe ##s"), ("zzz the", "[UNK] the"), ("hellozzz", "[UNK]"),
    ("東京cafe", "東 京 cafe"), ("ca\u{AD}fe", "cafe"), ("he\u{0}l\u{7}lo", "hello"),
    ("the\u{A0}the\u{2028}the", "the the the"),
    ("\u{212A}", "k"), ("[SEP]", "[ se ##p ]"), ("", ""), (" \n\t\r ", ""), ("\u{301}\u{302}", ""),
    ("\u{FEFF}the", "the"),
    ("the\u{FFFD}", "the"), ("한", "ᄒ ##ᅡ ##ᆫ"), ("Straße", "straße"), ("\u{1F600}", "[UNK]"),
  ])
  func pieces(text: String, expected: String) throws {
    #expect(try read(text).map(\.2).joined(separator: " ") == expected)
  }

  @Test func rangesAreInTheOriginalText() throws {
    let found = try read("\u{FEFF}  CAFÉs, 한 \u{301}he\u{301}llo")
    #expect(found.map(\.0) == ["CAFÉ", "s", ",", "한", "한", "한", "he\u{301}llo"])
    #expect(found.map(\.1) == [0, 0, 1, 2, 2, 2, 3])
  }

  @Test(arguments: [
    ("the", LetterCase.other), ("The", .capitalised), ("THE", .capitals), ("K", .capitals), ("2019", .digits),
    ("²", .digits),
    ("É", .capitals), ("Éa", .capitalised), ("A1", .other), ("1A", .other), ("ß", .other), ("ǅ", .other),
    ("ǅa", .other),
    ("東", .other), ("", .other), ("aB", .other),
  ])
  func letterCase(text: String, expected: LetterCase) {
    var text = text
    #expect(text.withUTF8 { LetterCase(of: $0, in: TextRange(0, $0.count)) } == expected)
  }

  @Test func veryLongWordsAreUnknown() throws {
    let hundred = String(repeating: "d", count: 98)
    #expect(try read("un" + hundred).count == 99)
    #expect(try read("un" + hundred + "d").map(\.2) == ["[UNK]"])
    let accents = String(repeating: "é\u{301}", count: 200_000)
    #expect(try read("the " + accents + " the").map(\.2) == ["the", "[UNK]", "the"])
  }

  @Test func aPieceHoldsItsNumberAndItsSigns() {
    for shape in [LetterCase.other, .capitalised, .capitals, .digits] {
      for reference in [Reference.none, .answers, .asks] {
        for beginsWord in [false, true] {
          var piece = Piece(range: TextRange(7, 9), id: 65_535, beginsWord: beginsWord, shape: shape)
          piece.reference = .asks
          piece.reference = reference
          #expect((piece.id, piece.range) == (65_535, TextRange(7, 9)))
          #expect((piece.shape, piece.reference, piece.beginsWord) == (shape, reference, beginsWord))
        }
      }
    }
    #expect(MemoryLayout<Piece>.stride == 12)
  }

  @Test func hostileBytesDoNotTrap() throws {
    let vocabulary = try #require(Self.vocabulary)
    var random = SystemRandomNumberGenerator()
    for _ in 0..<2000 {
      let bytes = (0..<Int.random(in: 0..<40, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
      let pieces = bytes.withUnsafeBufferPointer { WordPiece.pieces(of: $0, vocabulary: vocabulary) }
      #expect(pieces.allSatisfy { $0.range.lower < $0.range.upper && $0.range.upper <= bytes.count })
      #expect(zip(pieces, pieces.dropFirst()).allSatisfy { $0.range.lower <= $1.range.lower })
      #expect(pieces.first?.beginsWord ?? true)
    }
  }
}
