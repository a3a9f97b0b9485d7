import Cells
import Testing

@testable import Reader

/// Moving from statement to statement.
@Suite struct StatementTests {
  @Test(
    "keys lead to statements",
    arguments: [
      (["Enter"], 0, nil), (["]q"], 1, nil), (["Enter", "]q"], 1, nil), (["3", "]q"], 3, nil),
      (["]q", "[q"], 0, nil), (["G", "[q"], 8, "Piet Oduya"), (["G", "2", "[q"], 7, nil),
      (["]q", ")"], 5, "Ana Brandt"), (["Enter", ")", ")", ")"], 6, "Ana Brandt"),
      (["Enter", "5", ")", ")"], 0, "Ana Brandt"),
      (["Enter", "("], 6, "Ana Brandt"), (["9", "]q", "]q"], 0, "Ana Brandt"), (["[q"], 8, "Piet Oduya"),
    ] as [([String], Int, String?)])
  func leads(_ keys: [String], to statement: Int, by speaker: String?) {
    var state = reader(columns: 80, rows: 24)
    for key in keys { state.press(key) }
    #expect(state.article.selection.statement == statement)
    if let speaker { #expect(state.article.selection.voice == .actor(speaker, 0)) }
  }

  @Test(
    "a key that does nothing says why",
    arguments: [
      (["]a"], "no actor selected: Enter or a chooses an actor"),
      (["d"], "d does nothing in the article: it works in the actors panel and the review"),
      (["n"], "no search yet: / searches"),
      (["k"], "this is the beginning"), (["%"], "type a number first: 40% goes to 40 % of the article"),
      (["]x"], "]x does nothing in the article: ? lists the keys"),
      (["9", "]q", "]q"], "no more statements: wrapped to the first"),
      (["Enter", "("], "no more statements by Ana Brandt: wrapped to the last"),
      (["Esc"], "nothing to close here: q quits"),
    ] as [([String], String)])
  func notices(_ keys: [String], _ words: String) {
    var state = reader(columns: 80, rows: 24)
    for key in keys { state.press(key) }
    #expect(state.notice?.text == words)
  }

  @Test("At the start, ) goes on from the statement of the status line, and y marks it") func withoutSelection() {
    let brandts = harbour.attributions.indices.filter {
      harbour.attributions[$0].speaker == harbour.attributions[0].speaker
    }
    var state = reader(columns: 100, rows: 30)
    state.press(")")
    #expect(state.article.selection.statement == brandts[1])
    state = reader(columns: 100, rows: 30)
    state.press("y")
    #expect(state.article.selection.statement == 0)
    #expect(state.article.topOffset() == 0)
  }

  @Test("Statements of pronouns and without a source are one voice, after all other speakers") func noSource() throws {
    var b = ArticleBuilder([(.paragraph, "They said rain came. Two officials said it was late. He added it was cold.")])
    for (source, cue, content) in [
      ("They", "said", "rain came"), ("Two officials", "said", "it was late"), ("He", "added", "it was cold"),
    ] {
      b.say([content], kind: .indirect, source: source, cue: cue, speaker: nil)
    }
    let voices = AnalysedArticle(b.article).marks.voices
    #expect(voices.map(\.name) == ["Two officials", "no source given"])
    #expect(voices.map(\.statements) == [[1], [0, 2]])
    #expect(voices.last?.key == .noSource)
  }

  @Test("Two equally likely speakers are both named until a reviewer decides")
  func doubt() {
    var article = harbour
    article.attributions[0].alternative = article.actors.firstIndex { $0.name == "Piet Oduya" }
    var state = reader(article, columns: 100, rows: 24)
    state.press("Enter")
    #expect(state.article.doubt(on: 0) == "not sure: Ana Brandt or Piet Oduya")
    let lines = state.frame().grid.textLines.joined()
    #expect(lines.contains("not sure: Ana Brandt or Piet Oduya"))
    #expect(state.article.doubt(on: 1) == nil)
    state.press("R")
    state.press("Enter")
    #expect(state.article.doubt(on: 0) == nil)
  }

  @Test("With a filter the steps visit the shown statements in order and wrap at the end", arguments: 0..<8)
  func stepsLeaveOutWhatIsHidden(_ seed: Int) {
    var dice = SeededGenerator(seed: UInt64(seed + 70))
    for _ in 0..<6 {
      // Only a statement that begins in the text has a place in the order.
      var article = FuzzTests.article(&dice)
      let bytes = 0..<article.text.utf8.count
      article.attributions.removeAll { !bytes.contains($0.start) }
      var state = reader(article, columns: 60, rows: 12)
      state.article.filter = .statements
      state.article.refreshFilter()
      // Some paragraphs are hidden, as a filter does.
      state.article.layout.show(
        (state.article.layout.shown ?? []).filter { _ in Int.random(in: 0..<3, using: &dice) > 0 })
      let shown = state.article.marks.statements.indices.filter {
        state.article.isShown(state.article.marks.statements[$0].start)
      }
      for forward in [true, false] {
        state.article.selection = Selection()
        state.article.goToTop()
        // The first step leads to the statement after the one that the status line shows, or back to the last.
        if forward, let first = shown.first { state.article.select(statement: first) }
        let expected = forward ? Array(shown.dropFirst() + shown.prefix(1)) : shown.reversed()
        for s in expected + expected.prefix(1) {
          state.moveStatement(forward: forward, count: 1)
          #expect(
            state.article.selection.statement.map { state.article.marks.statements[$0].start }
              == state.article.marks.statements[s].start)
        }
      }
    }
  }

  @Test func effects() {
    var state = reader()
    #expect(state.press("q") == [.quit])
    #expect(state.press("^Z") == [.suspend])
    #expect(state.press("^L") == [.redraw])
    #expect(state.press("a", "q") == [])
    #expect(state.article.focus == .text)
    #expect(state.press("?", "^C") == [.quit])
    #expect(state.apply(.input(.end)) == [.quit])
  }

  @Test func attitudesAndEvidenceAreHiddenAndShownAgain() {
    var article = harbour
    article.attributions[2].act = .attitude
    article.attributions[4].act = .evidence
    let count = article.attributions.count
    var state = reader(article)
    state.press("]q")
    let chosen = state.article.selection.statement.map { state.article.marks.statements[$0].start }
    state.press("H")
    #expect(state.article.marks.statements.count == count - 2)
    #expect(state.article.marks.statements.allSatisfy { $0.act == .speech })
    #expect(state.notice?.text.contains("2 statements of attitude") == true)
    #expect(state.article.selection.statement.map { state.article.marks.statements[$0].start } == chosen)
    // A newer reading leaves them hidden.
    _ = state.apply(.reading(ArticleID(0), AnalysedArticle(article), progress: 1))
    #expect(state.article.marks.statements.count == count - 2)
    state.press("H")
    #expect(state.article.marks.statements.count == count)
  }
}
