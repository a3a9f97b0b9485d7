import Articles
import Testing

@testable import Evaluation

@Suite struct TokensTests {
  private func words(_ text: String) -> [String] { Tokens(text).ranges.map { String(text.slice($0)) } }

  @Test("Letters, numbers and underscores of any script; no marks, no punctuation") func words() {
    #expect(words("It’s 3½ x_1, é and e\u{301}!") == ["It", "s", "3½", "x_1", "é", "and", "e"])
    #expect(words("中文١Ⅳ𝒳 😀 ") == ["中文١Ⅳ𝒳"])
    #expect(words("") == [])
    #expect(words(" “”. ") == [])
  }

  @Test("Quotation marks count to the end of their paragraph; single ones do not") func quoted() {
    #expect(Tokens("\"a\" b \"c\nd\" e \"f").isQuoted == [true, false, true, false, true, false])
    #expect(Tokens("“a “b” c” ‘d’\u{2028}“e").isQuoted == [true, true, false, false, true])
  }

  @Test("A token that is touched in part is touched") func touched() {
    let tokens = Tokens("aé bb, cc")
    #expect(tokens.touched(by: [TextRange(1, 3)]) == [0])
    #expect(tokens.touched(by: [TextRange(3, 4), TextRange(4, 4), TextRange(6, 7)]) == [])
    #expect(tokens.touched(by: [TextRange(0, 5), TextRange(8, 99)]) == [0, 1, 2])
  }

  @Test("Direct, mixed, indirect, or none of it") func kinds() {
    let tokens = Tokens(bridge)
    #expect(bridgeGold.map { tokens.kind(of: tokens.touched(by: $0.content)) } == [.mixed, .direct, .indirect])
    #expect(tokens.kind(of: []) == nil)
  }

  @Test("Python's isupper and its white space decide what is a name") func names() {
    for name in ["Ana", "Élise", "Ana The"] { #expect(isName(name[...]), "\(name)") }
    for other in ["", "ana", "He", "HE", "The Hague", "The\u{1C}Hague", "A", "ǅ", "1A", "“Ana”"] {
      #expect(!isName(other[...]), "\(other)")
    }
  }
}
