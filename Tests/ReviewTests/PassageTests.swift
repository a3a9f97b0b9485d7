import Articles
import Review
import Testing

@Suite("Passages") struct PassageTests {
  private let text = "One said it would rain. Two said it would rain. Three left."

  @Test func standWhereTheyStood() {
    let passage = Passage(TextRange(33, 46), in: text)
    #expect(passage.words == "it would rain")
    #expect(passage.range(in: text) == TextRange(33, 46))
  }

  @Test func moveWithTheWordsAroundThem() {
    let second = Passage(TextRange(33, 46), in: text)
    #expect(second.range(in: "Before this. " + text) == TextRange(46, 59))
    let wrapped = "One said it would rain. Two said\n  it would\n rain. Three left."
    #expect(second.range(in: wrapped).map { String(wrapped.slice($0)) } == "it would\n rain")
  }

  @Test func doNotHoldForOtherWords() {
    let passage = Passage(TextRange(9, 22), in: text)
    #expect(passage.range(in: "One said it would snow. Three left.") == nil)
    #expect(passage.range(in: "") == nil)
  }

  @Test func areLookedUpByTheirPlaceAlone() {
    let words = ["calm", "cal" + String(repeating: "\u{301}", count: 100_000)]
    let passages = words.map { Passage(range: TextRange(3, 9), words: $0, before: "", after: "") }
    #expect(passages[0] != passages[1])
    #expect(passages[0].hashValue == passages[1].hashValue)
    #expect(Set(passages).count == 2)
  }

  @Test func takePlacesBeyondTheText() {
    let passage = Passage(TextRange(50, 900), in: text)
    #expect(passage.words == "ree left.")
    #expect(passage.range(in: text) == TextRange(50, 59))
    let broken = Passage(range: TextRange(3, 9), words: "", before: "", after: "")
    #expect(broken.range(in: text) == nil)
  }
}
