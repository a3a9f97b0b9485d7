import Articles
import Cells
import Review
import Testing

@testable import Reader

/// Several articles: the requests and their order, the released articles, and the state of each article.
@Suite struct DeskTests {
  /// Returns a reader with articles that are not opened yet.
  private func empty(_ count: Int = 6) -> ReaderState {
    ReaderState(
      desk: Desk((0..<count).map { DeskEntry(name: "\($0).txt") }), settings: Settings(themes: [.builtIn]),
      size: Size(columns: 80, rows: 24), depth: .full)
  }

  private func ids(_ numbers: Int...) -> [ArticleID] { numbers.map { ArticleID($0) } }

  /// Returns a reader with articles that shows the first one.
  private func begun(_ count: Int) -> ReaderState {
    var state = empty(count)
    _ = state.apply(.started)
    _ = state.apply(.opened(ArticleID(0), pages[0].draft, nil))
    state.press("Enter")
    return state
  }

  private func opened(_ effects: [Effect]) -> [Int] {
    effects.compactMap { if case .open(let id) = $0 { id.number } else { nil } }
  }

  private func plan(_ effects: [Effect]) -> [Int]? {
    effects.lazy.compactMap { effect -> [Int]? in
      guard case .analyse(let plan) = effect else { return nil }
      return ([plan.now].compactMap { $0 } + plan.later).map(\.article.number)
    }.first
  }

  @Test func oneArticleIsAnalysedAtOnce() {
    var state = ReaderState(
      draft: harbour.draft, name: "a", settings: Settings(themes: [.builtIn]), size: Size(columns: 80, rows: 24),
      depth: .full)
    let job = AnalysisPlan.Job(article: ArticleID(0), draft: harbour.draft)
    #expect(state.apply(.started) == [.analyse(AnalysisPlan(now: job, later: []))])
    #expect(state.apply(.input(.key(.character("j")))).isEmpty)
  }

  @Test func theOpenArticleComesFirstThenWhatIsBelowIt() {
    var state = empty()
    let first = state.apply(.started)
    #expect(opened(first) == [0, 1])
    #expect(plan(first) == [0, 1, 2, 3, 4, 5])
    #expect(state.press("Enter").isEmpty)
    let second = state.apply(.opened(ArticleID(0), pages[0].draft, nil))
    #expect(opened(second) == [2])
    #expect(plan(second) == [0, 1, 2, 3, 4, 5])
    for n in 1...2 { _ = state.apply(.opened(ArticleID(n), pages[n].draft, nil)) }
    let third = state.press("2", "J")
    #expect(state.desk.current == ArticleID(2))
    #expect(opened(third) == [3, 4])
    #expect(plan(third) == [2, 3, 4, 1, 5, 0])
  }

  @Test func anAnalysedArticleIsNotRequestedAgain() {
    var state = deskReader()
    #expect(state.desk.entries.allSatisfy { !$0.wantsReading })
    state.pressAnswered("J", "J", "J", "K")
    #expect(state.desk.current == ArticleID(2))
    #expect(state.article.progress == 1)
    #expect(state.article.marks.statements.count == 1)
  }

  @Test func theOldArticleStaysUntilTheNewOneIsThere() {
    var state = begun(2)
    _ = state.press("J")
    #expect(state.article.name == "0.txt")
    #expect(state.notice?.text == "opening 1.txt")
    state.press("j")
    #expect(state.article.viewport.anchor > 0)
    _ = state.apply(.opened(ArticleID(1), pages[1].draft, nil))
    #expect(state.article.name == "1.txt")
    #expect(state.article.viewport.anchor == 0)
  }

  @Test func anArticleDoesNotComeWhileSomethingIsTyped() {
    var state = begun(2)
    state.press("J", "/")
    _ = state.apply(.opened(ArticleID(1), pages[1].draft, nil))
    state.press("x")
    #expect(state.article.name == "0.txt")
    #expect(state.typing.prompt?.line.text == "x")
    state.press("Esc")
    #expect(state.article.name == "1.txt")
    #expect(state.typing.prompt == nil)
  }

  @Test func anUnreadableArticleIsReportedAndSkipped() {
    var state = begun(3)
    _ = state.apply(.openFailed(ArticleID(1), "1.txt: permission denied"))
    #expect(state.notice == nil)
    #expect(state.desk[ArticleID(1)]?.error == "1.txt: permission denied")
    #expect(opened(state.press("J")) == [1])
    #expect(state.article.name == "0.txt")
    _ = state.apply(.openFailed(ArticleID(1), "1.txt: permission denied"))
    #expect(state.notice?.isError == true)
    #expect(state.article.name == "0.txt")
    _ = state.apply(.opened(ArticleID(2), pages[2].draft, nil))
    state.press("2", "J")
    #expect(state.article.name == "2.txt")
  }

