import Articles
import Testing

@testable import Reader

/// The gutter of a few lines and statements, without a screen.
@Suite struct GutterTests {
  /// Four lines of ten bytes, an empty one after the second.
  private static let lines = [(0, 10), (10, 20), (20, 20), (20, 30), (30, 40)].map { TextRange($0, $1) }

  private func statement(_ index: Int, _ voice: Int, _ kind: Attribution.Kind = .direct, _ words: (Int, Int)...)
    -> Gutter.Statement
  {
    let pieces = words.map { TextRange($0, $1) }
    return Gutter.Statement(index: index, voice: voice, kind: kind, start: pieces.first?.lower ?? 0, words: pieces)
  }

  /// Returns the lines in short: the voice; "+" if a statement starts, with both voices if two start; "|" for a bar.
  private func gutter(_ statements: [Gutter.Statement], current: Int? = nil, top: Int = 0) -> [String] {
    Gutter(Self.lines, statements, current: current, top: top).lines.map { line in
      guard let line else { return "" }
      let other = line.other.map { "\(statements[$0].voice)" } ?? ""
      return "\(line.voice)" + (line.isStart ? "+" : line.isNamed ? "" : "|") + other
    }
  }

  @Test func markAndInitialsStandWhereAStatementStarts() {
    #expect(gutter([statement(0, 7, .direct, (12, 18))]) == ["", "7+", "", "", ""])
  }

  @Test func aBarGoesOnAsFarAsTheStatement() {
    #expect(gutter([statement(0, 7, .direct, (5, 31))]) == ["7+", "7|", "", "7|", "7|"])
    #expect(gutter([statement(0, 7, .direct, (5, 30))]) == ["7+", "7|", "", "7|", ""])
    #expect(gutter([statement(0, 7, .direct, (5, 10), (31, 33))]) == ["7+", "", "", "", "7|"])
  }

  @Test func anotherSpeakerThanTheLastOneShownWins() {
    let both = [
      statement(0, 1, .direct, (2, 4)), statement(1, 1, .direct, (12, 14)), statement(2, 2, .direct, (15, 19)),
    ]
    #expect(gutter(both) == ["1+", "2+1", "", "", ""])
    #expect(
      gutter(Array(both.dropFirst()).enumerated().map { statement($0, $1.voice, $1.kind, ($1.start, $1.start + 2)) })
        == ["", "1+2", "", "", ""], "the first one where nobody was shown")
    let same = [statement(0, 1, .direct, (2, 4)), statement(1, 1, .direct, (5, 6))]
    #expect(gutter(same) == ["1+1", "", "", "", ""])
  }

  @Test func theSelectedStatementWins() {
    let all = [statement(0, 1, .direct, (2, 4)), statement(1, 2, .mixed, (5, 19)), statement(2, 1, .mixed, (21, 29))]
    #expect(gutter(all) == ["1+2", "2", "", "1+", ""])
    #expect(gutter(all, current: 1) == ["2+1", "2|", "", "1+", ""])
  }

  @Test func theSecondMarkIsOfAnotherKind() {
    let all = [
      statement(0, 1, .direct, (2, 3)), statement(1, 1, .direct, (4, 5)), statement(2, 1, .indirect, (6, 7)),
    ]
    #expect(Gutter(Self.lines, all).lines[0]?.other == 2)
    #expect(Gutter(Self.lines, all, current: 2).lines[0]?.other == 0)
  }

  @Test func theLastShownSpeakerStaysOnLinesThatStartNoStatement() {
    let nested = [statement(0, 1, .indirect, (0, 40)), statement(1, 2, .direct, (15, 25))]
    #expect(gutter(nested) == ["1+", "2+", "", "2|", "1"], "one who speaks again without a start is named again")
  }

  @Test func theFirstLineInSightNamesItsSpeaker() {
    let all = [statement(0, 7, .direct, (5, 31))]
    #expect(gutter(all, top: 1) == ["7", "", "7|", "7|"])
    // Lines above the screen count when speakers alternate.
    let turns = [
      statement(0, 1, .direct, (2, 4)), statement(1, 1, .direct, (12, 14)), statement(2, 2, .direct, (15, 19)),
    ]
    #expect(gutter(turns, top: 1) == ["2+1", "", "", ""])
  }

  @Test func whiteSpaceAtTheEndsIsNotPartOfAStatement() {
    var b = ArticleBuilder([(.paragraph, "One two three four five six. Seven eight nine ten.")])
    b.actors = [NamedActor(name: "Ana Brandt", kind: .person)]
    // The range goes from the space before "four" to the space after "six.".
    b.say([" four five six. "], kind: .direct, source: nil, cue: nil, speaker: 0)
    var state = reader(b.article, columns: 21, rows: 6)
    #expect(
      state.frame().grid.textLines.prefix(4) == [
        "    One two three", "»AB four five six.", "    Seven eight nine", "    ten.",
      ])
  }
}
