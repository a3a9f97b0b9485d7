import Articles
import Cells
import Testing

@testable import Reader

/// The list of articles: rows, columns, order.
@Suite struct DeskListTests {
  /// Returns a reader with four articles that shows the list. No article is open yet.
  private func list(columns: Int = 100, rows: Int = 30) -> ReaderState {
    var state = ReaderState(
      desk: Desk((1...4).map { DeskEntry(name: "article-\($0).txt") }), settings: Settings(themes: [.builtIn]),
      size: Size(columns: columns, rows: rows), depth: .full)
    for n in pages.indices { _ = state.apply(.surveyed(ArticleID(n), Headings(pages[n].draft))) }
    state.answer(.started)
    return state
  }

  private func shown(_ state: ReaderState) -> DeskList? {
    if case .desk(let list) = state.screens.top { list } else { nil }
  }

  private func order(_ state: ReaderState) -> [Int] { state.desk.order.map(\.number) }

  @Test(
    "looks as it did",
    arguments: [(20, 5), (30, 8), (48, 14), (80, 24), (100, 30), (140, 45), (220, 60)])
  func looks(_ columns: Int, _ rows: Int) {
    var state = list(columns: columns, rows: rows)
    _ = state.apply(.openFailed(ArticleID(3), "article-4.txt: permission denied"))
    state.pressAnswered("Enter", "G", "l", "j")
    expectGolden(state.frame().dump, "articles-\(columns)x\(rows).txt")
  }

  @Test func articlesAreMarkedAsReadAndUnread() {
    var state = list()
    func line(_ n: Int) -> String { state.frame().grid.textLines[2 + n] }
    #expect(line(0).contains("new"))
    #expect(state.press("m") == [.markRead([ArticleID(0)], true)])
    #expect(line(0).contains(" read"))
    #expect(state.frame().grid.textLines[0].contains("4 · 3 unread"))
    state.press("n")
    #expect(shown(state)?.cursor == 1)
    state.press("G", "n")
    #expect(shown(state)?.cursor == 1)
    // Only the unread articles are listed.
    state.press("v")
    #expect(shown(state)?.rows.map(\.number) == [1, 2, 3])
    #expect(state.press("M") == [.markRead([ArticleID(1), ArticleID(2), ArticleID(3)], true)])
    state.press("n")
    #expect(state.notice?.text == "no other article is unread")
    #expect(state.press("u") == [.markRead([ArticleID(1), ArticleID(2), ArticleID(3)], false)])
    state.press("v")
    #expect(shown(state)?.rows.count == 4)
  }

  @Test func progressOfEarlierSessionsIsListed() {
    var state = list()
    _ = state.apply(.visited(ArticleID(0), share: 0.4, isMarkedRead: nil))
    _ = state.apply(.visited(ArticleID(1), share: 1, isMarkedRead: nil))
    _ = state.apply(.visited(ArticleID(2), share: 1, isMarkedRead: false))
    _ = state.apply(.visited(ArticleID(3), share: 0, isMarkedRead: true))
    let rows = state.frame().grid.textLines[2..<6].map { String($0.suffix(6)) }
    #expect(rows.map { $0.split(separator: " ").joined(separator: " ") } == ["40 %", "read", "new", "read"])
    // An article that is opened is not marked as unread any more.
    state.pressAnswered("j", "j", "Enter")
    #expect(state.desk[ArticleID(2)]?.isMarkedRead == nil)
  }

  @Test func theNextUnreadArticleIsOpenedWhileReading() {
    var state = list()
    state.pressAnswered("m", "j", "m", "Enter")
    #expect(state.desk.current == ArticleID(1))
    state.pressAnswered("]n")
    #expect(state.desk.current == ArticleID(2))
  }

