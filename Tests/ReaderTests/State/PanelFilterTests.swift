import Articles
import Cells
import Testing

@testable import Reader

/// The words that filter the rows of a panel.
@Suite struct PanelFilterTests {
  /// The lines of the panel beside the article.
  private func panel(_ state: inout ReaderState) -> [String] {
    let first = state.looks.screen.panels.first?.columns.lowerBound ?? 0
    return state.frame().grid.textLines.map { String($0.dropFirst(first)) }
  }

  @Test(
    "a slash shows only the actors with these words",
    arguments: [
      ("oduya", ["Piet Oduya"]), ("union", ["Piet Oduya"]),
      ("norland", ["Ana Brandt", "Ministry of Trade", "Norland"]),
      ("HARBOUR brandt", ["Ana Brandt"]), ("officials", ["Two officials"]), (" ", nil),
    ] as [(String, [String]?)])
  func actors(_ words: String, _ names: [String]?) {
    var state = reader(columns: 120, rows: 30)
    state.press("a", "/", words, "Enter")
    let shown = (0..<ActorsPanel.count(state.article)).map { row in
      state.article.marks.voices[ActorsPanel.filter(state.article).item(row)].name
    }
    #expect(shown == names ?? state.article.marks.voices.map(\.name))
    #expect(state.context == ActorsPanel.context)
  }

  @Test func theHeadingShowsTheWordsAndTheNumberOfRows() {
    var state = reader(columns: 120, rows: 30)
    state.press("a", "/", "norland", "Enter")
    let lines = panel(&state)
    #expect(lines[0].contains("ACTORS /norland"))
    #expect(lines[0].contains("3 of 6"))
    #expect(!lines.joined().contains("Oduya"))
    #expect(lines.joined().contains("ALSO NAMED"))
  }

  @Test func theCursorMovesAmongTheRowsThatRemainAndEnterGoesThere() {
    var state = reader(columns: 120, rows: 30)
    state.press("a", "/", "norland", "Enter", "j")
    #expect(state.article.selection.voice == .actor("Ministry of Trade", 0))
    state.press("G")
    #expect(state.article.selection.voice == .actor("Norland", 0))
    state.press("j")
    #expect(state.notice?.text == "this is the last")
    state.press("g", "/", "^U", "oduya", "Enter")
    #expect(state.article.selection.voice == .actor("Piet Oduya", 0))
    state.press("Enter")
    #expect(state.article.focus == .text)
    #expect(state.article.selection.statement == 2)
  }

  @Test func escClearsTheFilterFirstAndThenLeavesThePanel() {
    var state = reader(columns: 120, rows: 30)
    state.press("a", "/", "oduya", "Enter", "Esc")
    #expect(state.article.focus == .actors)
    #expect(ActorsPanel.count(state.article) == ActorsPanel.total(state.article))
    state.press("Esc")
    #expect(state.article.focus == .text)
  }

  @Test func escWhileTypingKeepsTheFilterBefore() {
    var state = reader(columns: 120, rows: 30)
    state.press("a", "/", "norland", "Enter", "/", "x", "Esc")
    #expect(ActorsPanel.filter(state.article).words == "norland")
    #expect(ActorsPanel.count(state.article) == 3)
  }

  @Test func noRowsAreReported() {
    for key in ["a", "Q"] {
      var state = reader(columns: 120, rows: 30)
      state.press(key, "/", "zebra")
      let name = key == "a" ? "actors" : "statements"
      #expect(panel(&state).joined().contains("no \(name) with “zebra”"))
      state.press("Enter")
      #expect(state.notice?.text == "no \(name) with “zebra”")
      let before = state.article.selection
      state.press("j")
      #expect(state.notice?.text == "no \(name) with “zebra”")
      state.press("Enter")
      #expect(state.article.selection == before)
      #expect(state.article.focus != .text)
    }
  }

  @Test(
    "a slash shows only the statements with these words or of this speaker",
    arguments: [("formal", [7, 8]), ("oduya", [2, 3, 8]), ("oduya formal", [8]), ("cranes people", [6])])
  func statements(_ words: String, _ wanted: [Int]) {
    var state = reader(columns: 120, rows: 30)
    state.press("Q", "/", words, "Enter")
    let shown = (0..<StatementsPanel.count(state.article)).map { StatementsPanel.statement($0, state.article) }
    #expect(shown.sorted() == wanted)
    let lines = panel(&state)
    #expect(lines[0].contains("STATEMENTS /\(words)"))
    #expect(state.article.panels.statements.cursor.map { shown.contains($0) } == true)
    state.press("g", "Enter")
    #expect(state.article.selection.statement == shown.first)
  }

  @Test func aNewerAnalysisIsFilteredToo() {
    var state = reader(columns: 120, rows: 30)
    state.press("Q", "/", "formal", "Enter")
    var fewer = harbour
    fewer.attributions.removeLast()
    _ = state.apply(.reading(ArticleID(0), AnalysedArticle(fewer), progress: 1))
    #expect(StatementsPanel.count(state.article) == 1)
    _ = state.frame()
  }

  @Test func theRowsOfALongListAppearStepByStep() {
    let count = 300
    let words = (0..<count).map { "“Word\($0) here,” Ana Brandt said." }.joined(separator: " ")
    var b = ArticleBuilder([(.paragraph, words)])
    b.actors = [NamedActor(name: "Ana Brandt", kind: .person)]
    for n in 0..<count {
      b.say(["Word\(n) here"], kind: .direct, source: nil, cue: "said", cueOccurrence: n + 1, speaker: 0)
    }
    var state = reader(b.article, columns: 120, rows: 30)
    state.press("Q", "/")
    for key in KeySequence(written: "h").keys { _ = state.apply(.input(.key(key))) }
    #expect((1..<count).contains(StatementsPanel.count(state.article)))
    #expect(state.isBusy)
    state.finish()
    #expect(StatementsPanel.count(state.article) == count)
    state.press("w", "Enter")
    #expect(StatementsPanel.count(state.article) == 0)
    #expect(state.notice?.text == "no statements with “hw”")
  }

  @Test func aSlashInTheArticleStillSearches() {
    var state = reader()
    state.press("/", "lease", "Enter")
    #expect(state.article.search.query != nil)
    #expect(!ActorsPanel.filter(state.article).isOn)
  }

  @Test func theNameOfTheSearchSearchesFromAPanelToo() {
    var state = reader()
    state.press("a", ":search lease", "Enter")
    #expect(state.article.search.query?.typed == "lease")
    #expect(!ActorsPanel.filter(state.article).isOn)
  }

  @Test func aClickOnARowMeansTheItemThere() {
    var state = reader(columns: 120, rows: 30)
    state.press("a", "/", "norland", "Enter")
    let lines = panel(&state)
    let row = lines.firstIndex { $0.contains("Ministry of Trade") } ?? 0
    let column = (state.looks.screen.panels.first?.columns.lowerBound ?? 0) + 8
    _ = state.apply(.input(.mouse(Mouse(.click, row: row, column: column))))
    #expect(state.article.selection.voice == .actor("Ministry of Trade", 0))
  }

  @Test func speechListsTheRowsThatRemain() {
    var state = reader()
    state.speak()
    _ = state.frame()
    func say(_ line: String) -> String {
      _ = state.apply(.input(.line(line)))
      return (state.frame().speech?.lines ?? []).joined(separator: "\n")
    }
    _ = say("a")
    let rows = say("/norland")
    #expect(rows.contains("3. Norland"))
    #expect(!rows.contains("Oduya"))
  }
}
