import TestSupport
import Articles
import Review
import Testing

@testable import Formats

@Suite("The origin of an article in exports") struct OriginTests {
  /// An article with all that a page states.
  private let export: ArticleExport = {
    var article = hostileHarbour()
    article.draft.facts.address = "https://coast.example/deal?a=1&b=%3Cx%3E"
    article.draft.facts.site = "Coast Courier"
    article.draft.facts.published = "2026-06-03T08:00:00Z"
    article.draft.facts.language = "en-GB"
    return ArticleExport(article, id: "deal")
  }()

  private func written(_ name: String) throws -> String {
    let format = try #require(OutputFormat.named(name))
    return format.heading + format.write(export)
  }

  @Test(
    "Each format with a place for it states address and site",
    arguments: OutputFormat.all.map(\.name).filter { $0 != "brat" && $0 != "polnear" })
  func stated(name: String) throws {
    let text = try written(name)
    #expect(text.contains("https://coast.example/deal?a=1") || text.contains(#"https:\/\/coast.example\/deal?a=1"#))
    #expect(text.contains("Coast Courier"))
  }

  @Test("Formats for programs state date and language, too", arguments: ["jsonl", "json", "webannotation", "citron"])
  func dates(name: String) throws {
    let text = try written(name)
    #expect(text.contains("2026-06-03T08:00:00Z") && text.contains(#""en-GB""#))
  }

  @Test("The title, the byline and the date stand in each format for people") func head() throws {
    for name in ["csv", "markdown", "marked", "text", "html"] {
      let text = try written(name)
      for words in ["Harbour deal splits coalition", "by Mira Tal, Coast Courier", "PORT ALMAR, June 3"] {
        #expect(text.contains(words), "\(name): \(words)")
      }
    }
  }

  @Test("An address is a link in Markdown and HTML, and the target of Web Annotations") func links() throws {
    #expect(try written("markdown").contains("\n\nCoast Courier, <https://coast.example/deal?a=1&b=%3Cx%3E>\n\n"))
    #expect(
      try written("html").contains(#"<link rel="canonical" href="https://coast.example/deal?a=1&amp;b=%3Cx%3E">"#))
    #expect(try written("html").contains(#"<article aria-labelledby="title" lang="en-GB">"#))
    #expect(try written("webannotation").contains(#""source":"https://coast.example/deal?a=1&b=%3Cx%3E""#))
    #expect(try written("csv").hasSuffix(",https://coast.example/deal?a=1&b=%3Cx%3E,\"Coast Courier\",\r\n"))
  }

  @Test(
    "Another kind of address, and a site with markup, do no harm",
    arguments: ["javascript:alert(1)", "https://a.example/\"><script>", "\u{1b}]0;x\u{7}", "file:///etc/passwd"])
  func hostile(address: String) throws {
    var export = export
    export.reviewed = ReviewedArticle(
      {
        var article = hostileHarbour()
        article.draft.facts.address = address
        article.draft.facts.site = "<b>=Site\u{1b}[2J\u{202E}"
        return article
      }(), under: Rulings())
    for format in OutputFormat.all where format.name != "brat" && format.name != "polnear" {
      let text = format.heading + format.write(export)
      #expect(!hasControls(String(text.unicodeScalars.filter { $0 != "\r" })), "\(format.name)")
    }
    let page = try #require(OutputFormat.named("html")).write(export)
    #expect(!page.contains("<script>") && !page.contains("<b>") && !page.contains("href=\"javascript"))
    #expect(try #require(OutputFormat.named("csv")).write(export).contains(",<b>=Site") == true)
  }
}
