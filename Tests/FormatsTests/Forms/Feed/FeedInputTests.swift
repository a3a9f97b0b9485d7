import Articles
import Testing

@testable import Formats

@Suite("Feeds as articles") struct FeedInputTests {
  private func articles(_ text: String, name: String = "x") throws -> [Draft] {
    try importArticles(Document(Array(text.utf8), from: .file(name))).map(\.draft)
  }

  @Test("Each entry is an article with its facts and blocks") func entries() throws {
    let drafts = try articles(
      """
      <rss version="2.0"><channel><title>Coast</title><language>en_gb</language><link>https://coast.example/</link>
      <item><title>Lease signed</title><link>https://coast.example/a/1</link><author>ana@coast.example (Ana Brandt)</author>
      <pubDate>Thu, 12 Mar 2026 08:00:00 GMT</pubDate>
      <description>&lt;p&gt;“Never,” she &lt;a href="2"&gt;said&lt;/a&gt;.&lt;/p&gt;&lt;ul&gt;&lt;li&gt;One&lt;/li&gt;&lt;/ul&gt;</description></item>
      <item/><item><title>Two</title></item></channel></rss>
      """)
    #expect(drafts.count == 2)
    let facts = drafts[0].facts
    #expect(facts.title == "Lease signed" && facts.byline == "Ana Brandt" && facts.published == "2026-03-12T08:00:00Z")
    #expect(facts.address == "https://coast.example/a/1" && facts.site == "Coast" && facts.language == "en-gb")
    #expect(drafts[0].text == "Lease signed\n\nAna Brandt\n\n“Never,” she said.\n\nOne")
    #expect(drafts[0].blocks.map(\.kind) == [.title, .byline, .paragraph, .listItem])
    #expect(drafts[0].links.map(\.target) == ["https://coast.example/a/2"])
    #expect(drafts[1].text == "Two")
  }

  @Test(
    "A byline before the text of an entry is a byline, by its words or by what its element says",
    arguments: [
      "<p class=byline>Ida Marsh</p><p>", "<p>By Ida Marsh</p><p>", "<p>By Ida Marsh<br>", "<p><b>By Ida Marsh</b> ",
    ],
    ["<title>Ships wait</title>", ""])
  func byline(_ opening: String, _ title: String) throws {
    let said = "“We will wait until the storm has gone,” the harbour master of Northport said on Thursday."
    let draft = try #require(
      try articles(
        "<rss><channel>\(title.isEmpty ? "" : "<title>Coast</title>")<item>\(title)<description><![CDATA[\(opening)\(said)</p><p>Forty ships are outside.</p>]]></description></item></channel></rss>"
      ).first)
    #expect(draft.blocks.suffix(3).map(\.kind) == [.byline, .paragraph, .paragraph])
    #expect(draft.text.hasSuffix("Ida Marsh\n\n\(said)\n\nForty ships are outside."))
  }

  @Test(
    "Feeds are recognised by their content",
    arguments: [
      "<?xml version='1.0'?><rss><channel><item><title>x</title></item></channel></rss>",
      "<br>Warning<?xml version='1.0'?><rss><item><title>x</title></item></rss>",
      "<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>x</title></entry></feed>",
      "{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[{\"title\":\"x\"}]}",
      "<r:RDF xmlns:r='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/'><item><title>x</title></item></r:RDF>",
    ])
  func recognised(text: String) throws { #expect(try articles(text).map(\.text) == ["x"]) }

  @Test(
    "Other documents are not taken for feeds",
    arguments: [
      "The word <rss> in a text", "{\"items\": []}", "<html><body><p>feed</p></body></html>", "<r:RDF xmlns:r='x'/>",
    ])
  func others(text: String) {
    #expect(InputFormat.of(Document(Array(text.utf8), from: .standardInput))?.word != "feed")
  }

  @Test("The server's word is enough where warnings stand before a feed") func mediaType() throws {
    let text = "Warning: a.php on line 7\n<rss><channel><item><title>x</title></item></channel></rss>"
    let document = Document(Array(text.utf8), from: .standardInput, mediaType: "application/rss+xml; charset=utf-8")
    #expect(try importArticle(document).draft.text == "x")
  }

  @Test("A feed without entries is reported") func empty() {
    #expect(throws: ImportError.nothingToRead(.file("x"), found: "a feed without entries")) {
      try articles("<rss><channel><item/></channel></rss>")
    }
  }
}
