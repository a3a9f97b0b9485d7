import Articles
import Cells
import Testing

@testable import Reader

/// The mouse wheel, and clicks on visible items.
@Suite struct MouseTests {
  /// Finds `words` on the screen, in `column` or to the right of it.
  private func place(_ words: String, _ state: inout ReaderState, after column: Int = 0) throws -> (
    row: Int, column: Int
  ) {
    let grid = state.frame().grid
    for row in 0..<grid.size.rows {
      for start in column..<grid.size.columns {
        let shown = (start..<grid.size.columns).map { grid[row: row, column: $0].text }.joined()
        if shown.hasPrefix(words) { return (row, start) }
      }
    }
    throw NotShown(words: words)
  }

  private struct NotShown: Error { var words: String }

  @discardableResult
  private func click(_ words: String, _ state: inout ReaderState, after column: Int = 0) throws -> [Effect] {
    let place = try place(words, &state, after: column)
    return state.apply(.input(.mouse(Mouse(.click, row: place.row, column: place.column))))
  }

  private func turn(_ kind: Mouse.Kind, _ state: inout ReaderState, row: Int = 5, column: Int = 10) {
    _ = state.frame()
    _ = state.apply(.input(.mouse(Mouse(kind, row: row, column: column))))
  }

  @Test func theFrameUsesTheMouseOnlyIfTheSettingIsOn() {
    var state = reader()
    #expect(!state.frame().usesMouse)
    state.press(":set mouse", "Enter")
    #expect(state.frame().usesMouse)
  }

  @Test func theWheelScrollsThreeLines() {
    var (wheel, keys) = (reader(columns: 60, rows: 12), reader(columns: 60, rows: 12))
    turn(.wheelDown, &wheel)
    keys.press("j", "j", "j")
    #expect(wheel.article.viewport == keys.article.viewport)
    #expect(wheel.article.viewport != Viewport())
    turn(.wheelUp, &wheel)
    #expect(wheel.article.viewport == Viewport())
    turn(.wheelUp, &wheel)
    #expect(wheel.notice?.text == "this is the beginning")
  }

  @Test func theWheelScrollsThePanelUnderIt() {
    var state = reader(columns: 120, rows: 9)
    let before = state.article.viewport
    turn(.wheelDown, &state, column: 110)
    #expect(state.article.panels.actors.top == 2)
    #expect(state.article.viewport == before)
    for _ in 0..<20 { turn(.wheelDown, &state, column: 110) }
    let last = state.article.panels.actors.top
    #expect(last < state.article.marks.voices.count)
    turn(.wheelUp, &state, column: 110)
    #expect(state.article.panels.actors.top == last - 2)
    // The cursor of the panel stays. The next key scrolls back to it.
    state.press("Q", "g")
    let cursor = state.article.panels.statements.cursor
    for _ in 0..<3 { turn(.wheelDown, &state, column: 110) }
    #expect(state.article.panels.statements.top == 3)
    #expect(state.article.panels.statements.cursor == cursor)
    state.press("k")
    _ = state.frame()
    #expect(state.article.panels.statements.top == 0)
  }

  @Test func theWheelMovesInTheBoxOnTop() {
    var state = reader()
    state.press("?")
    turn(.wheelDown, &state)
    #expect(state.screens.top == .help(Help(top: 3)))
    state.press("q", "t")
    turn(.wheelDown, &state)
    guard case .list(let listing)? = state.screens.top else {
      Issue.record("no list")
      return
    }
    #expect(listing.cursor == 3)
  }

  @Test func aClickOnAStatementSelectsItAndThenShowsItsReasons() throws {
    var state = reader()
    try click("that the terms", &state)
    #expect(state.article.selection.statement == 4)
    try click("that the terms", &state)
    #expect(state.screens.top == .why(Reasons(statement: 4, step: 0)))
    // A click beside the box closes it.
    _ = state.frame()
    _ = state.apply(.input(.mouse(Mouse(.click, row: 0, column: 0))))
    #expect(state.screens.top == nil)
  }

