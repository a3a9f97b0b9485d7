import Testing
import TestSupport

@testable import Formats

/// Reads a feed from text.
func feed(_ text: String, address: String? = nil, mediaType: String? = nil) throws -> Feed {
  try Feed(Document(Array(text.utf8), from: .file("feed"), address: address, mediaType: mediaType))
}

@Suite("Feeds") struct FeedTests {
  @Test("RSS 2.0 is read with the modules that it uses") func rss() throws {
    let feed = try feed(
      """
      <?xml version="1.0"?>
      <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
        xmlns:atom="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/">
      <channel><title>Coast &amp;amp; Harbour</title><link>https://coast.example/</link><atom:link rel="self" href="https://coast.example/rss"/>
      <description>All &lt;b&gt;news&lt;/b&gt;</description><language>en-gb</language><ttl>60</ttl>
      <skipHours><hour>1</hour><hour>24</hour><hour>30</hour></skipHours>
      <image><title>Logo</title><link>https://coast.example/logo</link></image>
      <item><title>Lease &lt;i&gt;signed&lt;/i&gt;</title><link> https://coast.example/1 </link><guid isPermaLink="false">c-1</guid>
        <dc:creator>Ana Brandt</dc:creator><dc:creator>Jo Ek</dc:creator><author>desk@coast.example (The desk)</author>
        <pubDate>Thu, 12 Mar 2026 08:00:00 GMT</pubDate><description>Short</description><content:encoded><![CDATA[<p>Long</p>]]></content:encoded>
        <enclosure url="https://coast.example/1.mp3" type="audio/mpeg" length="1"/><media:title>Other</media:title></item>
      <item><guid>https://coast.example/2</guid><author>bo@coast.example (Bo Lund)</author></item>
      </channel></rss>
      """)
    #expect(feed.title == "Coast & Harbour" && feed.link == "https://coast.example/" && feed.language == "en-gb")
    #expect(feed.description == "All <b>news</b>" && feed.minutesToLive == 60 && feed.skipHours == [0, 1])
    let first = try #require(feed.entries.first)
    #expect(first.id == "c-1" && first.title == "Lease signed" && first.link == "https://coast.example/1")
    #expect(
      first.author == "Ana Brandt, Jo Ek" && first.published?.iso == "2026-03-12T08:00:00Z" && first.updated == nil)
    #expect(
      first.summary == "Short" && first.content == "<p>Long</p>" && first.enclosure == "https://coast.example/1.mp3")
    let second = try #require(feed.entries.last)
    #expect(
      second.link == "https://coast.example/2" && second.id == second.link && second.author == "Bo Lund"
        && second.title == nil)
  }

  @Test("Atom is read with its types of text, its bases and the feed's author") func atom() throws {
    let feed = try feed(
      """
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en_GB" xml:base="https://coast.example/a/">
      <title type="text">1 &lt; 2</title><subtitle>News</subtitle><link href="./"/><link rel="self" href="feed"/><author><name>Ana Brandt</name></author>
      <entry><id>urn:1</id><title type="html">&lt;b&gt;One&lt;/b&gt; &amp;amp; two</title><link rel="alternate" type="text/plain" href="1.txt"/>
        <link rel="alternate" href="1.html"/><link rel="enclosure" href="1.mp3"/><published>2026-03-12T08:00:00Z</published>
        <updated>2026-03-13T08:00:00Z</updated><summary type="text">a &lt;b&gt;</summary>
        <content type="xhtml" xml:base="b/"><div xmlns="http://www.w3.org/1999/xhtml"><p>Hi<br/></p></div></content>
        <source><title>Elsewhere</title><id>urn:x</id></source></entry>
      <entry><id>urn:2</id><author><name>Jo Ek</name></author><author><email>bo@coast.example</email></author>
        <content src="2.html" type="text/html"/></entry>
      </feed>
      """)
    #expect(feed.title == "1 < 2" && feed.link == "https://coast.example/a/" && feed.language == "en-GB")
    let first = try #require(feed.entries.first)
    #expect(
      first.title == "One & two" && first.link == "https://coast.example/a/1.html" && first.author == "Ana Brandt")
    #expect(first.published?.iso == "2026-03-12T08:00:00Z" && first.updated?.iso == "2026-03-13T08:00:00Z")
    #expect(
      first.summary == "a &lt;b&gt;" && first.content == "<p>Hi<br></p>" && first.base == "https://coast.example/a/b/")
    #expect(first.enclosure == "https://coast.example/a/1.mp3" && first.id == "urn:1")
    #expect(
      feed.entries.last?.author == "Jo Ek, bo@coast.example"
        && feed.entries.last?.link == "https://coast.example/a/2.html")
  }

  @Test("Texts of the older Atom are read, also packed as base64") func olderAtom() throws {
    let feed = try feed(
      """
      <feed version="0.3" xmlns="http://purl.org/atom/ns#"><title mode="escaped">a &lt;i&gt;b&lt;/i&gt;</title><tagline>News</tagline><entry>
      <issued>2026-03-12T08:00:00Z</issued><modified>2026-03-13</modified><content type="text/html" mode="base64">PHA+SGk8L3A+</content></entry></feed>
      """)
    #expect(feed.title == "a b" && feed.description == "News" && feed.entries[0].content == "<p>Hi</p>")
    #expect(feed.entries[0].published?.iso == "2026-03-12T08:00:00Z" && feed.entries[0].updated?.iso == "2026-03-13")
  }

  @Test("RDF is read, and namesakes in other namespaces are not") func rdf() throws {
    let feed = try feed(
      """
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"
        xmlns:o="urn:other"><channel rdf:about="x"><title>Coast</title><link>https://coast.example/</link><items><rdf:Seq/></items></channel>
      <item rdf:about="https://coast.example/1"><o:title>wrong</o:title><title>One</title><dc:date>2026-03-12</dc:date><description>d</description></item>
      </rdf:RDF>
      """)
    #expect(feed.title == "Coast" && feed.entries.count == 1)
    #expect(
      feed.entries[0].title == "One" && feed.entries[0].link == "https://coast.example/1"
        && feed.entries[0].published?.iso == "2026-03-12")
  }

  @Test("JSON Feed is read in both versions") func json() throws {
    let feed = try feed(
      """
      {"version": "https://jsonfeed.org/version/1.1", "title": "Coast", "home_page_url": "/", "language": "en", "authors": [{"name": "Ana Brandt"}],
       "items": [{"id": 7, "url": "1", "title": "One &amp; two", "content_text": "a < b\\n\\nc", "date_published": "2026-03-12T08:00:00Z"},
       {"id": "x", "author": {"name": "Jo Ek"}, "content_html": "<p>d</p>", "attachments": [{"url": "https://coast.example/1.mp3"}]}, {}, {"title": 3}]}
      """, address: "https://coast.example/feed.json")
    #expect(feed.title == "Coast" && feed.link == "https://coast.example/" && feed.entries.count == 4)
    #expect(
      feed.entries[0].id == "7" && feed.entries[0].title == "One & two"
        && feed.entries[0].link == "https://coast.example/1")
    #expect(feed.entries[0].content == "<p>a &lt; b</p>\n<p>c</p>" && feed.entries[0].author == "Ana Brandt")
    #expect(
      feed.entries[1].author == "Jo Ek" && feed.entries[1].content == "<p>d</p>" && feed.entries[1].enclosure != nil)
    #expect(feed.entries[2].isEmpty && feed.entries[3].isEmpty)
  }

  @Test("Undeclared prefixes, HTML's characters, lone ampersands and bytes around a feed do no harm") func broken()
    throws
  {
    let feed = try feed(
      "\nWarning: x<rss><channel><title>Caf&eacute; & Bar</title><item><dc:creator>Ana</dc:creator><link>https://coast.example/?a=1&b=2</link>"
        + "<title>One</item><item><title>Two</title></item></channel></rss> bye")
    #expect(feed.title == "Café & Bar" && feed.entries.map(\.title) == ["One", "Two"])
    #expect(feed.entries[0].author == "Ana" && feed.entries[0].link == "https://coast.example/?a=1&b=2")
  }

  @Test(
    "Authors are named without their addresses",
    arguments: [
      ("ana@coast.example (Ana Brandt)", "Ana Brandt"), ("Ana Brandt <ana@coast.example>", "Ana Brandt"),
      ("Ana Brandt (ana@coast.example)", "Ana Brandt"),
      ("ana@coast.example", "ana@coast.example"), ("Ana (Harbour desk)", "Ana (Harbour desk)"), ("Ana)", "Ana)"),
      ("(x)", "(x)"), ("<@>", "@"),
    ])
  func authors(text: String, name: String) { #expect(authorName(text) == name) }

  @Test(
    "Titles become plain words",
    arguments: [
      ("AT&T", "AT&T"), ("a &lt;b&gt; c", "a <b> c"), ("10<sup>6</sup>", "10^6"), ("a<br>b <i>c</i>d", "a b cd"),
      ("2 > 1", "2 > 1"), ("I <3 U", "I <3 U"),
    ])
  func titles(html: String, words: String) { #expect(plainWords(html) == words) }

  @Test("Other documents are not read as feeds") func others() {
    for text in ["<html><body/></html>", "plain", "{\"a\": 1}", "{", "[]", "<a"] {
      #expect(throws: ImportError.self) { try feed(text) }
    }
    #expect(throws: ImportError.tooLarge(.file("feed"), limit: Feed.byteLimit)) {
      try feed(String(repeating: " ", count: Feed.byteLimit + 1))
    }
  }

  @Test("No more than ten thousand entries are read") func many() throws {
    let items = String(repeating: "<item><title>x</title></item>", count: Feed.entryLimit + 5)
    #expect(try feed("<rss><channel>\(items)</channel></rss>").entries.count == Feed.entryLimit)
    #expect(try feed("<rss><channel>\(items)</channel></rss>").leftOut == 5)
    let objects = [String](repeating: "{\"id\":\"1\"}", count: Feed.entryLimit + 5).joined(separator: ",")
    #expect(try feed("{\"items\":[\(objects)]}").entries.count == Feed.entryLimit)
    #expect(try feed("{\"items\":[\(objects)]}").leftOut == 5)
  }

  @Test("No more than a hundred authors are named") func manyAuthors() throws {
    let authors = (0..<500).map { "<dc:creator>A\($0)</dc:creator>" }.joined()
    #expect(try feed("<rss><item>\(authors)</item></rss>").entries[0].author?.utf8.filter { $0 == 0x2C }.count == 99)
  }

  @Test("The encoding is the stated one") func encoding() throws {
    let text =
      Array("<?xml version='1.0' encoding='windows-1251'?><rss><channel><title>".utf8) + [0xCF, 0xEE, 0xF0, 0xF2]
      + Array("</title></channel></rss>".utf8)
    #expect(try Feed(Document(text, from: .standardInput)).title == "Порт")
  }

  @Test("Changed feeds are read without a trap, and the limits hold") func fuzz() throws {
    let samples = [
      "<rss version='2.0'><channel><title>a</title><ttl>9</ttl><skipHours><hour>3</hour></skipHours><item><title>b</title><guid>http://c</guid><pubDate>Thu, 12 Mar 2026 08:00:00 GMT</pubDate><description>&lt;p&gt;d</description><author>e@f (g)</author></item></channel></rss>",
      "<feed xmlns='http://www.w3.org/2005/Atom' xml:base='http://a/'><title type='html'>&lt;b></title><entry><link href='x'/><content type='xhtml'><div>h<br/></div></content><updated>2026-03-12T08:00:00Z</updated></entry></feed>",
      "{\"version\":\"https://jsonfeed.org/version/1\",\"title\":\"a\",\"items\":[{\"id\":1,\"url\":\"b\",\"content_text\":\"c\\n\\nd\",\"authors\":[{\"name\":\"e\"}]}]}",
    ]
    let scraps = [
      "<item>", "</item>", "<entry>", "<link>", "&", "<![CDATA[", "]]>", "xml:base='//'", "9999", "{", "}", "[", "\"",
      "\u{0}", "type='text'", "%zz",
    ]
    var random = SeededGenerator(seed: 3)
    for i in 0..<fuzzCount(3000) {
      let bytes = mutated(Array(samples[i % samples.count].utf8), scraps: scraps, using: &random)
      let feed = try? Feed(
        Document(bytes, from: .standardInput, address: i % 2 == 0 ? nil : "https://coast.example/feed"))
      #expect((feed?.entries.count ?? 0) < 100)
    }
  }
}
