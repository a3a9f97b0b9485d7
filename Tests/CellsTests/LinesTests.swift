import Testing

@testable import Cells

@Suite struct LinesTests {
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
    let found = glyphs(of: text, in: 0..<text.utf8.count)
    let shown = lines(of: found, columns: columns).map { line in
      found[line].reversed().drop(while: \.hangs).reversed().map(\.text).joined()
    }
    #expect(shown == expected)
  }
}
