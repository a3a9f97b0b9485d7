import Articles
import Testing

@testable import Reader

/// Tests of the facts, links and walls that a page brings.
@Suite struct PageFactsTests {
  private static func draft(_ change: (inout Draft) -> Void = { _ in }) -> Draft {
    var draft = ArticleBuilder([
      (.title, "Harbour deal"), (.entry, "10:40"), (.paragraph, "Read the lease, or see https://coast.example/map."),
      (.entry, "11:05"), (.paragraph, "The port is open."),
    ]).draft
    draft.links = [
      Link(
        TextRange(draft.blocks[2].range.lower + 9, draft.blocks[2].range.lower + 14), to: "https://coast.example/lease")
    ]
    draft.facts.title = "Harbour deal"
    draft.facts.byline = "Mira Tal"
    draft.facts.published = "2026-03-12T08:00:00Z"
    draft.facts.address = "https://coast.example/deal"
    change(&draft)
    return draft
  }

  private func state(_ draft: Draft) -> ReaderState { reader(Article(draft: draft), columns: 90, rows: 24) }

  @Test("Links of the page and addresses in the text are listed in order") func links() {
    let found = Self.draft().links(in: TextRange(0, 999))
    #expect(found.map(\.target) == ["https://coast.example/lease", "https://coast.example/map"])
    var state = state(Self.draft())
    state.press("L")
    let screen = state.frame().description
    #expect(screen.contains("lease: https://coast.example/lease"))
    #expect(screen.contains("https://coast.example/map"))
  }

  @Test("The facts of the page are listed") func facts() {
    var state = state(Self.draft { $0.facts.hiddenCount = 2 })
    state.press("I")
    let screen = state.frame().description
    for line in [
      "By: Mira Tal", "Published: 2026-03-12", "Address: https://coast.example/deal", "2 pieces of hidden text",
    ] {
      #expect(screen.contains(line), "\(line)")
    }
  }

  @Test("The status line says what keeps the whole article away", arguments: PageWall.allCases) func wall(
    _ wall: PageWall
  ) {
    var state = state(Self.draft { $0.facts.wall = wall })
    #expect(state.frame().description.contains(wall.label))
  }

  @Test("Repaired characters and a foreign language are said when the article opens, and listed") func remarks() {
    let draft = Self.draft { ($0.facts.repairedCount, $0.facts.foreignLanguage) = (14, "Spanish") }
    let words = [
      "this text seems to be in Spanish: Sayso reads English; statements may be missing or wrong",
      "wrongly encoded characters repaired: 14",
    ]
    #expect(draft.facts.remarks == words)
    var state = state(draft)
    #expect(state.frame().description.contains("in Spanish"))
    state.press("I")
    let screen = state.frame().description
    #expect(screen.contains("Repaired: 14 wrongly encoded characters"))
    #expect(screen.contains("Written in: Spanish: Sayso reads English"))
    let articles = [harbour, Article(draft: draft)]
    var turned = deskReader(articles)
    turned.pressAnswered("J", from: articles)
    #expect(turned.notice?.text == words.joined(separator: "; "))
  }

  @Test("Keys move between the entries of a live blog") func entries() {
    var state = state(Self.draft())
    let blocks = state.article.layout.blocks
    state.press("]e")
    #expect(state.article.here() == blocks[1].range.lower)
    state.press("]e")
    #expect(state.article.here() == blocks[3].range.lower)
    state.press("[e")
    #expect(state.article.here() == blocks[1].range.lower)
    state.press("[e")
    #expect(state.frame().description.contains("no entry above"))
  }

  @Test("The list of articles shows what the page states") func headings() {
    let headings = Headings(Self.draft { $0.facts.byline = "Mira Tal, Jo Ek" })
    #expect(headings.title == "Harbour deal")
    #expect(headings.source == "Mira Tal, Jo Ek")
    #expect(headings.date == "2026-03-12")
  }
}