  @Test func aColumnWithNothingInItLeavesItsCellsToTheTitle() {
    let title = String(repeating: "A long title ", count: 6)
    func shows(_ count: Int, _ headings: Headings) -> Bool {
      var state = ReaderState(
        desk: Desk([DeskEntry(name: "a.txt", headings: headings), DeskEntry(name: "b.txt")]),
        settings: Settings(themes: [.builtIn]), size: Size(columns: 100, rows: 12), depth: .full)
      _ = state.apply(.started)
      return state.frame().grid.textLines[2].contains(title.prefix(count))
    }
    #expect(shows(65, Headings(title: title)))
    #expect(!shows(65, Headings(title: title, source: "Coast", date: "12 March")))
    #expect(shows(50, Headings(title: title, date: "12 March")))
  }

  @Test func enterOpensAndTheListComesBackAtTheArticle() {
    var state = list()
    state.pressAnswered("j", "j", "Enter")
    #expect(state.screens.top == nil)
    #expect(state.desk.current == ArticleID(2))
    state.pressAnswered("l")
    #expect(shown(state)?.chosen == ArticleID(2))
    state.pressAnswered("Enter")
    #expect(state.screens.top == nil)
    #expect(state.desk.current == ArticleID(2))
    state.pressAnswered("l", "l")
    #expect(state.screens.top == nil)
  }

  @Test func theListStaysOpenUntilAnArticleIsOpened() {
    var state = list()
    state.press("Esc")
    #expect(shown(state) != nil)
    #expect(state.notice?.text == "no article is open: Enter opens one, q quits")
    #expect(state.press("q") == [.quit])
  }

  @Test("q goes from an article to the list of several, and from the list out") func oneLevelUp() {
    var state = list()
    state.pressAnswered("j", "Enter")
    #expect(state.screens.top == nil)
    #expect(state.frame().grid.textLines.last?.contains("q list") == true)
    #expect(state.press("q").isEmpty)
    #expect(shown(state)?.chosen == ArticleID(1))
    #expect(state.frame().grid.textLines.last?.contains("q quit") == true)
    #expect(state.press("q") == [.quit])
    state.press("Esc")
    #expect(state.screens.top == nil)
  }

  @Test func theListIsNarrowed() {
    var state = list()
    state.pressAnswered("j", "/marn", "Enter")
    #expect(shown(state)?.rows.map(\.number) == [1, 2])
    #expect(shown(state)?.chosen == ArticleID(1))
    state.pressAnswered("G", "Enter")
    #expect(state.desk.current == ArticleID(2))
    state.pressAnswered("l", "/xxx", "Enter", "Enter")
    #expect(state.notice?.text == "no row chosen: / changes the words")
    _ = state.frame()
    state.pressAnswered("/", "Esc", "/", "^U", "Enter")
    #expect(shown(state)?.rows.count == 4)
  }

  @Test(
    "the list is sorted, unknown values last",
    arguments: [
      ("title", [2, 1, 0, 3]), ("-title", [3, 0, 1, 2]), ("date", [1, 0, 2, 3]), ("-date", [0, 1, 2, 3]),
      ("statements", [0, 1, 2, 3]), ("-statements", [3, 1, 2, 0]), ("named", [0, 1, 2, 3]), ("-named", [3, 2, 1, 0]),
    ])
  func sorts(_ typed: String, _ expected: [Int]) {
    var state = list()
    state.pressAnswered(":sort \(typed)", "Enter")
    #expect(order(state) == expected)
  }

  @Test func keysChangeTheOrder() {
    var state = list()
    state.pressAnswered("2", "j", ">")
    #expect(state.desk.sort.key == .title)
    #expect(shown(state)?.chosen == ArticleID(2))
    #expect(shown(state)?.cursor == 0)
    state.pressAnswered("<", "<")
    #expect(state.desk.sort.key == .opened)
    state.pressAnswered("9", "9", "<")
    #expect(state.desk.sort.key == .date)
    state.pressAnswered("2", ">")
    #expect(state.frame().grid.textLines[0].contains("least read first"))
  }

  @Test func anUnknownOrderIsRefused() {
    var state = list()
    state.pressAnswered(":sort dates", "Enter")
    #expect(state.notice?.text == "cannot sort by “dates”: did you mean “date”?")
    #expect(state.notice?.isError == true)
  }

