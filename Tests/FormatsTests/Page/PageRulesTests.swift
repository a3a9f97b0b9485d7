import Articles
import TestSupport
import Testing

@testable import Formats

@Suite("Corrections of pages") struct PageRulesTests {
  /// A page of the same site for each subject, whose box the reading takes for text.
  private static func page(_ subject: String, box: String = "Our crew answers your questions about \(0) all week.")
    -> String
  {
    """
    <html><head><title>\(subject) | Coast Courier</title></head><body><article><h1>\(subject)</h1><div class="text post-48213">
    <p>The pilots of Northport spoke about \(subject) on Thursday, nine days after they had walked out over pay and hours.</p>
    <p>“We have what we asked for, and nobody has lost,” said their speaker, Tom Arens, who had led the talks since January.</p>
    <div class="crew-note" id="n-991"><p>\(box)</p></div>
    <p>About forty ships waited outside, and the last of them will not be unloaded before Sunday, the harbour office said.</p>
    <p>Write to the desk of the Coast Courier if you know more about this.</p>
    <p>The owners said that they were glad that the quarrel was over, and that they would look at the books in autumn.</p>
    </div></article><aside class="sidebar facts"><h2>Facts on \(subject)</h2><p>There are 31 pilots in the town, and they are paid by the harbour.</p>
    <p>Each of them steers four ships a day.</p></aside><p hidden>Text for machines alone, which nobody sees in the page.</p>
    <script>var a = "<p>no text</p>";</script></body></html>
    """
  }

  private static let address = "https://www.coast.example/news/1"
  private let one = Self.page("The strike", box: "Our crew answers your questions all week.")
  private let other = Self.page("The flood", box: "Our crew is on holiday, and comes back in May.")

  private func document(_ html: String, _ rules: PageRules = PageRules(), address: String? = Self.address) -> Document {
    var document = Document(Array(html.utf8), from: .file("a.html"), address: address)
    document.rules = rules
    return document
  }

  private func text(_ html: String, _ rules: PageRules = PageRules()) throws -> String {
    try #require(try importArticles(document(html, rules)).first).draft.text
  }

  private func drop(_ words: String, in html: String, _ rules: PageRules = PageRules(), number: Int = 0)
    throws(PageRuleError)
    -> PageRuleChange
  {
    try document(html, rules).change(by: .drop(words: words, number: number))
  }

  private func keep(at words: String, in html: String, _ rules: PageRules = PageRules()) throws(PageRuleError)
    -> PageRuleChange
  {
    let offset = html.range(of: words).map { html.utf8.distance(from: html.startIndex, to: $0.lowerBound) }
    return try document(html, rules).change(by: .keep(source: html, offset: offset ?? 0))
  }

  @Test(
    "A rule that would leave less than half of the article is not applied, and its draft says so",
    arguments: ["article", "body", "html", "div.text"])
  func mostOfArticle(path: String) throws {
    let rule = PageRule(.drop, try #require(ElementPath(path)), on: "coast.example")
    let draft = try #require(try importArticles(document(one, PageRules([rule]))).first).draft
    #expect(draft.text == (try text(one)))
    #expect(draft.facts.unappliedRules == [rule] && draft.facts.rules == nil)
  }

  @Test("A block in a box of its own is dropped by the box, on every page of the host") func box() throws {
    let words = "Our crew answers your questions all week."
    #expect(try text(one).contains(words))
    let change = try drop(words, in: one)
    let rule = change.rule
    #expect(change == .add(rule))
    #expect(rule.host == "coast.example" && rule.action == .drop)
    #expect("\(rule)" == "div.crew-note > p")
    let rules = PageRules([rule])
    #expect(try !text(one, rules).contains("Our crew"))
    #expect(try text(one, rules).contains("glad that the quarrel"))
    #expect(try text(other).contains("Our crew is on holiday"))
    #expect(try !text(other, rules).contains("Our crew"))
    let draft = try #require(try importArticles(document(other, rules)).first).draft
    #expect(draft.facts.rules == [rule])
    // Pages of other hosts stay as they are.
    let foreign = try importArticles(document(one, rules, address: "https://news.example/1"))
    #expect(try #require(foreign.first).draft.text.contains(words))
    #expect(try #require(foreign.first).draft.facts.rules == nil)
  }

  @Test("A paragraph like all others is dropped by its words") func plain() throws {
    let words = "Write to the desk of the Coast Courier if you know more about this."
    let rule = try drop(words, in: one).rule
    #expect("\(rule)" == "p “\(words)”")
    for html in [one, other] {
      let text = try text(html, PageRules([rule]))
      #expect(!text.contains("Write to the desk"))
      #expect(text.contains("About forty ships") && text.contains("Our crew"))
    }
  }

  @Test("One of two blocks with the same words is meant by its number") func number() throws {
    let twice = one.replacing(
      "</div></article>",
      with:
        "<div class=\"again\"><p>Our crew answers your questions all week.</p></div><p>The last line of the text ends it, as the harbour office said.</p></div></article>"
    )
    #expect("\(try drop("Our crew answers your questions all week.", in: twice, number: 1).rule)" == "div.again > p")
    #expect(throws: PageRuleError.notFound) {
      try drop("Our crew answers your questions all week.", in: twice, number: 2)
    }
  }

