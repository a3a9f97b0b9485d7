import Testing

@testable import Cells

@Suite struct LinesTests {
  private func broken(_ text: String, at columns: Int, _ hyphenator: Hyphenator? = nil) -> [String] {
    let found = glyphs(of: text, in: 0..<text.utf8.count)
    return lines(of: found, in: text, columns: columns, hyphenator: hyphenator).map { $0.text(of: found) }
  }

  @Test(
    arguments: [
      ("one two three", 7, ["one two", "three"]),
      ("one two three", 3, ["one", "two", "thr", "ee"]),
      ("one two", 1, ["o", "n", "e", "t", "w", "o"]),
      ("one    two", 4, ["one", "two"]),
      ("  in dent", 5, ["  in", "dent"]),
      ("日本語の文章", 5, ["日本", "語の", "文章"]),
      ("日本", 1, ["日", "本"]),
      ("he said: “Yes, we will.”", 12, ["he said:", "“Yes, we", "will.”"]),
      ("well-known fact", 6, ["well-", "known", "fact"]),
      ("10\u{A0}000 people", 7, ["10\u{A0}000", "people"]),
      ("", 10, []),
      ("abc", 0, ["a", "b", "c"]),
    ] as [(String, Int, [String])])
  func breaks(_ text: String, at columns: Int, into expected: [String]) {
    #expect(broken(text, at: columns) == expected)
  }

  /// Hard cases of UAX #14: "|" where a line may break.
  @Test(
    "lines may break where the standard says",
    arguments: [
      // Addresses: after slashes, never before a full stop or in a number.
      "see |https://|coast.example/|harbour/|lease?|id=12&page=3", "mail |desk@coast.example |now",
      // Dashes and the ellipsis.
      "the |port|—|a |lease|—|is", "1914–|1918", "well-|known, |minus |-5 |and |e-|mail", "so… |and |…|then",
      "wait...what",
      // Numbers with their signs and units.
      "$1,234.50 |or |12.5% |of |€3bn", "10\u{A0}km |and |10 |km", "No.\u{A0}7, |§\u{A0}4, |3/4 |of |1:0", "(+44) |20",
      // Quotation marks and brackets stay with their words.
      "he |said: |“No,” |she |(too) |said |‘yes’ |and |«non»", "“Well |‘so’”",
      "really?!” |he", "[sic] |it", "the |1990s’ |men",
      // Characters that forbid or allow a break.
      "a\u{A0}b\u{202F}c\u{2060}d", "long\u{AD}|word", "zero\u{200B}|width", "thin\u{2009}|space", "a\u{200D}b",
      "line\n|end\r\n|and\u{2028}|more",
      // Scripts without spaces; their punctuation starts no line and their opening brackets end none.
      "日|本|語。|「は|い」|と|言っ|た", "한|국|어 |문|장", "ไทย",
      // Emoji stay whole; flags come in pairs.
      "👩‍👩‍👧|👍🏽|🇫🇷|🇩🇪 |x", "e\u{301}a |b", "a/|b |and |c\\d",
    ])
  func opportunities(_ marked: String) {
    let text = marked.replacing("|", with: "")
    let found = glyphs(of: text, in: 0..<text.utf8.count)
    let shown = Array(text.utf8).withUnsafeBufferPointer { bytes in
      let breaker = LineBreaker(glyphs: found, bytes: bytes, columns: 80, hyphenator: nil)
      return found.indices.map { i in
        let source = String(decoding: bytes[found[i].source], as: UTF8.self)
        return (i > 0 && breaker.mayBreak(before: i) ? "|" : "") + source
      }.joined()
    }
    #expect(shown == marked)
  }

  @Test func insertedWordsBreakAtTheirSpaces() {
    let text = "She—she said"
    var found = glyphs(of: text, in: 0..<text.utf8.count)
    let note = " [Ana Brandt]"
    found.insert(
      contentsOf: glyphs(of: note, in: 0..<note.utf8.count).map {
        Glyph(text: $0.text, width: $0.width, source: 3..<3)
      }, at: 3)
    func broken(_ columns: Int) -> [String] {
      lines(of: found, in: text, columns: columns).map { $0.text(of: found) }
    }
    #expect(broken(12) == ["She [Ana", "Brandt]—she", "said"])
    #expect(broken(8) == ["She [Ana", "Brandt]—", "she said"])
  }

  @Test(
    "words are divided at soft hyphens, with a hyphen that fits",
    arguments: [
      (10, ["govern-", "mental"]), (12, ["governmental"]), (7, ["govern-", "mental"]), (6, ["gov-", "ern-", "mental"]),
      (3, ["gov", "ern", "men", "tal"]),
    ] as [(Int, [String])])
  func softHyphens(_ columns: Int, _ expected: [String]) {
    #expect(broken("gov\u{AD}ern\u{AD}mental", at: columns) == expected)
  }
}