  @Test func nextFollowsTheOrderOfTheList() {
    var state = list()
    state.pressAnswered(">", "g", "Enter", "J")
    #expect(state.desk.current == ArticleID(1))
    state.pressAnswered("l", "J")
    #expect(state.desk.current == ArticleID(0))
    #expect(state.screens.top == nil)
  }

  @Test func rowsStayWhileArticlesAreAnalysed() {
    var state = ReaderState(
      desk: Desk((1...4).map { DeskEntry(name: "\($0)") }), settings: Settings(themes: [.builtIn]),
      size: Size(columns: 80, rows: 24), depth: .full)
    _ = state.apply(.started)
    state.press(">", ">", ">")
    #expect(state.desk.sort.key == .statements)
    let before = shown(state)
    _ = state.apply(.reading(ArticleID(3), AnalysedArticle(harbour), progress: 1))
    #expect(shown(state) == before)
    #expect(state.desk[ArticleID(3)]?.statements == 9)
  }

  @Test func theListSurvivesATinyScreen() {
    var state = list()
    for (columns, rows) in [(8, 2), (9, 3), (20, 5), (12, 7), (300, 100)] {
      _ = state.apply(.input(.resize(Size(columns: columns, rows: rows))))
      state.press("j")
      let frame = state.frame()
      #expect(frame.grid.textLines.contains { $0.contains("▸") })
    }
  }

  @Test("columns never overlap and fill the width", arguments: 1...220)
  func columns(_ width: Int) {
    let columns = DeskColumn.fitted(into: 3..<3 + width)
    #expect(columns.first?.kind == .title)
    #expect(columns.first?.cells.lowerBound == 3)
    #expect(columns.last?.cells.upperBound == 3 + width)
    for (a, b) in zip(columns, columns.dropFirst()) { #expect(a.cells.upperBound + 1 == b.cells.lowerBound) }
  }

  @Test("The heading of the statements is shown in full where the title keeps enough room", arguments: 1...220)
  func statementsHeading(_ width: Int) {
    let columns = DeskColumn.fitted(into: 0..<width)
    guard let statements = columns.first(where: { $0.kind == .statements }) else { return }
    let title = columns[0].cells.count
    #expect(statements.cells.count == 10 || title < 29)
    #expect(statements.cells.count == 5 || title >= 24)
  }

  @Test func theDayMayStandBelowTheByline() {
    var b = ArticleBuilder([
      (.title, "Dam"), (.byline, "By JORIS FELL"), (.byline, "Upland Gazette, 9 September"),
      (.paragraph, "LOWER TARN -- It is."),
    ])
    var draft = b.draft
    draft.blocks[3].dateline = b.find("LOWER TARN --")
    #expect(Headings(draft) == Headings(title: "Dam", source: "JORIS FELL", date: "Upland Gazette, 9 September"))
    b = ArticleBuilder([(.paragraph, "LOWER TARN -- It is.")])
    draft = b.draft
    draft.blocks[0].dateline = b.find("LOWER TARN --")
    #expect(Headings(draft) == Headings(date: "LOWER TARN"))
  }

  @Test(
    "dates are read",
    arguments: [
      ("NORDHAVEN, March 12", "12 Mar"), ("TEHRAN, Nov 15 (Xinhua)", "15 Nov"),
      ("Friday, 15th November 2024", "15 Nov 2024"),
      ("May 8, 2009", "8 May 2009"), ("2024-03-12", "12 Mar 2024"), ("15.11.2024", "15 Nov 2024"),
      ("11/25/2024", "25 Nov 2024"),
      ("Published 12 March 2024, 10:30 GMT", "12 Mar 2024"), ("March 2024", "Mar 2024"),
      ("Upland Gazette, 9 September", "9 Sep"),
      ("", nil), ("March", nil), ("By Mark Mayer, 3 editors", nil), ("32.13.2024", nil),
      ("99999999999999999999-1-1", nil),
    ] as [(String, String?)])
  func dates(_ words: String, _ expected: String?) { #expect(ArticleDate(words)?.written == expected) }
}
