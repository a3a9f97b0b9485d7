import Articles
import Cells
import Testing

@testable import Reader

@Suite("Opening links") struct LinksTests {
  /// Returns a reader of paragraphs whose words "one", "two" and so on are links.
  private func linked(_ paragraphs: [String], wall: PageWall? = nil) -> ReaderState {
    let builder = ArticleBuilder(paragraphs.map { (.paragraph, $0) })
    var draft = builder.article.draft
    for (word, target) in [
      ("one", "https://a.example/1#x"), ("uno", "https://a.example/1#x"), ("two", "http://a.example/2"),
      ("mail", "mailto:a@a.example"),
    ] {
      guard let range = draft.text.ranges(of: word).first else { continue }
      let start = draft.text.utf8.distance(from: draft.text.startIndex, to: range.lowerBound)
      draft.links.append(Link(TextRange(start, start + word.utf8.count), to: target))
    }
    draft.facts.wall = wall
    draft.facts.address = "https://a.example/here"
    return ReaderState(
      draft: draft, name: "a.html", settings: Settings(themes: [.builtIn]), size: Size(columns: 80, rows: 24),
      depth: .full)
  }

  @Test("The only link opens in Sayso by o, in the browser by O") func only() {
    var state = linked(["See one."])
    #expect(state.press("o") == [.openAddress("https://a.example/1#x")])
    #expect(state.press("O") == [.browse("https://a.example/1#x")])
  }

  @Test("Links to one address are one") func same() {
    var state = linked(["See one.", "Or uno."])
    #expect(state.press("o") == [.openAddress("https://a.example/1#x")])
  }

  @Test("An address that is no page goes to the browser's program") func mail() {
    var state = linked(["Write a mail."])
    #expect(state.press("o") == [.browse("mailto:a@a.example")])
  }

  @Test("Of several links on the screen a list opens; the link of the paragraph of a jump is the only one")
  func several() {
    var state = linked(["See one.", "See two."])
    #expect(state.press("o") == [])
    guard case .list(let list) = state.screens.top else {
      Issue.record("no list")
      return
    }
    #expect(list.kind == .links && list.cursor == 0)
    #expect(state.press("j", "o") == [.openAddress("http://a.example/2")])
    #expect(state.press("O") == [.browse("http://a.example/2")])
    #expect(state.press("Enter") == [.openAddress("http://a.example/2")])
    #expect(state.frame().description.contains("O: browser"))
    state.press("Esc", "]p")
    #expect(state.press("o") == [.openAddress("http://a.example/2")])
  }

  @Test("A page that shows only a part goes to the browser by either key", arguments: PageWall.allCases)
  func wall(_ wall: PageWall) {
    var state = linked(["See one."], wall: wall)
    for key in ["o", "O"] { #expect(state.press(key) == [.browse("https://a.example/here")]) }
  }

  @Test("A page that shows only a part says so, with the key for the browser") func wallIsNamed() {
    var draft = pages[1].draft
    draft.facts.wall = .paywall
    var state = ReaderState(
      desk: Desk([DeskEntry(name: "https://a.example/x")], awaiting: ArticleID(0)),
      settings: Settings(themes: [.builtIn]), size: Size(columns: 80, rows: 24), depth: .full)
    _ = state.apply(.started)
    _ = state.apply(.opened(ArticleID(0), draft, nil))
    #expect(state.currentArticle == ArticleID(0))
    #expect(
      state.notice?.text == "the page shows only its beginning to those who do not pay: o opens the browser")
  }

  @Test("Rows without an address and articles without links say so") func none() {
    var state = reader()
    #expect(state.press("o") == [])
    #expect(state.notice?.text == "no links in the article")
    state.press("t")
    #expect(state.press("o") == [])
    #expect(state.notice?.text == "no link chosen")
  }

  @Test("In the list of articles O opens the page of a row") func list() {
    let entries = ["https://a.example/x", "a.txt"].map { DeskEntry(name: $0) }
    var state = ReaderState(
      desk: Desk(entries), settings: Settings(themes: [.builtIn]), size: Size(columns: 80, rows: 24), depth: .full)
    _ = state.apply(.started)
    #expect(state.press("O") == [.browse("https://a.example/x")])
    #expect(state.press("j", "O") == [])
    #expect(state.notice?.text == "this article is not from the web")
  }

  @Test("The source and the document are asked for by key and by name") func documents() {
    var state = reader()
    #expect(state.press("v") == [.openMarkup(ArticleID(0))])
    let saved = state.press(":save-page ! a.html", "Enter")
    #expect(saved.contains(.savePage(ArticleID(0), path: "a.html", overwrite: true)))
    state.press(":save-page", "Enter")
    #expect(state.typing.prompt?.line.text == "save-page ")
  }
}
