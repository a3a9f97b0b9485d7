import Cells
import Articles
import Testing

@testable import Reader

/// Panels, reasons, help and filter.
@Suite struct PanelTests {
  @Test(
    "keys give the focus",
    arguments: [
      (["a"], Focus.actors), (["Q"], .statements), (["a", "a"], .text), (["Tab"], .actors),
      (["Tab", "Tab"], .statements),
      (["Tab", "Tab", "Tab"], .text), (["S-Tab"], .statements), (["a", "Esc"], .text), (["Q", "q"], .text),
      (["a", "Q"], .statements),
    ] as [([String], Focus)])
  func focus(_ keys: [String], _ focus: Focus) {
    for columns in [60, 120] {
      var state = reader(columns: columns, rows: 24)
      for key in keys { state.press(key) }
      #expect(state.article.focus == focus)
    }
  }

  @Test(
    "rows of the actors panel are chosen",
    arguments: [
      ([], "Ana Brandt"), (["j"], "Piet Oduya"), (["2", "j"], "Ministry of Trade"),
      (["G"], "Coast Courier"),
      (["G", "k"], "Norland"), (["G", "g"], "Ana Brandt"),
    ] as [([String], String)])
  func actors(_ keys: [String], _ name: String) {
    var state = reader(columns: 60, rows: 24)
    state.press("a")
    for key in keys { state.press(key) }
    #expect(state.article.selection.voice == .actor(name, 0))
    state.press("Enter")
    #expect(state.article.focus == .text)
    #expect(state.article.selection.statement != nil || state.article.selection.mention != nil)
  }

  @Test func choosingAnActorMarksItsMentionsAndMovesNothing() {
    var state = reader(columns: 120, rows: 40)
    func article(_ frame: Frame) -> [Substring] { frame.grid.textLines.prefix(37).map { $0.prefix(79) } }
    let before = article(state.frame())
    state.press("a")
    let frame = state.frame()
    #expect(article(frame) == before)
    let selected = frame.grid.roleLines.joined().count { $0 == "S" }
    #expect(selected == "Ana Brandt".count + "She".count + "Brandt".count + "she".count)
  }

  @Test func keysGoFromMentionToMention() {
    var state = reader(columns: 60, rows: 24)
    state.press("a", "Esc", "]a")
    #expect(state.notice?.text == "mention 1 of 4 of Ana Brandt")
    state.press("*", "]a")
    #expect(state.notice?.text == "mention 3 of 4 of Ana Brandt")
    state.press("#")
    #expect(state.notice?.text == "mention 2 of 4 of Ana Brandt")
    state.press("3", "]a", "]a")
    #expect(state.notice?.text == "mention 1 of 4 of Ana Brandt: wrapped to the first")
  }

  @Test("The bars have the scale of the speaker with the most statements, in any row") func bars() {
    let words = (0..<12).map { "It was number \($0)." }
    var b = ArticleBuilder([
      (.paragraph, "“No,” minister Ana Brandt said."), (.paragraph, words.joined(separator: " ")),
    ])
    b.actors = [NamedActor(name: "Ana Brandt", kind: .person, role: "minister")]
    b.mention("Ana Brandt", actor: 0)
    b.say(["“No,”"], kind: .direct, source: "minister Ana Brandt", cue: "said", speaker: 0)
    for word in words { b.say([word], kind: .indirect, source: nil, cue: nil, speaker: nil) }
    var state = reader(b.article, columns: 120, rows: 30)
    let lines = state.frame().grid.textLines
    func bar(_ name: String) -> Int? {
      lines.first { $0.contains(name) && $0.contains("▪") }?.filter { $0 == "▪" }.count
    }
    #expect(state.article.marks.voices.first?.name == "Ana Brandt")
    #expect(bar("Ana Brandt") == 1)
    #expect(bar(Voice.noSource).map { $0 > 1 } == true)
  }

  @Test func theStatementsPanelListsOneSpeaker() {
    var state = reader(columns: 120, rows: 40)
    state.press("Q")
    #expect(state.article.panels.statements.cursor == 0)
    state.press("j", "j")
    #expect(state.article.panels.statements.cursor == 5)
    #expect(state.article.selection.statement == 5)
    state.press("G", "Enter")
    #expect(state.article.focus == .text)
    #expect(state.article.selection.statement == 4)
  }