  @Test("A rule that means most of an article is neither made nor applied") func most() throws {
    let most = PageRule(.drop, try #require(ElementPath("div.text > p")), on: "coast.example")
    #expect(try text(one, PageRules([most])) == text(one))
    let short =
      "<html><body><article><h1>Port</h1><p class=\"only\">The pilots of Northport went back to work on Thursday, nine days after they had walked out over pay and hours, and nobody had lost, as their speaker said.</p></article></body></html>"
    let only = try #require(try importArticles(document(short)).first?.draft.blocks.last)
    let words = String(try text(short).slice(only.range))
    #expect(throws: PageRuleError.mostOfArticle) { try drop(words, in: short) }
  }

  @Test("Text that was left out is kept by its element, at its place, on every page of the host") func kept() throws {
    #expect(try !text(one).contains("31 pilots"))
    let change = try keep(at: "There are 31", in: one)
    #expect("\(change.rule)" == "aside.sidebar.facts > p")
    let rules = PageRules([change.rule])
    for html in [one, other] {
      let text = try text(html, rules)
      #expect(text.contains("There are 31 pilots in the town"))
      #expect(text.contains("four ships a day"))
      #expect(!text.contains("Facts on"))
      #expect(text.hasSuffix("four ships a day."))
    }
    #expect(throws: PageRuleError.alreadyThere) { try keep(at: "There are 31", in: one, rules) }
    // The mark may stand in a tag before the words.
    #expect(try keep(at: "aside class", in: one).rule.element.description == "aside.sidebar.facts > h2")
  }

  @Test("Dropping what a rule keeps removes that rule, and the other way round") func opposite() throws {
    let kept = try keep(at: "There are 31", in: one).rule
    let words = "Each of them steers four ships a day."
    #expect(try drop(words, in: one, PageRules([kept])) == .remove(kept))
    let dropped = try drop("Our crew answers your questions all week.", in: one).rule
    #expect(try keep(at: "Our crew answers", in: one, PageRules([dropped])) == .remove(dropped))
    #expect(PageRules([kept, dropped]).changed(by: .remove(kept)).all == [dropped])
    #expect(PageRuleChange.add(kept).opposite == .remove(kept))
  }

  @Test("Hidden text, scripts and the end of the source have nothing to keep") func nothing() throws {
    #expect(throws: PageRuleError.hidden) { try keep(at: "Text for machines", in: one) }
    #expect(throws: PageRuleError.noText) { try keep(at: "</body>", in: one) }
    #expect(throws: PageRuleError.noText) { try keep(at: "<script>", in: one) }
    #expect(throws: PageRuleError.alreadyThere) { try keep(at: "About forty", in: one) }
  }

  @Test("A document that is not a page, and a page without an address, have no rules") func others() throws {
    #expect(throws: PageRuleError.notPage) {
      try Document(Array("Plain text.\n".utf8), from: .file("a.txt")).change(by: .drop(words: "Plain text.", number: 0))
    }
    #expect(throws: PageRuleError.noHost) {
      try document(one, address: nil).change(by: .drop(words: "Our crew answers your questions all week.", number: 0))
    }
    // A saved page may state its own address.
    let saved = one.replacing("<head>", with: "<head><meta property=\"og:url\" content=\"https://coast.example/x\">")
    let change = try document(saved, address: nil).change(
      by: .drop(words: "Our crew answers your questions all week.", number: 0))
    #expect(change.rule.host == "coast.example")
  }

  @Test("Hostile names of classes never become part of a rule") func hostile() throws {
    for name in ["a>b", "\u{1B}[2J", "x\"y", "\u{202E}", "p{}", String(repeating: "q", count: 5_000), "é"] {
      let html = one.replacing("crew-note", with: name.replacing("\"", with: "&quot;")).replacing(
        " id=\"n-991\"", with: "")
      let rule = try drop("Our crew answers your questions all week.", in: html).rule
      #expect(ElementPath("\(rule.element)") == rule.element)
      #expect("\(rule)" == "div.text > div > p")
      #expect(try !text(html, PageRules([rule])).contains("Our crew"))
    }
  }

  @Test("Random rules never trap, and never leave less than half of an article") func random() throws {
    var random = SeededGenerator(seed: 7)
    let words = ["*", "p", "div", "article", "aside", "html", "body", ".text", ".crew-note", ".facts", "#n-991", "h2"]
    let whole = try text(one).utf8.count
    for _ in 0..<200 {
      let rules = (0..<5).compactMap { _ -> PageRule? in
        let steps = (0..<Int.random(in: 1...3, using: &random)).compactMap { _ in words.randomElement(using: &random) }
        guard let path = ElementPath(steps.joined(separator: " > ")) else { return nil }
        let some = [nil, "Our crew…", "Each of them steers four ships a day."].randomElement(using: &random) ?? nil
        return PageRule(Bool.random(using: &random) ? .drop : .keep, path, words: some, on: "coast.example")
      }
      #expect(try text(one, PageRules(rules)).utf8.count * 2 > whole)
    }
  }
}
