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

  @Test(
    "A line that names the authors before the text of its paragraph is not part of the text",
    arguments: [
      ("<p>By Ida Marsh<br>", "Ida Marsh"), ("<p>By <a href='/x'>Ida Marsh</a><br/>\n", "Ida Marsh"),
      ("<p><span class=byline>By Ida Marsh</span> ", "Ida Marsh"),
      ("<p><b>By Ida Marsh and Tom Reed</b> ", "Ida Marsh, Tom Reed"),
      ("<p class=byline>By Ida Marsh</p><p>", "Ida Marsh"),
      ("<p>By Ida Marsh and Tom Reed</p><p>", "Ida Marsh, Tom Reed"),
      ("<p><a rel=author href='/x'>Ida Marsh</a><br>", "Ida Marsh"),
      ("<p><span class=author>Ida Marsh, Harbour Correspondent</span> ", "Ida Marsh"),
      ("<p>Ida Marsh, Harbour Correspondent</p><p>", nil), ("<p itemprop=author>Ida Marsh</p><p>", "Ida Marsh"),
    ] as [(String, String?)])
  func beforeText(_ opening: String, _ names: String?) {
    let said = "“We will wait until the storm has gone,” the harbour master of Northport said on Thursday evening."
    let draft = page(
      "<title>Ships wait</title><article><h1>Ships wait</h1>\(opening)\(said)</p><p>Forty ships are outside, and they wait too, as he said.</p></article>"
    )
    #expect(draft.text.contains("\n\n\(said)"))
    if let names { #expect(draft.facts.byline == names) }
  }

  @Test("A byline under a first paragraph is not part of the text") func underText() {
    let draft = page(
      "<title>Ships wait</title><article><h1>Ships wait</h1>\(text.dropFirst(9).dropLast(10))<p class=byline>Ida Marsh, Harbour Correspondent</p><p>Forty ships are outside, and they wait until the storm has gone, as he said.</p></article>"
    )
    #expect(!draft.text.contains("Correspondent"))
  }

  @Test(
    "A sentence that begins with a name or with “By” stays whole",
    arguments: [
      "<b>By Monday</b> all forty ships must have left the harbour of Northport, the harbour master said in the evening.",
      "<a rel=author href='/x'>Ida Marsh</a> has reported from the harbour of Northport for nine years, and she knows its pilots.",
      "<b>By Ida Marsh</b>, who has reported from the harbour of Northport for nine years, and who knows all of its pilots.",
    ])
  func sentences(_ html: String) {
    let draft = page("<title>Ships wait</title><article><h1>Ships wait</h1><p>\(html)</p></article>")
    let words = plainWords(html) ?? ""
    #expect(draft.blocks.contains { draft.text.slice($0.range) == words })
  }

  @Test("Initials are no names")
  func initials() { #expect(byline(data("{\"@type\":\"Person\",\"name\":\"mt\"}") + text) == nil) }
}
