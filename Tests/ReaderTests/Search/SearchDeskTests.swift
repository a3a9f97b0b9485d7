import Articles
import Cells
import Testing

@testable import Reader

/// Searching all articles.
@Suite struct SearchDeskTests {
  private func listing(_ state: ReaderState) -> Listing? {
    if case .list(let listing) = state.screens.top { listing } else { nil }
  }

  @Test func listsTheMatchesAndGoesToOne() throws {
    var state = deskReader(columns: 80, rows: 24)
    state.pressAnswered("S", "said", "Enter")
    let list = try #require(listing(state))
    #expect(list.title == "“said”")
    #expect(state.typing.prompt == nil)
    let titles = ["Harbour deal splits coalition", "Ferry fares rise", "A quiet week in the yards"]
    #expect(list.rows.filter(\.isHeading).map(\.text) == titles)
    #expect(list.rows.last?.text == "Piet Oduya said nothing had changed. Ana Brandt was away.")
    #expect(list.rows.last?.detail == "¶1")
    expectGolden(state.frame().dump, "matches-80x24.txt")
    state.pressAnswered("G", "Enter")
    state.finish()
    let offset = ArticleMatches(SearchQuery("said"), in: pages[2].draft).lines.first?.offset
    #expect(state.desk.current == ArticleID(2))
    #expect(state.article.viewport.focus == offset)
    #expect(state.article.search.tally == "1/1")
    state.pressAnswered("S", "Enter")
    #expect(listing(state)?.cursor == list.rows.count - 1)
    state.pressAnswered("g", "j", "j", "Enter")
    state.finish()
    #expect(state.desk.current == ArticleID(0))
    #expect(state.article.search.tally.hasPrefix("2/"))
    state.pressAnswered("^O")
    #expect(state.desk.current == ArticleID(2))
  }

  @Test("With no article open, the status line shows only the matches") func fromTheList() throws {
    var state = ReaderState(
      desk: Desk(pages.indices.map { DeskEntry(name: "article-\($0 + 1).txt") }),
      settings: Settings(themes: [.builtIn]), size: Size(columns: 80, rows: 24), depth: .full)
    state.answer(.started)
    state.pressAnswered("S", "said", "Enter")
    #expect(state.article.id == nil)
    let lines = state.frame().grid.textLines
    #expect(lines[22].hasPrefix(" 1/9"))
    #expect(!lines[22].contains("analysing"))
  }

  @Test func aSearchWithoutMatchesIsReported() {
    var state = deskReader()
    state.pressAnswered("/zoo", "Tab", "Tab")
    #expect(state.frame().description.contains("in all articles · "))
    state.pressAnswered("Enter")
    #expect(state.screens.top == nil)
    #expect(state.notice?.text == "“zoo” is not in any of the 4 articles")
    var alone = deskReader([harbour])
    alone.press("S")
    #expect(alone.notice?.text == "this is the only article: / searches it")
    #expect(alone.typing.prompt == nil)
    var fresh = deskReader()
    fresh.pressAnswered("S", "Enter")
    #expect(fresh.notice?.text == "no search in all articles yet")
  }

  @Test func lateResultsAndThoseOfAnEarlierSearchChangeNothing() throws {
    var state = deskReader()
    let effects = [Key.character("S"), .character("t"), .character("h"), .character("e"), .enter].flatMap {
      state.apply(.input(.key($0)))
    }
    let query = SearchQuery("the", in: .desk)
    #expect(effects.contains(.search(query, in: (0..<4).map { ArticleID($0) })))
    #expect(listing(state)?.emptiness == "searching")
    #expect(listing(state)?.title == "“the” (searching)")
    func find(_ query: SearchQuery, _ number: Int) {
      let matches = number < 4 ? ArticleMatches(query, in: pages[number].draft) : nil
      _ = state.apply(.found(query, ArticleID(number), matches))
    }
    find(SearchQuery("said", in: .desk), 0)
    find(query, 7)
    #expect(listing(state)?.rows.isEmpty == true)
    find(query, 0)
    let count = try #require(listing(state)).rows.count
    find(query, 0)
    #expect(count > 1)
    #expect(listing(state)?.rows.count == count)
    state.press("G", "/port", "Enter")
    let narrowed = listing(state)?.rows.count ?? 0
    for number in 1..<4 { find(query, number) }
    #expect(listing(state)?.title == "“the”")
    #expect(listing(state)?.rows.count ?? 0 >= narrowed)
    #expect(narrowed < count)
    _ = state.apply(.found(query, ArticleID(2), nil))
    state.press("Esc", "Esc")
    #expect(state.screens.top == nil)
    #expect(state.desk.found?.missing.isEmpty == true)
  }

  @Test func anArticleReportsItsFirstMatches() {
    var b = ArticleBuilder([
      (.title, "Lease"), (.paragraph, String(repeating: "lease and ", count: 300)), (.heading, "lease"),
    ])
    b.actors = []
    let matches = ArticleMatches(SearchQuery("lease"), in: b.draft)
    #expect(matches.count == 302)
    #expect(matches.lines.count == ArticleMatches.limit)
    #expect(matches.lines[0].words == "Lease")
    #expect(matches.lines[0].paragraph == nil)
    #expect(matches.lines[1].paragraph == 1)
    #expect(matches.lines[1].words.hasPrefix("lease and lease"))
    #expect(matches.lines[9].words.hasPrefix("… "))
    #expect(matches.lines.allSatisfy { $0.words.lowercased().contains("lease") && $0.words.utf8.count < 200 })
    #expect(ArticleMatches(SearchQuery("lease"), in: b.draft, isCancelled: { true }).count == 0)
    #expect(ArticleMatches(SearchQuery("x"), in: Draft(text: "", blocks: [])).lines.isEmpty)
  }
}
