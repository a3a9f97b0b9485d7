import TestSupport
import Testing

@testable import Cells

/// Right-to-left text in visual order. Expectations are escaped where an editor would reorder them.
@Suite struct DirectionsTests {
  private func shown(_ text: String, base: Directions.Base = .ofFirstLetter) -> String {
    let found = glyphs(of: text, in: 0..<text.utf8.count)
    guard let directions = Directions(found, in: text, base: base) else { return found.map(\.text).joined() }
    let shaped = directions.shaped(found)
    return directions.order(of: 0..<found.count).map { shaped[$0].text }.joined()
  }

  @Test(
    arguments: [
      ("plain text (with brackets)", "plain text (with brackets)"),
      // Hebrew in English, with number and brackets.
      ("he said \u{5D0}\u{5D1}\u{5D2} twice", "he said \u{5D2}\u{5D1}\u{5D0} twice"),
      ("\u{5D0}\u{5D1} 12 (\u{5D2})", "(\u{5D2}) 12 \u{5D1}\u{5D0}"),
      ("\u{5D0} abc \u{5D1}", "\u{5D1} abc \u{5D0}"),
      // Marks stay on their letters.
      ("\u{5D0}\u{5B8}\u{5D1}", "\u{5D1}\u{5D0}\u{5B8}"),
      // Invisible marks set the direction of their neighbours.
      ("a!\u{200F} \u{5D0}", "a!\u{5D0} "), ("a! \u{5D0}", "a! \u{5D0}"),
      // Overrides do not: no text can pass for another.
      ("\u{202E}abc\u{202C}", "abc"), ("\u{2067}abc\u{2069}", "abc"),
    ])
  func orders(_ text: String, as expected: String) {
    #expect(shown(text).escaped == expected.escaped)
  }

  @Test(
    "Arabic letters take their joined forms",
    arguments: [
      // beh–teh–beh: initial, medial, final; from right to left.
      ("\u{628}\u{62A}\u{628}", "\u{FE90}\u{FE98}\u{FE91}"),
      // dal joins to the right only.
      ("\u{62F}\u{628}", "\u{FE8F}\u{FEA9}"),
      // A non-joiner separates them, a mark does not.
      ("\u{628}\u{200C}\u{628}", "\u{FE8F}\u{FE8F}"), ("\u{628}\u{64E}\u{628}", "\u{FE90}\u{FE91}\u{64E}"),
    ])
  func joins(_ text: String, as expected: String) {
    #expect(shown(text).escaped == expected.escaped)
  }

  @Test func aParagraphFollowsItsFirstLetter() {
    func isRightToLeft(_ text: String, _ base: Directions.Base = .ofFirstLetter) -> Bool? {
      Directions(glyphs(of: text, in: 0..<text.utf8.count), in: text, base: base)?.isRightToLeft
    }
    #expect(isRightToLeft("“\u{5D0}” is a letter") == true)
    #expect(isRightToLeft("the letter \u{5D0}") == false)
    #expect(isRightToLeft("\u{5D0} is a letter", .leftToRight) == false)
    #expect(isRightToLeft("a letter: é, 日, “x”…") == nil)
    #expect(isRightToLeft("") == nil)
  }

  @Test func aLineIsOrderedByItself() throws {
    let text = "\u{5D0}\u{5D1} \u{5D2}\u{5D3}"
    let found = glyphs(of: text, in: 0..<text.utf8.count)
    let directions = try #require(Directions(found, in: text))
    #expect(directions.order(of: 0..<2) == [1, 0])
    #expect(directions.order(of: 3..<5, extra: 1) == [5, 4, 3])
    #expect(directions.order(of: 3..<99) == [4, 3])
    #expect(directions.order(of: 7..<9, extra: 1) == [])
  }

  @Test func orderIsAPermutationForAnyText() {
    var random = SeededGenerator(seed: 11)
    let ranges: [ClosedRange<UInt32>] = [
      0x20...0x7E, 0x590...0x6FF, 0x600...0x8FF, 0x2000...0x206F, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF,
      0x1E800...0x1EFFF, 0...0x10FFFF,
    ]
    for _ in 0..<400 {
      var text = ""
      for _ in 0..<Int.random(in: 0...50, using: &random) {
        guard let range = ranges.randomElement(using: &random) else { continue }
        if let scalar = Unicode.Scalar(UInt32.random(in: range, using: &random)) { text.unicodeScalars.append(scalar) }
      }
      let found = glyphs(of: text, in: 0..<text.utf8.count)
      guard let directions = Directions(found, in: text) else { continue }
      let bounds = [0, 1].map { _ in Int.random(in: 0...found.count, using: &random) }.sorted()
      #expect(directions.order(of: bounds[0]..<bounds[1]).sorted() == Array(bounds[0]..<bounds[1]))
      let shaped = directions.shaped(found)
      #expect(shaped.map(\.width) == found.map(\.width))
      #expect(shaped.map(\.source) == found.map(\.source))
      #expect(shaped.allSatisfy { cellWidth($0.text) == $0.width && harmless($0.text) == $0.text }, "\(text.escaped)")
    }
  }
}
