import Articles
import Testing

@testable import Formats

@Suite("Articles of several pages") struct JoinedPagesTests {
  private func draft(_ blocks: [(Block.Kind, String)], next: String? = nil) -> Draft {
    var facts = PageFacts()
    facts.title = blocks.first { $0.0 == .title }?.1
    facts.nextPage = next
    var builder = DraftBuilder(facts: facts)
    for (kind, words) in blocks {
      var run = LinkedText(words)
      if kind == .paragraph { run.link(from: 0, to: "https://coast.example/\(words.count)") }
      builder.append(kind, run)
    }
    return builder.draft()
  }

  private let head: [(Block.Kind, String)] = [
    (.title, "Pilots vote"), (.standfirst, "They are many."), (.byline, "Mira Tal"),
  ]

  @Test("Pages follow each other under one head and above one end") func joined() {
    let end = (Block.Kind.paragraph, "Mira Tal writes about ships.")
    var pages = JoinedPages(draft(head + [(.paragraph, "Page one."), end], next: "2"))
    let added1 = pages.add(
      draft(head + [(.paragraph, "Page two."), (.listItem, "A."), (.listItem, "B."), end], next: "3"))
    #expect(added1)
    let added2 = pages.add(draft(head + [(.paragraph, "Page three."), end]))
    #expect(added2)
    #expect(
      kinds(pages.draft) == [
        "title: Pilots vote", "standfirst: They are many.", "byline: Mira Tal", "paragraph: Page one.",
        "paragraph: Page two.", "listItem: A.", "listItem: B.", "paragraph: Page three.",
        "paragraph: Mira Tal writes about ships.",
      ])
    #expect(pages.draft.text.contains("Page one.\n\nPage two.\n\nA.\nB.\n\nPage three."))
    #expect(
      pages.draft.links.map { pages.draft.text.slice($0.range) } == [
        "Page one.", "Page two.", "Page three.", "Mira Tal writes about ships.",
      ])
    #expect((pages.count, pages.draft.facts.nextPage) == (3, nil))
  }

  @Test("A page with another title is another article") func otherTitle() {
    var pages = JoinedPages(draft(head + [(.paragraph, "Page one.")], next: "2"))
    let before = pages.draft
    let added3 = pages.add(draft([(.title, "Bakers vote"), (.paragraph, "Bread.")]))
    #expect(!added3)
    #expect(pages.draft == before)
    let added4 = pages.add(draft([(.title, "Pilots vote (page 2)"), (.paragraph, "Page two.")]))
    #expect(added4)
  }

  @Test("A page that holds nothing new adds nothing, and the next one is still known") func nothingNew() {
    let first = draft(head + [(.paragraph, "Page one.")], next: "2")
    var pages = JoinedPages(first)
    let added5 = pages.add(draft(head + [(.paragraph, "Page one.")], next: "3"))
    #expect(added5)
    #expect(pages.draft.text == first.text)
    #expect(pages.draft.facts.nextPage == "3")
  }

  private func next(_ link: String, at address: String, head: String = "<meta property=og:type content=article>")
    -> String?
  {
    page("<head>\(head)</head><body><article><p>Text.</p></article>\(link)</body>", address: address).facts.nextPage
  }

  @Test(
    "The next page has the address of this one with the next number",
    arguments: [
      ("/a", "/a?page=2"), ("/a/", "/a/2/"), ("/a/", "/a/page/2/"), ("/a.html", "/a-2.html"), ("/a.html", "/a_p2.html"),
      ("/a?page=9", "/a?page=10"), ("/a/1", "/a/2"), ("/a?x=1", "/a?x=1&p=2"), ("/2026/11/28/a", "/2026/11/28/a/2"),
    ])
  func addresses(here: String, there: String) {
    for link in ["<link rel=next href='\(there)'>", "<a rel=next href='\(there)'>on</a>", "<a href='\(there)'>2</a>"] {
      #expect(next(link, at: "https://coast.example\(here)") == "https://coast.example\(there)", "\(link)")
    }
    #expect(next("<a href='\(there)#text'>Next page</a>", at: "https://coast.example\(here)") != nil)
    #expect(next("<a href='\(there)'>Pictures</a>", at: "https://coast.example\(here)") == nil)
  }

  @Test(
    "Another article, another host, a page of comments and an earlier page are not the next page",
    arguments: [
      ("/a", "/b"), ("/a", "/a?cpage=2"), ("/a", "/a/3"), ("/a/3", "/a/2"), ("/?p=123", "/?p=124"), ("/a", "/a?sort=2"),
      ("/a", "https://bay.example/a?page=2"), ("/a", "javascript:next(2)"), ("/a", "/a"),
    ])
  func others(here: String, there: String) {
    #expect(next("<a rel=next href='\(there)'>2</a>", at: "https://coast.example\(here)") == nil)
  }

  @Test("A list of articles has no next page") func list() {
    #expect(next("<link rel=next href='/news?page=2'>", at: "https://coast.example/news", head: "") == nil)
  }
}
