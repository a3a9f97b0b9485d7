import TestSupport
import Articles
import Testing

/// A text with a position, marked by `|`, the edited text, and the new position.
struct AnchorCase: CustomTestStringConvertible, Sendable {
  var name: String
  var old: String
  /// Without a `|` if the position is gone.
  var new: String
  var testDescription: String { name }

  private static let opening = "The ferry to Orlen sails again on Monday, the harbour office announced. "
  private static let middle = "Nobody had asked the fishermen, said Tove Marsh, who leads their union. "
  private static let closing = "The council will vote on the timetable in the first week of April."

  static let all: [AnchorCase] = [
    AnchorCase(name: "nothing changed", old: opening + "|" + middle, new: opening + "|" + middle),
    AnchorCase(name: "an insertion before", old: opening + "|" + middle, new: closing + opening + "|" + middle),
    AnchorCase(name: "an insertion after it", old: opening + "|" + middle, new: opening + "|" + middle + closing),
    AnchorCase(name: "a deletion before", old: opening + middle + "|" + closing, new: middle + "|" + closing),
    AnchorCase(name: "inside a word", old: opening + middle + "Febru|ary", new: middle + "Febru|ary"),
    AnchorCase(
      name: "other words after", old: opening + closing + "|" + middle, new: closing + "|Everybody was glad about it."),
    AnchorCase(
      name: "other words before", old: opening + "|" + middle, new: "It is unlikely that it will ever sail. |" + middle),
    AnchorCase(
      name: "words inserted at the position are after it", old: opening + "|" + middle,
      new: opening + "|" + closing + middle),
    AnchorCase(name: "the beginning", old: "|" + opening, new: middle + "|" + opening),
    AnchorCase(name: "the end", old: opening + "|", new: middle + opening + "|"),
    AnchorCase(name: "the end, extended", old: opening + "|", new: opening + "|" + middle),
    AnchorCase(
      name: "the same passage three times: the nearest", old: opening + opening + "|" + opening,
      new: "Corrected. " + opening + opening + "|" + opening),
    AnchorCase(
      name: "a short neighbour is ignored", old: "A |" + opening, new: "A word from the editor: the |" + opening),
    AnchorCase(
      name: "short texts are found by their few words", old: "Hello |world", new: "Oh! Hello |there"),
    AnchorCase(
      name: "lines wrapped differently", old: "At six the\nboats |came in\nwith little\nto sell and\nless to say.",
      new: "“Late”: At six the boats\n|came in with little to\nsell and less to say."),
    AnchorCase(
      name: "after a word, lines wrapped differently", old: "At six the\nboats| came in\nwith little\nto sell.",
      new: "“Late”: At six the boats|\ncame in with little to\nsell."),
    AnchorCase(name: "scalars of several bytes", old: "Žofie říká: „|Ó, jé!“ 🙂🙂", new: "🙂 Žofie říká: „|Ó, jé!“ 🙂🙂"),
    AnchorCase(name: "only white space", old: "  |\n", new: "  |\n"),
    AnchorCase(name: "an empty text", old: "|", new: "|"),
    AnchorCase(name: "an empty text was written", old: "|", new: "|" + opening),
    AnchorCase(name: "the text is gone", old: opening + "|" + middle, new: ""),
    AnchorCase(name: "the words are gone", old: opening + "|" + middle, new: closing),
  ]

  static func split(_ marked: String) -> (text: String, place: Int?) {
    let parts = marked.split(separator: "|", omittingEmptySubsequences: false)
    return (parts.joined(), parts.count > 1 ? parts.first?.utf8.count : nil)
  }
}

@Suite("Anchor") struct AnchorTests {
  @Test("A position is found again", arguments: AnchorCase.all) func found(_ some: AnchorCase) throws {
    let (old, place) = AnchorCase.split(some.old)
    let (new, expected) = AnchorCase.split(some.new)
    #expect(Anchor(at: try #require(place), in: old).offset(in: new) == expected)
  }