  @Test func aClickLeavesTheTextWhereItIs() throws {
    var state = reader(columns: 40, rows: 9)
    func began() -> Int? {
      let (start, seen) = (state.article.topOffset(), state.article.bytesInSight())
      return state.article.marks.index.attributions(in: seen).first { state.article.marks.statements[$0].start < start }
    }
    while began() == nil, state.press("j") == [], state.notice == nil {}
    let before = state.article.viewport.anchor
    let statement = try #require(began())
    let shown = String(state.article.draft.text.slice(TextRange(before, before + 8)))
    try click(shown, &state)
    #expect(state.article.selection.statement == statement)
    #expect(state.article.viewport.anchor == before)
  }

  @Test func aClickOnANameSelectsTheActor() throws {
    var state = reader()
    try click("Oduya called", &state)
    #expect(state.article.selection.voice.map { state.article.name(of: $0) } == "Piet Oduya")
    #expect(state.notice?.text == "Piet Oduya, head of the dockers' union: 3 statements")
    try click("She", &state)
    #expect(state.article.selection.voice.map { state.article.name(of: $0) } == "Ana Brandt")
    try click("eleven hours", &state)
    #expect(state.article.selection.voice.map { state.article.name(of: $0) } == "Ana Brandt")
  }

  @Test func aClickInAPanelMovesThereAndThenGoesThere() throws {
    var state = reader(columns: 120, rows: 30)
    let panel = state.looks.screen.panels.first?.columns.lowerBound ?? 0
    try click("Piet Oduya", &state, after: panel)
    #expect(state.article.focus == .actors)
    #expect(state.article.selection.voice.map { state.article.name(of: $0) } == "Piet Oduya")
    try click("Piet Oduya", &state, after: panel)
    #expect(state.article.focus == .text)
    #expect(state.article.selection.statement == 2)
    state.press("Q")
    try click("¶5", &state, after: panel)
    #expect(state.article.focus == .statements)
    let chosen = state.article.panels.statements.cursor
    try click("¶5", &state, after: panel)
    #expect(state.article.focus == .text)
    #expect(state.article.selection.statement == chosen)
  }

  @Test func aClickInAListGoesThere() throws {
    var state = reader()
    state.press("t")
    try click("Piet Oduya: his members", &state)
    #expect(state.screens.top != nil)
    try click("Piet Oduya: his members", &state)
    #expect(state.screens.top == nil)
    #expect(state.article.selection.statement == 3)
  }

  @Test func aClickOnAStepOfTheReasonsGoesToItsWords() throws {
    var state = reader()
    state.press("]q", "i")
    try click("source", &state)
    #expect(state.screens.top == .why(Reasons(statement: 1, step: 1)))
    #expect(state.notice == nil)
    try click("source", &state)
    #expect(state.screens.top == nil)
    #expect(state.article.selection.evidence.map { String(state.article.draft.text.slice($0)) } == "She")
  }

  @Test func aClickOnAHintGivesItsKey() throws {
    var state = reader()
    try click("? help", &state)
    #expect(state.screens.top == .help(Help(top: 0)))
    try click("q back", &state)
    #expect(state.screens.top == nil)
    #expect(try click("quit", &state) == [.quit])
  }

  @Test func aClickOnALinkOpensIt() throws {
    let builder = ArticleBuilder([(.paragraph, "See https://a.example/x(1), and more.")])
    var state = reader(builder.article)
    #expect(try click("a.example", &state) == [.openAddress("https://a.example/x(1)")])
    #expect(try click("and more", &state) == [])
  }

  @Test func aClickChoosesACompletion() throws {
    var state = reader()
    state.press(":")
    _ = state.apply(.input(.paste("set no")))
    state.press("Tab")
    try click("nozen", &state)
    #expect(state.typing.prompt?.line.text == "set nozen")
    try click("only speech", &state)
    #expect(state.typing.prompt != nil)
  }

  @Test func aClickInTheListOfArticlesGoesThere() throws {
    var state = ReaderState(
      desk: Desk((0..<9).map { DeskEntry(name: "\($0).txt") }), settings: Settings(themes: [.builtIn]),
      size: Size(columns: 80, rows: 24), depth: .full)
    _ = state.apply(.started)
    turn(.wheelDown, &state)
    guard case .desk(let list)? = state.screens.top else {
      Issue.record("no list")
      return
    }
    #expect(list.cursor == 3)
    #expect(try click("7.txt", &state) == [])
    #expect(try click("7.txt", &state).contains(.open(ArticleID(7))))
    _ = state.apply(.input(.mouse(Mouse(.click, row: 23, column: 79))))
    #expect(state.context == DeskList.context)
  }
}
