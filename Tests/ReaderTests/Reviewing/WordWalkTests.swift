import Articles
import Testing

@testable import Reader

/// Moving the bounds of a statement by words.
@Suite struct WordWalkTests {
  static let draft: Draft = {
    var text = ""
    var blocks: [Block] = []
    for words in ["Brandt's well-known “port”, she said.", "No, it is not -- she said so.", "قال 3.5 متر"] {
      if !text.isEmpty { text += "\n\n" }
      let start = text.utf8.count
      text += words
      blocks.append(Block(.paragraph, TextRange(start, text.utf8.count)))
    }
    return Draft(text: text, blocks: blocks)
  }()

  var walk: WordWalk { WordWalk(text: Self.draft.text, blocks: Self.draft.blocks) }
  var all: [TextRange] { Self.draft.blocks.flatMap { Array(Words($0.range, of: Self.draft.text)) } }

  @Test("a text consists of words and signs")
  func words() {
    let first = Words(Self.draft.blocks[0].range, of: Self.draft.text).map { String(Self.draft.text.slice($0)) }
    #expect(first == ["Brandt's", "well-known", "“", "port", "”", ",", "she", "said", "."])
  }

  /// Returns the words of `text`, found character by character.
  private static func reference(_ text: String) -> [TextRange] {
    func isLetter(_ character: Character) -> Bool { character.isLetter || character.isNumber }
    var (words, offset, isInWord): ([TextRange], Int, Bool) = ([], 0, false)
    for character in text {
      let end = offset + character.utf8.count
      let isJoint = ["-", "'", "’"].contains(character.unicodeScalars.first)
      if isInWord, isLetter(character) || isJoint, let last = words.popLast() {
        words.append(TextRange(last.lower, end))
      } else if !character.isWhitespace {
        words.append(TextRange(offset, end))
      }
      isInWord = isLetter(character) || isInWord && isJoint
      offset = end
    }
    return words
  }

  @Test("words found by scalars equal words found by characters", arguments: 0..<20)
  func characters(_ seed: Int) {
    let parts = [
      "a", "é", "e\u{301}\u{327}", " ", " \u{301}", "-", "-\u{301}", "’", "“", "3", "½", "🇫🇷", "👩‍👩‍👧", "👍🏽", "❤️", "नि", "क्षि",
      "한글", "ก็", "שָׁ", "\u{301}", "\n", ".", "𝒳", "①",
    ]
    var dice = SeededGenerator(seed: UInt64(seed + 1))
    let text = (0..<300).map { _ in parts.randomElement(using: &dice) ?? "" }.joined()
    #expect(Array(Words(TextRange(0, text.utf8.count), of: text)) == Self.reference(text))
  }

  @Test("a letter with any number of marks is one word")
  func marks() {
    let word = "sea" + String(repeating: "\u{301}", count: 100_000)
    let text = "The \(word) is calm"
    let words = Array(Words(TextRange(0, text.utf8.count), of: text))
    #expect(words.map(\.count) == [3, word.utf8.count, 2, 4])
  }

  @Test("long steps lead to the same words as single steps")
  func steps() {
    let (words, whole) = (all, TextRange(0, Self.draft.text.utf8.count))
    for (i, from) in words.enumerated() {
      for count in 1...words.count {
        let next = walk.step(count, forwardFrom: from.upper, within: whole) { $0.lower >= from.upper }
        let previous = walk.step(count, backFrom: from.lower, within: whole) { $0.upper <= from.lower }
        let (below, above) = (words.count - 1 - i, i)
        #expect(next?.word == (below > 0 ? words[i + min(count, below)] : nil))
        #expect(next?.missing == (below > 0 ? max(0, count - below) : nil))
        #expect(previous?.word == (above > 0 ? words[i - min(count, above)] : nil))
        #expect(previous?.missing == (above > 0 ? max(0, count - above) : nil))
      }
    }
  }

  @Test("a step does not leave its limit")
  func limits() {
    let block = Self.draft.blocks[1].range
    let end = walk.step(99, forwardFrom: block.lower, within: block) { _ in true }
    #expect(end?.word.upper == block.upper)
    let start = walk.step(99, backFrom: block.upper, within: block) { _ in true }
    #expect(start?.word.lower == block.lower)
  }

  @Test("a large count moves a bound to the end of its paragraph and back")
  func bounds() throws {
    let text = String(repeating: "“It is so,” she said. ", count: 5_000)
    let draft = Draft(text: text, blocks: [Block(.paragraph, TextRange(0, text.utf8.count - 1))])
    let start = Bounds(newAt: 0, in: draft)
    var bounds = try #require(start)
    let hasMoved = bounds.moveEnd(by: 9_999)
    #expect(hasMoved)
    #expect(bounds.current?.lower == 0)
    let word = Array(Words(draft.blocks[0].range, of: text))[9_999]
    #expect(bounds.current?.upper == word.upper)
    let hasReturned = bounds.moveEnd(by: -9_999)
    #expect(hasReturned)
    #expect(bounds.current == TextRange(0, 3))
    let isStuck = !bounds.moveEnd(by: -1)
    #expect(isStuck)
  }

  @Test("an abbreviation is found in a name with repeated letters")
  func short() {
    let name = Array(repeating: String(repeating: "a", count: 12), count: 12).joined(separator: " ")
    #expect(!isShort(String(repeating: "a", count: 39) + "b", for: name))
    #expect(isShort(String(repeating: "a", count: 40), for: name))
    #expect(isShort("brm", for: "Ana Brandt of the Ministry"))
    #expect(isShort("abra", for: "Ana Brandt"))
    #expect(!isShort("ran", for: "Ana Brandt"))
  }
}
