import Articles
import Cells
import Testing

@testable import Reader

@Suite("Correcting pages") struct CorrectingTests {
  private func page(_ blocks: [(Block.Kind, String)]) -> ReaderState {
    ReaderState(
      draft: ArticleBuilder(blocks).article.draft, name: "a.html", settings: Settings(themes: [.builtIn]),
      size: Size(columns: 80, rows: 24), depth: .full)
  }

  private func rule(_ action: PageRule.Action = .drop) throws -> PageRule {
    PageRule(action, try #require(ElementPath("div.box > p")), on: "a.example")
  }

  private let id = ArticleID(0)

  @Test("The current block is dropped, by its words and its number among equal ones") func drop() {
    var state = page([(.paragraph, "The first."), (.paragraph, "A box."), (.paragraph, "A box.")])
    #expect(state.press("X") == [.correct(id, .drop(words: "The first.", number: 0))])
    state.press("]p", "]p")
    #expect(state.press(":drop", "Enter").contains(.correct(id, .drop(words: "A box.", number: 1))))
  }

  @Test("The title is not dropped") func title() {
    var state = page([(.title, "Port closes"), (.paragraph, "The first.")])
    #expect(state.press("X") == [])
    #expect(state.notice?.text == "the title cannot be dropped: go to a block of the text")
  }

  @Test("In the source the text at the current position is kept") func keep() {
    let source = "<p>One</p>\n<p>Two missing words</p>"
    var state = page([(.title, "the source of a.html"), (.code, source)])
    #expect(state.press("V") == [.correct(id, .keep(source: source, offset: 0))])
    state.press("/", "missing", "Enter")
    #expect(state.press(":keep", "Enter").contains(.correct(id, .keep(source: source, offset: 18))))
    var article = page([(.title, "Port closes"), (.paragraph, "The first.")])
    #expect(article.press("V") == [])
    #expect(article.notice?.text == "no source text here: v shows the source of a page")
  }

  @Test("u undoes a correction, and then there is nothing left to undo") func undo() throws {
    var state = page([(.paragraph, "The first."), (.paragraph, "The last.")])
    _ = state.apply(.corrected(id, .add(try rule())))
    #expect(state.notice?.text == "dropped from articles of a.example: u undoes it · div.box > p")
    #expect(state.press("u") == [.correct(id, .change(.remove(try rule())))])
    _ = state.apply(.corrected(id, .remove(try rule())))
    #expect(state.notice?.text == "no longer dropped from articles of a.example: div.box > p")
    #expect(state.press("u") == [])
    #expect(state.notice?.text == "nothing undone outside the review: R turns it on")
  }

  @Test("The rules that corrected a page are among its facts, and Enter removes one") func list() throws {
    var state = page([(.paragraph, "The first.")])
    var draft = state.article.draft
    draft.facts.rules = [try rule(), try rule(.keep)]
    _ = state.apply(.text(id, draft))
    state.press("I")
    let screen = state.frame().description
    #expect(screen.contains("Rule for a.example: drop div.box > p"))
    #expect(screen.contains("Rule for a.example: keep div.box > p"))
    #expect(state.press("G", "Enter") == [.correct(id, .change(.remove(try rule(.keep))))])
    #expect(state.screens.top == nil)
  }

  @Test("The removal of a rule is undone, of an earlier session and of this one", arguments: [false, true])
  func removal(isOfSession: Bool) throws {
    var state = page([(.paragraph, "The first.")])
    var draft = state.article.draft
    draft.facts.rules = [try rule()]
    if isOfSession { _ = state.apply(.corrected(id, .add(try rule()))) }
    _ = state.apply(.text(id, draft))
    state.press("I")
    #expect(state.press("G", "Enter") == [.correct(id, .change(.remove(try rule())))])
    _ = state.apply(.corrected(id, .remove(try rule())))
    #expect(state.notice?.text == "no longer dropped from articles of a.example: u undoes it · div.box > p")
    #expect(state.press("u") == [.correct(id, .change(.add(try rule())))])
    _ = state.apply(.corrected(id, .add(try rule())))
    #expect(state.notice?.text == "dropped from articles of a.example: div.box > p")
  }

  @Test("A rule that would leave little of the article is listed as not applied, and said") func unapplied() throws {
    var state = page([(.paragraph, "The first.")])
    var draft = state.article.draft
    draft.facts.unappliedRules = [try rule()]
    #expect(
      draft.facts.remarks == [
        "rule not applied, since it would leave less than half of the article: drop div.box > p"
      ])
    _ = state.apply(.text(id, draft))
    #expect(state.notice?.text.hasPrefix("file reloaded; rule not applied") == true)
    state.press("I")
    let screen = state.frame().description
    #expect(screen.contains("Rule for a.example: drop div.box > p") && screen.contains("not applied: too much"))
    #expect(state.press("G", "Enter") == [.correct(id, .change(.remove(try rule())))])
  }

  @Test("The corrected text keeps the place") func place() {
    let lines = (1...60).map { (Block.Kind.paragraph, "Paragraph number \($0) of the text.") }
    var state = page(lines)
    state.press("2", "0", ":paragraph 40", "Enter")
    let words = state.article.lineOfText(at: state.article.here(), atMost: 40)
    _ = state.apply(.text(id, ArticleBuilder(Array(lines.dropFirst(3))).article.draft))
    #expect(state.article.lineOfText(at: state.article.here(), atMost: 40) == words)
  }
}
