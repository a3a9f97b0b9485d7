import Articles
import Cells
import Testing

@testable import Reader

@Suite("The source text of an article") struct SourceTextTests {
  private let source = ArticleID(pages.count)
  private let markup = ArticleBuilder([(.title, "the source of article-1.txt"), (.code, "<p>One</p>\n<p>Two</p>")])
    .article.draft

  /// Returns a reader that shows the source text of its first article.
  private func shown(_ state: ReaderState = deskReader()) -> ReaderState {
    var state = state
    let id = ArticleID(state.desk.entries.count)
    _ = state.apply(.added(id, DeskEntry(name: "the source of article-1.txt", sourceOf: ArticleID(0))))
    _ = state.apply(.requested(id))
    _ = state.apply(.opened(id, markup, nil))
    return state
  }

  @Test("It is neither in the list nor counted, and its reading position is not kept") func list() {
    var state = shown()
    #expect(state.currentArticle == source)
    #expect(state.frame().grid.textLines.last?.contains("q back") == true)
    let kept = state.apply(.paused).contains { if case .keep = $0 { true } else { false } }
    #expect(!kept)
    state.press("l")
    let screen = state.frame().description
    #expect(!screen.contains("the source of") && screen.contains("\(pages.count) · "))
    state.press("l")
    #expect(state.currentArticle == source)
  }

  @Test("q, Esc, ^O, v and D lead back to its article", arguments: ["q", "Esc", "^O", "v", "D"])
  func back(_ key: String) {
    var state = shown()
    state.pressAnswered(key)
    #expect(state.currentArticle == ArticleID(0))
    #expect(state.screens.top == nil && state.desk.order.count == pages.count)
  }

  @Test("A session with one article is still one, and q ends it from the article") func single() {
    var state = shown(reader())
    #expect(state.press("q") == [] || state.currentArticle == ArticleID(0))
    #expect(state.currentArticle == ArticleID(0))
    #expect(state.press("q").contains(.quit))
  }

  @Test("Its neighbours in the list are those of its article") func neighbours() {
    var state = shown()
    state.pressAnswered("J")
    #expect(state.currentArticle == ArticleID(1))
  }

  @Test("What was kept from the source is undone there and in the article") func undo() throws {
    let rule = PageRule(.keep, try #require(ElementPath("aside.facts")), on: "a.example")
    var state = shown()
    _ = state.apply(.corrected(ArticleID(0), .add(rule)))
    #expect(state.notice?.text == "kept in articles of a.example: u undoes it · aside.facts")
    #expect(state.press("u") == [.correct(ArticleID(0), .change(.remove(rule)))])
    _ = state.apply(.corrected(ArticleID(0), .remove(rule)))
    #expect(state.notice?.text == "no longer kept in articles of a.example: aside.facts")
    var later = shown()
    _ = later.apply(.corrected(ArticleID(0), .add(rule)))
    later.pressAnswered("q")
    #expect(later.press("u").contains(.correct(ArticleID(0), .change(.remove(rule)))))
  }
}
