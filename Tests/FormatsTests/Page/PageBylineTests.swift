import Testing

@testable import Formats

@Suite("The byline of a page")
struct PageBylineTests {
  private let text =
    "<article><p>The harbour master said on Thursday that the ships would wait, and that nobody had been hurt.</p></article>"

  private func byline(_ html: String) -> String? {
    page("<title>Ships wait</title><h1>Ships wait</h1>" + html).facts.byline
  }

  private func data(_ authors: String, type: String = "NewsArticle") -> String {
    "<script type='application/ld+json'>{\"@type\":\"\(type)\",\"author\":\(authors)}</script>"
  }

  @Test("The card of an author holds the name, and nothing beside it is one")
  func card() {
    #expect(
      byline(
        "<div class='author vcard'><a class='url fn n' href='/m'>mira_t</a> Published on 12 March</div>\(text)")
        == "mira_t")
    #expect(
      byline("<div class=byline><span class=author-name>Mira Tal</span> Doctor and sailor</div>\(text)") == "Mira Tal")
  }

  @Test("A link to an author's page holds the name")
  func link() {
    #expect(byline("<p><a href='/staff/mira-tal'>Mira Tal</a></p>\(text)") == "Mira Tal")
    #expect(byline("\(text)<footer>von <a href='/autor/mira'>Mira</a></footer>") == "Mira")
    #expect(byline("<p><a href='/news/staff'>Our Staff</a></p>\(text)") == nil)
  }

  @Test("Names in elements of their own need no marks between them")
  func elements() {
    #expect(byline("<div class=byline><span>Mira Tal</span><span>Jo Ek</span></div>\(text)") == "Mira Tal, Jo Ek")
  }

  @Test("A label names the author, in its line or in the next one, but not in the data of a book")
  func labels() {
    #expect(byline("\(text)<h5>Autor:</h5><div>Mira Tal</div>") == "Mira Tal")
    #expect(byline("\(text)<p>Text von Mira Tal  Illustration von Jo Ek</p>") == "Mira Tal")
    #expect(byline("\(text)<p>Title: Low Tide</p><p>Author: Mira Tal</p><p>Pages: 300</p>") == nil)
  }

  @Test("A name beside the date under the title is the author's")
  func besideDate() { #expect(byline("<p>12.3.2026 - Mira Tal</p>\(text)") == "Mira Tal") }

  @Test("The full name that the page shows replaces the one name that a system has")
  func fuller() {
    let author = data("{\"@type\":\"Person\",\"name\":\"Mira\"}", type: "BlogPosting")
    #expect(byline(author + "<p>Von Mira Tal</p>\(text)<p>Mira</p>") == "Mira Tal")
  }

  @Test("News name themselves and their teams beside their reporters")
  func besideReporters() {
    let authors = "[{\"@type\":\"Person\",\"name\":\"Mira Tal\"},{\"@type\":\"Person\",\"name\":\"Harbour Team\"}]"
    #expect(byline(data(authors) + text) == "Mira Tal, Harbour Team")
    #expect(byline(data("{\"@type\":\"Organization\",\"name\":\"By Coast Courier\"}") + text) == "Coast Courier")
  }

  @Test("Initials are no names")
  func initials() { #expect(byline(data("{\"@type\":\"Person\",\"name\":\"mt\"}") + text) == nil) }
}
