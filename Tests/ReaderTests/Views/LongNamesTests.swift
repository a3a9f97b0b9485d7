import Articles
import Cells
import Testing

@testable import Reader

/// Names and words of any length: only the visible part is processed.
@Suite struct LongNamesTests {
  /// A letter with very many combining marks.
  private static let tower = "e" + String(repeating: "\u{301}", count: 100_000)

  @Test("as much of a text is drawn as fits", arguments: [tower, String(repeating: "word ", count: 100_000)])
  func beginnings(_ text: String) {
    for columns in [1, 2, 80, 200] {
      let part = beginning(of: text, filling: columns)
      #expect(part.unicodeScalars.count == 16 * columns + 64)
      #expect(text.utf8.starts(with: part.utf8))
      #expect(shortened(text, to: columns).isLast("…"))
      #expect(cellWidth(shortened(text, to: columns)) <= columns)
    }
    #expect(beginning(of: text, filling: -3).unicodeScalars.count == 64)
    #expect(beginning(of: "e\u{301}", filling: 1) == "e\u{301}")
  }

  @Test func longNamesAreShortAndDifferInTheLists() {
    let names = ["Ana " + Self.tower + " Brandt", "Ana " + Self.tower + " Oduya"]
    var b = ArticleBuilder([(.paragraph, names.map { "\($0) said that it was calm." }.joined(separator: " "))])
    b.actors = [NamedActor(name: names[0], kind: .person, role: Self.tower), NamedActor(name: names[1], kind: .person)]
    b.say(["it was calm"], kind: .indirect, source: names[0], cue: "said", speaker: nil)
    b.say(["that it was calm."], kind: .indirect, source: names[1], cue: "said", speaker: nil)
    let state = reader(b.article, columns: 100, rows: 30)
    let voices = state.article.marks.voices
    #expect(voices.count == 4)
    #expect(Set(voices.map(\.key)).count == 4)
    for voice in voices {
      #expect((voice.name + voice.about).unicodeScalars.count <= 402)
      #expect(state.article.marks.voice(voice.key).map { voices[$0].name } == voice.name)
    }
    #expect(voices.map(\.statements.count).sorted() == [0, 0, 1, 1], "the sources stay two")
    for row in state.article.actorRows(near: 0, besides: nil) {
      #expect((row.text + row.detail).unicodeScalars.count <= 402)
    }
  }

  @Test func aLineIsCutAtItsLimit() {
    let text = "so calm" + String(repeating: "\u{301}", count: 9)
    #expect(oneLine(TextRange(0, 6), of: text, atMost: 80) == "so cal")
  }
}
