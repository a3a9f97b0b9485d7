import Articles
import Testing

@testable import Analysis

@Suite struct WordsTests {
  @Test(
    arguments: [
      ("", []), (" \n\t ", []),
      ("Norland’s ships", ["Norland", "’s", "ships"]), ("Norland's ships", ["Norland", "'s", "ships"]),
      ("O’Brien’s and D'Ansel", ["O’Brien", "’s", "and", "D'Ansel"]), ("I don’t", ["I", "don", "’t"]),
      ("the dockers’ union", ["the", "dockers", "’", "union"]), ("‘til ’t was", ["‘", "til", "’", "t", "was"]),
      ("a co-founder - once", ["a", "co-founder", "-", "once"]), ("-5 and 3-", ["-", "5", "and", "3", "-"]),
      ("Bexley-Cruz—who", ["Bexley-Cruz", "—", "who"]), ("pre\u{2011}war", ["pre\u{2011}war"]),
      ("3.5 million, U.S.", ["3", ".", "5", "million", ",", "U", ".", "S", "."]),
      ("“Yes,” he", ["“", "Yes", ",", "”", "he"]), ("$5 (about)", ["$", "5", "(", "about", ")"]),
      ("e\u{301}tat Nin\u{303}o", ["e\u{301}tat", "Nin\u{303}o"]), ("Çağrı", ["Çağrı"]),
      ("漢字，漢字", ["漢字", "，", "漢字"]), ("हिन्दी का", ["हिन्दी", "का"]), ("👍🏽 ok", ["👍", "🏽", "ok"]),
      ("a\u{0}b\u{200B}c", ["a", "\u{0}", "b\u{200B}c"]), ("\u{FEFF}Ana\u{2060} left", ["Ana", "left"]),
      ("co\u{AD}-\u{200D}foun\u{AD}der", ["co\u{AD}-\u{200D}foun\u{AD}der"]),
      ("Norland\u{2060}’\u{200B}s", ["Norland", "’\u{200B}s"]),
    ] as [(String, [String])])
  func textIsSplitIntoWords(text: String, expected: [String]) {
    let words = Words(text, end: text.utf8.count)
    #expect((0..<words.count).map { String(text.slice(words[$0].range)) } == expected)
  }

  @Test func wordsAreComparedByTheirKeys() {
    let words = Words("O’BRIEN’S Ana’s “x” Ümit 5th", end: 100)
    #expect((0..<words.count).map { words.key($0) } == ["o'brien's", "ana", "'s", "“", "x", "”", "ümit", "5th"])
    #expect((0..<words.count).filter { words.isCapitalised($0) } == [0, 1, 6])
    #expect((0..<words.count).filter { words[$0].isPossessive } == [2])
    #expect((0..<words.count).filter { !words[$0].isWord } == [3, 5])
  }

  @Test(arguments: ["\u{AD}", "\u{200B}", "\u{200C}", "\u{200D}", "\u{2060}", "\u{FEFF}"])
  func whatIsInvisibleInAWordIsNotInItsKey(invisible: String) {
    let words = Words("har\(invisible)bour’\(invisible)s \(invisible)Ü\(invisible)mit", end: 100)
    #expect((0..<words.count).map { words.key($0) } == ["harbour", "'s", "ümit"])
    #expect(words.isCapitalised(2))
  }

  @Test(arguments: [(0, 0), (-5, 0), (2, 1), (3, 1), (4, 1), (5, 1), (6, 2), (999, 2), (Int.max, 2)])
  func onlyWordsBeforeTheEndAreRead(end: Int, count: Int) {
    #expect(Words("né ça", end: end).count == count)
  }

  @Test func allIndicesAndRangesAreAccepted() {
    let words = Words("Ana left", end: 8)
    #expect([-1, 2, Int.max].map { words.key($0) } == ["", "", ""])
    #expect([-1, 2, Int.max].map { words.isCapitalised($0) } == [false, false, false])
    #expect([-1, 0, 1, 2].map { words.start(of: $0) } == [Int.max, 0, 4, Int.max])
    #expect([-9, 0, 2, 3, 8, 99].map { words.index(at: $0) } == [0, 0, 0, 1, 2, 2])
    #expect(words.indices(in: TextRange(3, 4)).isEmpty)
    #expect(words.indices(in: TextRange(2, 5)) == 0..<2)
    #expect(words.indices(in: TextRange(50, Int.max)) == 2..<2)
    #expect(words.indices(in: TextRange(Int.min, Int.max)) == 0..<2)
    #expect(words.range(of: 0..<2) == TextRange(0, 8))
    #expect(words.range(of: 7..<7) == TextRange(0, 0))
  }
}