  @Test func eachArticleHasItsOwnPositionAndMarks() {
    var state = deskReader(columns: 60, rows: 12)
    state.pressAnswered("]q", "]q", "ma")
    let place = state.article.viewport
    state.pressAnswered("J")
    #expect(state.article.bookmarks.isEmpty)
    #expect(state.article.viewport == Viewport())
    state.pressAnswered("K")
    #expect(state.article.viewport == place)
    #expect(state.article.bookmarks.count == 1)
  }

  @Test func theJumpListLeadsThroughArticles() {
    var state = deskReader(columns: 60, rows: 12)
    state.pressAnswered("]q", "]q")
    let place = state.article.jumpPlace
    state.pressAnswered("J", "G", "J")
    #expect(state.desk.current == ArticleID(2))
    state.pressAnswered("^O", "^O", "^O")
    #expect(state.article.jumpPlace == place)
    state.pressAnswered("]j", "]j", "]j")
    #expect(state.desk.current == ArticleID(2))
  }

  @Test func theEndsOfTheListAreReported() {
    var state = deskReader()
    state.pressAnswered("K")
    #expect(state.notice?.text == "this is the first article")
    state.pressAnswered("3", "J", "J")
    #expect(state.notice?.text == "this is the last article")
    #expect(state.desk.current == ArticleID(3))
    var alone = reader()
    alone.press("J")
    #expect(alone.notice?.text.hasPrefix("this is the only article") == true)
  }

  @Test func articlesFarFromTheOpenOneAreReleased() {
    let many = (0..<40).map { _ in pages[1] }
    var state = deskReader(many)
    for _ in 0..<30 { state.pressAnswered("J", from: many) }
    #expect(state.desk.entries.indices.filter { state.desk.entries[$0].draft != nil } == [29, 30, 31, 32])
    #expect(state.desk.entries.allSatisfy { $0.statements == 1 })
  }

  @Test func anArticleIsKeptWhenAnotherOneTakesTheScreen() throws {
    var state = begun(2)
    state.press("ma")
    _ = state.apply(
      .left(ArticleID(1), ReadingPosition(place: Anchor(at: 9, in: pages[1].text), marks: [:], share: 0.5)))
    _ = state.press("J")
    let effects = state.apply(.opened(ArticleID(1), pages[1].draft, nil))
    guard case .keep(ArticleID(0), let left, _, nil, nil)? = effects.first else {
      Issue.record("\(effects)")
      return
    }
    #expect(left.marks == ["a": Anchor(at: 0, in: pages[0].text)])
    // The new article opens at the position of an earlier session.
    #expect(state.desk.current == ArticleID(1))
    #expect(state.article.viewport.anchor == 9)
  }

  @Test func anAnalysisOfAnotherTextIsIgnored() {
    var state = begun(2)
    _ = state.apply(.reading(ArticleID(0), AnalysedArticle(pages[1]), progress: 1))
    #expect(state.article.marks.statements.isEmpty)
    #expect(state.desk[ArticleID(0)]?.wantsReading == true)
    _ = state.apply(.reading(ArticleID(7), AnalysedArticle(pages[1]), progress: 1))
    _ = state.apply(.opened(ArticleID(7), pages[1].draft, nil))
  }

  @Test func aChangedTextIsAnalysedAgain() {
    var state = deskReader()
    var draft = pages[0].draft
    draft.text += "\n"
    let effects = state.apply(.text(ArticleID(0), draft))
    #expect(plan(effects) == [0])
    #expect(state.article.progress == 0)
  }

  @Test("the query, the looks and the review go on with the next article, its positions do not") func nextArticle() {
    var state = deskReader(columns: 60, rows: 12)
    state.pressAnswered("/the", "Enter", "]q", "ma", "&", "R", ",", "-", "p", "J")
    #expect(state.article.search.query == SearchQuery("the"))
    #expect(state.looks.columnWidth == 68)
    #expect(state.looks.showsAntecedents)
    #expect(state.review.isOn)
    #expect(state.article.search.current == nil)
    #expect(state.article.bookmarks.isEmpty)
    #expect(state.article.selection == Selection())
    #expect(state.article.review.tagged.isEmpty)
    #expect(state.article.filter == .all)
    #expect(state.article.layout.text == pages[1].text)
    #expect(state.article.name == "article-2.txt")
  }

  @Test("Esc shows all rows of a narrowed list before it leaves the list") func narrowedList() {
    var state = deskReader()
    state.press("q", "/")
    for letter in "zzz" { _ = state.apply(.input(.key(.character(letter)))) }
    state.press("Enter", "Esc")
    #expect(state.notice?.text == "all rows")
    #expect(state.screens.top?.screen.narrowing?.isEmpty == true)
    state.press("Esc")
    #expect(state.screens.top == nil)
  }
}