  @Test("A stored anchor equals the original, and is no longer than the reach") func kept() {
    let anchor = Anchor(at: 40, in: String(repeating: "ž", count: 100))
    #expect(anchor.offset == 40)
    #expect(anchor.before == String(repeating: "ž", count: 20))
    #expect(anchor.after == String(repeating: "ž", count: Anchor.reach))
    #expect(Anchor(offset: anchor.offset, before: anchor.before, after: anchor.after) == anchor)
    #expect(Anchor(offset: 0, before: String(repeating: "a", count: 500), after: "").before.count == Anchor.reach)
  }

  @Test("Offsets beyond a text or inside a scalar are moved") func clamped() {
    #expect(Anchor(at: -5, in: "Ó").offset == 0)
    #expect(Anchor(at: 1, in: "Ó").offset == 0)
    #expect(Anchor(at: Int.max, in: "Ó").offset == 2)
    func found(_ offset: Int, _ before: String, _ after: String) -> Int? {
      Anchor(offset: offset, before: before, after: after).offset(in: "ÓÓ")
    }
    #expect([Int.min, -1, 0, 1, 2, 3, 4, 5, Int.max].map { found($0, "", "") } == [0, 0, 0, nil, 2, nil, 4, nil, nil])
    #expect([Int.min, -1, 0, 1, 2, 3, 4, Int.max].map { found($0, "x", "Ó") } == [0, 0, 0, 0, 2, 2, 2, 2])
  }

  @Test("Any edit of any text gives nil or a position between two scalars") func arbitrary() {
    var random = SeededGenerator(seed: 7)
    let scalars: [Unicode.Scalar] = ["a", "b", " ", "\n", "é", "語", "🙂", "\u{301}", "\0"]
    func text(_ longest: Int) -> String {
      var text = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...longest, using: &random) {
        text.append(scalars.randomElement(using: &random) ?? "a")
      }
      return String(text)
    }
    for _ in 0..<500 {
      let (old, new) = (text(60), text(60))
      let anchor = Anchor(at: Int.random(in: -2...70, using: &random), in: old)
      #expect(anchor.offset(in: old) == anchor.offset)
      if let place = anchor.offset(in: new) {
        let index = new.utf8.index(new.startIndex, offsetBy: place, limitedBy: new.endIndex)
        #expect(index?.samePosition(in: new.unicodeScalars) != nil)
      }
    }
  }

  @Test("A finder of many anchors finds the positions that each anchor finds") func finder() {
    var random = SeededGenerator(seed: 11)
    let words = [
      "the ", "harbour ", "lease ", "she ", "said ", "it ", "was ", "a sale ", "ab", "\n", "é", "aaaaaaaaaaaa",
    ]
    for _ in 0..<60 {
      let old = (0..<Int.random(in: 1...300, using: &random)).map { _ in words.randomElement(using: &random) ?? "" }
      var new = old
      for _ in 0..<Int.random(in: 0...6, using: &random) {
        let place = Int.random(in: 0...new.count, using: &random)
        if Bool.random(using: &random) {
          new.insert(words.randomElement(using: &random) ?? "", at: place)
        } else if place < new.count {
          new.remove(at: place)
        }
      }
      let (before, after) = (old.joined(), new.joined())
      var finder = AnchorFinder(after)
      for _ in 0..<60 {
        let anchor = Anchor(at: Int.random(in: 0...before.utf8.count, using: &random), in: before)
        let found = finder.offset(of: anchor)
        #expect(found == anchor.offset(in: after))
      }
    }
  }

  @Test("A long repetitive text is searched once", .timeLimit(.minutes(30))) func linear() {
    let text = String(repeating: "a", count: 6_000_000)
    let anchor = Anchor(at: 3_000_000, in: text)
    #expect(anchor.offset(in: "b" + text + "b") == 3_000_000)
    #expect(Anchor(offset: 3_000_000, before: anchor.before, after: "b").offset(in: text + "b") == 6_000_000)
    #expect(Anchor(offset: 3_000_000, before: "b", after: "c").offset(in: text) == nil)
  }
}
