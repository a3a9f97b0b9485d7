import Articles
import Cells
import Testing

@testable import Reader

@Suite("Articles that leave and join the list") struct RemovingTests {
  @Test("The open article leaves the list, and the next one opens") func open() {
    var state = deskReader()
    let effects = state.press("D")
    #expect(state.desk.order == [1, 2, 3].map { ArticleID($0) })
    #expect(effects.contains(.open(ArticleID(1))) || state.currentArticle == ArticleID(1) || state.desk.wanted != nil)
    // Sorting does not bring it back; opening it does.
    state.desk.sort(by: DeskSort())
    #expect(!state.desk.order.contains(ArticleID(0)))
    _ = state.apply(.requested(ArticleID(0)))
    _ = state.apply(.opened(ArticleID(0), pages[0].draft, nil))
    #expect(state.desk.order.contains(ArticleID(0)))
  }

  @Test("Articles that cannot be opened do not come next; if all are such, the list is shown") func errors() {
    var state = deskReader()
    for i in 1..<3 { _ = state.apply(.openFailed(ArticleID(i), "gone")) }
    state.press("D")
    #expect(state.desk.wanted?.article == ArticleID(3) || state.currentArticle == ArticleID(3))
    for i in 0..<3 { _ = state.apply(.openFailed(ArticleID(i), "gone")) }
    state.press("D")
    guard case .desk = state.screens.top else {
      Issue.record("no list")
      return
    }
  }

  @Test("In the list the article at the cursor leaves; the last one stays") func list() {
    var state = deskReader()
    state.press("l", "j", "D")
    #expect(state.desk.order == [0, 2, 3].map { ArticleID($0) })
    // The cursor stays at its row.
    guard case .desk(let list) = state.screens.top else {
      Issue.record("no list")
      return
    }
    #expect(list.chosen == ArticleID(2))
    #expect(state.notice?.text.contains("Ferry fares rise") ?? state.notice?.text.contains("article-2") ?? false)
    state.press("D", "D", "D")
    #expect(state.desk.order.count == 1)
    #expect(state.notice?.text.hasPrefix("this is the only article") ?? false)
  }

  @Test("A document of several articles opens as a list of them, in its place") func parts() {
    var state = deskReader()
    state.press("l", "j", "Enter")
    let wanted = ArticleID(1)
    let parts = (0..<3).map { i in
      (
        id: i == 0 ? wanted : ArticleID(pages.count + i - 1),
        entry: DeskEntry(name: "feed, article \(i + 1)", headings: Headings(title: "Entry \(i + 1)"))
      )
    }
    state.desk.wanted = Destination(article: wanted)
    _ = state.apply(.parts(parts))
    #expect(state.desk.order == [0, 1, 4, 5, 2, 3].map { ArticleID($0) })
    #expect(state.desk.wanted == nil)
    guard case .desk(let list) = state.screens.top else {
      Issue.record("no list")
      return
    }
    #expect(list.chosen == wanted)
    #expect(state.frame().description.contains("Entry 3"))
  }
}