  @Test func theStatementsPanelOpensAtTheChosenSpeaker() {
    var state = reader(columns: 60, rows: 24)
    state.press("2", "]q", "Q")
    #expect(state.article.panels.statements.cursor == 2)
    state.press("j", "q", "Q")
    #expect(state.article.panels.statements.cursor == 3)
    state.press("a", "k", "Q")
    #expect(state.article.panels.statements.cursor == 0)
  }

  @Test func enterGoesToTheEvidenceOfAReason() throws {
    var state = reader(columns: 80, rows: 24)
    state.press("]q", "i", "2", "j")
    #expect(state.frame().description.contains("woman named so far"))
    state.press("Enter")
    let evidence = try #require(state.article.selection.evidence)
    #expect(String(harbour.text.slice(evidence)) == "Ana Brandt")
    #expect(state.screens.top == nil)
    state.press("i")
    #expect(state.screens.top == .why(Reasons(statement: 1, step: 2)))
    state.press("i")
    #expect(state.screens.top == nil)
  }

  @Test func enterSelectsAStatementAndThenShowsItsReasons() {
    var state = reader(columns: 80, rows: 24)
    state.press("Enter")
    #expect(state.article.selection.statement == 0)
    #expect(state.screens.top == nil)
    state.press("Enter")
    #expect(state.screens.top == .why(Reasons(statement: 0, step: 0)))
  }

  @Test func theFilterKeyCyclesThroughTheFilters() {
    var state = reader(columns: 80, rows: 24)
    state.press("&")
    #expect(state.article.layout.shown?.count == 5)
    state.press("&")
    #expect(state.article.layout.shown == nil)
    state.press("Enter", "&", "&")
    #expect(state.article.layout.shown?.count == 2)
    state.press("]q", "]q", "]q")
    #expect(state.article.selection.statement == 6 || state.article.selection.statement == 5)
    state.press("&")
    #expect(state.article.layout.shown == nil)
  }

  @Test func unsureStatementsAreShownAloneAndWalked() {
    var article = harbour
    for n in [1, 6] { article.attributions[n].confidence = 0.4 }
    var state = reader(article, columns: 80, rows: 24)
    state.press("&", "&")
    #expect(state.article.filter == .unsure)
    #expect(state.article.layout.shown?.count == 2)
    state.press("&")
    #expect(state.article.filter == .all)
    state.press("]?")
    #expect(state.article.selection.statement == 1)
    state.press("]?")
    #expect(state.article.selection.statement == 6)
    state.press("[?", "[?")
    #expect(state.article.selection.statement == 6)
    #expect(state.notice?.text == "no more unsure statements: wrapped to the last")
    state.press(":sort confidence", "Enter")
    #expect(state.notice?.text == "reviews begin with the least certain statement")
    #expect(state.review.sequence == .confidence)
    article.attributions[6].confidence = 0.9
    var one = reader(article)
    one.press("]?", "]?")
    #expect(one.notice?.text == "the only unsure statement")
    var sure = reader()
    sure.press("]?")
    #expect(sure.notice?.text == "no unsure statements")
  }

  @Test func helpScrollsToItsEnd() {
    var state = reader(columns: 40, rows: 12)
    state.press("?", "G")
    let end = state.frame().description
    #expect(end.contains("40%"))
    state.press("j")
    #expect(state.notice?.text == "this is the end")
    state.press("?")
    #expect(state.screens.top == nil)
  }

  @Test func aStateDescribesItself() {
    var state = reader(columns: 80, rows: 24)
    state.press("]q")
    #expect(
      state.description == """
        harbour.txt: 12 blocks, \(harbour.text.utf8.count) bytes, 100 % analysed
        screen 80x24, column 72, keys to the article
        at byte 0, went to \(harbour.attributions[1].start)
        statement 2 of 9
        selected Ana Brandt
        """)
  }

  @Test func theThemeKeyCyclesThroughTheThemes() {
    var state = reader(themes: shippedThemes)
    for theme in shippedThemes.dropFirst() + shippedThemes.prefix(1) {
      state.press("T")
      #expect(state.notice?.text.hasPrefix("theme \(theme.name),") == true)
    }
  }
}
