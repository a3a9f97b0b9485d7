import Articles
import Cells
import Testing

@testable import Reader

@Suite("Articles that are named in a session and cannot be opened") struct TrialTests {
  private let trial = ArticleID(pages.count)

  /// Returns a reader that shows an article and opens another one by its name.
  private func opening(_ name: String = "/nope") -> ReaderState {
    var state = deskReader()
    _ = state.apply(.added(trial, DeskEntry(name: name, isTrial: true)))
    _ = state.apply(.requested(trial))
    return state
  }

  @Test("An article that cannot be opened leaves no row; the reason is in the message line") func failed() {
    var state = opening()
    _ = state.apply(.openFailed(trial, "/nope: no such file"))
    #expect(state.notice?.text == "/nope: no such file" && state.notice?.isError == true)
    #expect(!state.desk.order.contains(trial))
    state.press("l")
    #expect(!state.frame().description.contains("! "))
    #expect(state.frame().description.contains("\(pages.count) · "))
  }

  @Test("An article that is given up leaves no row, in the list too") func givenUp() {
    var state = opening("pipe")
    #expect(state.press("Esc").contains(.giveUp(trial)))
    #expect(!state.desk.order.contains(trial))
    var list = deskReader()
    list.press("l")
    _ = list.apply(.added(trial, DeskEntry(name: "pipe", isTrial: true)))
    _ = list.apply(.requested(trial))
    #expect(list.press("Esc").contains(.giveUp(trial)))
    #expect(!list.frame().description.contains("pipe"))
  }

  @Test("A second attempt that succeeds has its row, which a later failure keeps") func again() {
    var state = opening()
    _ = state.apply(.openFailed(trial, "/nope: no such file"))
    _ = state.apply(.requested(trial))
    _ = state.apply(.opened(trial, pages[1].draft, nil))
    #expect(state.currentArticle == trial && state.desk.order.last == trial)
    _ = state.apply(.openFailed(trial, "/nope: permission denied"))
    #expect(state.desk.order.last == trial)
  }

  @Test("After a failure, a session with one article ends by q as before") func single() {
    var state = reader()
    _ = state.apply(.added(ArticleID(1), DeskEntry(name: "/nope", isTrial: true)))
    _ = state.apply(.requested(ArticleID(1)))
    _ = state.apply(.openFailed(ArticleID(1), "/nope: no such file"))
    #expect(state.press("q") == [.quit])
  }

  @Test("The row of a file that cannot be read shows the reason") func reason() {
    var state = deskReader()
    _ = state.apply(.surveyed(ArticleID(2), Headings()))
    _ = state.apply(.openFailed(ArticleID(2), "article-3.txt: permission denied"))
    state.press("l")
    #expect(
      state.frame().grid.textLines.contains { $0.contains("article-3.txt: permission denied") && $0.contains("!") })
  }
}
