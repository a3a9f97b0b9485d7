import Articles
import Testing

@testable import Formats

@Suite("The article in a page")
struct PageBodyTests {
  @Test(
    "The title, the standfirst, the byline, the date and the text are read; menus, teasers, boxes and comments are not")
  func dressed() {
    #expect(
      kinds(page(dressedPage)) == [
        "title: Pilots end strike at Northport",
        "standfirst: The harbour opens again after nine days, and both sides claim to have won.",
        "byline: Mira Tal, Jo Ek", "byline: 2026-03-12", "caption: Ships wait outside the harbour. Photo: Ana Reis",
        "paragraph: The pilots of Northport went back to work on Thursday, nine days after they had walked out over pay and hours.",
        "paragraph: “We have what we asked for, and nobody has lost,” said their speaker, Tom Arens, who had led the talks since January.",
        "heading: Ships in line",
        "paragraph: About forty ships waited outside, and the last of them will not be unloaded before Sunday, the harbour office said.",
        "pullQuote: “We have what we asked for, and nobody has lost”",
        "listItem: The pay rises by four per cent in April.",
        "listItem: Night shifts end at five.",
        "quotation: Nobody should sail into a harbour that is not safe, and nobody will be made to do so, the letter says.",
        "embed: The first ship (video.example)",
        "paragraph: The owners said that they were glad that the quarrel was over, and that they would look at the books in autumn.",
      ])
  }

  private let sentence =
    "The harbour master said on Thursday that the ships would wait, and that nobody had been hurt in the storm. "

  @Test("A first paragraph in a container of its own is part of the text")
  func ownContainer() {
    let html = """
      <title>Storm over the harbour</title><h1>Storm over the harbour</h1><div class="content"><div class="x0"><p>\(sentence)One.</p></div>
      <div class="x1"><p>\(sentence)Two.</p><p>\(sentence)Three.</p></div><div class="ad-slot">Advertisement</div>
      <div class="x2"><p>\(sentence)Four.</p></div></div>
      """
    #expect(kinds(page(html)).filter { $0.begins(with: "paragraph") }.count == 4)
  }

  @Test(
    "A short first sentence is part of the text; a byline, a date and a line that ends no sentence are not",
    arguments: [
      ("It rained.", true), ("Nobody came to the quay.", true), ("“We are done,” she said.", true),
      ("By Mira Tal.", false), ("12 March 2026.", false), ("Coast Courier", false),
      ("<a href=/x>It rained.</a>", false),
    ])
  func opening(_ words: String, _ isText: Bool) {
    let html =
      "<title>Storm</title><h1>Storm</h1><article><p>\(words)</p><p>\(sentence)</p><p>\(sentence)</p></article>"
    #expect(kinds(page(html)).filter { $0.begins(with: "paragraph") }.count == (isText ? 3 : 2))
  }

  @Test("A short first sentence is part of a text of short paragraphs and of one in a bare div")
  func openingOfShortText() {
    let short = "<p>It rained.</p><p>Nobody came to the quay on that day at all.</p><p>The ships waited.</p>"
    let bare = "<div>It rained.<br><br>\(sentence)<br><br>\(sentence)</div>"
    for text in [short, bare] {
      let html = "<title>Storm</title><h1>Storm</h1><article>\(text)</article>"
      #expect(kinds(page(html)).filter { $0.begins(with: "paragraph") }.count == 3, "\(kinds(page(html)))")
    }
  }

  @Test("A name that is marked as an author's stays in its sentence, and a byline beside text does not")
  func namesInSentences() {
    func text(_ paragraph: String) -> [String] {
      let html = "<title>Storm</title><h1>Storm</h1><article><p>\(sentence)</p>\(paragraph)<p>\(sentence)</p></article>"
      return kinds(page(html)).filter { $0.begins(with: "paragraph") }.dropFirst().dropLast().map { String($0) }
    }
    let tag = "<span class=author>Mira Tal</span>"
    #expect(
      text("<p>\(tag) writes that the harbour is closed.</p>") == [
        "paragraph: Mira Tal writes that the harbour is closed."
      ])
    #expect(
      text("<p>The harbour is closed until Monday, \(tag) writes.</p>") == [
        "paragraph: The harbour is closed until Monday, Mira Tal writes."
      ])
    #expect(text("<p>\(tag) <span class=date>12 March 2026</span></p>").isEmpty)
    #expect(
      text("<p>\(tag)<br>The harbour is closed, and nobody knows for how long it will be.</p>") == [
        "paragraph: The harbour is closed, and nobody knows for how long it will be."
      ])
  }

  @Test(
    "The lines after a byline in its paragraph are no text",
    arguments: [
      "By Mira Tal<br>Coast Courier<br>", "By Mira Tal<br>and Jo Ek<br>12 March 2026<br>",
      "<span class=byline>By Mira Tal</span><br>Coast Courier<br>",
    ])
  func linesOfBylines(_ byline: String) {
    let html = "<title>Storm</title><h1>Storm</h1><article><p>\(byline)\(sentence)</p><p>\(sentence)</p></article>"
    #expect(
      kinds(page(html)).filter { $0.begins(with: "paragraph") } == [
        "paragraph: " + sentence.dropLast(), "paragraph: " + sentence.dropLast(),
      ])
    var facts = PageFacts()
    facts.title = "Storm"
    let document = draft(ofHTML: "<p>\(byline)\(sentence)</p><p>\(sentence)</p>", facts: facts)
    #expect(document.blocks.filter { $0.kind == .paragraph }.count == 2, "\(document)")
    #expect(document.blocks.prefix(3).map(\.kind) == [.title, .byline, .byline])
  }

  @Test("Text in bare divs, parted by line breaks, is read paragraph by paragraph")
  func lineBreaks() {
    let html =
      "<title>Storm</title><h1>Storm</h1><div id=text>\(sentence)<br><br>\(sentence)<br>\n<br>\(sentence)</div>"
    #expect(kinds(page(html)).filter { $0.begins(with: "paragraph") }.count == 3)
  }

  @Test("Entries of a live blog keep their times")
  func liveBlog() {
    let entries = ["21:00", "20:45", "20:10"].map { "<div class=entry><h3>\($0)</h3><p>\(sentence)\($0)</p></div>" }
      .joined()
    let html = "<title>Storm live</title><h1>Storm live</h1><article>\(entries)</article>"
    #expect(kinds(page(html)).filter { $0.begins(with: "entry") } == ["entry: 21:00", "entry: 20:45", "entry: 20:10"])
  }

  @Test("A form around the whole page, as some systems write, hides nothing")
  func formAround() {
    let html = "<form class=sidebar-left><h1>Storm</h1><div><p>\(sentence)</p><p>\(sentence)</p></div></form>"
    #expect(kinds(page(html)).filter { $0.begins(with: "paragraph") }.count == 2)
  }

  @Test("A short article is read and not the many comments after it")
  func manyComments() {
    let comments = (1...12).map { "<li class=comment><p>\(sentence)\(sentence)\($0)</p></li>" }.joined()
    let html = """
      <title>Open harbour day</title><main><article><h1>Open harbour day</h1><div class=entry-content><p>\(sentence)</p>
      <p>\(sentence)</p></div></article><div id=comments class=comments-area><h3>Comments</h3><ul>\(comments)</ul></div></main>
      """
    #expect(kinds(page(html)).filter { $0.begins(with: "paragraph") }.count == 2)
  }

  @Test("The article with the title is read and not the teasers that are articles beside it")
  func articlesBeside() {
    let teasers = (1...9).map { "<article><h2>Story \($0)</h2><p>\(sentence)\(sentence)</p></article>" }.joined()
    let html = """
      <title>Open harbour day</title><div><article><h1>Open harbour day</h1><p>\(sentence)</p><p>\(sentence)</p></article>\(teasers)</div>
      """
    #expect(kinds(page(html)).filter { $0.begins(with: "paragraph") }.count == 2)
  }

  @Test("A caption beside a picture is no paragraph")
  func captionByPicture() {
    let html = """
      <h1>Storm</h1><article><div class=pic><img src=a.jpg><span>Waves at the quay</span></div><p>\(sentence)</p><p>\(sentence)</p></article>
      """
    #expect(kinds(page(html)).contains("caption: Waves at the quay"))
  }

  @Test("Links stand at their words with absolute addresses")
  func links() {
    let draft = page(
      "<h1>Storm</h1><article><p>\(sentence)See <a href='/log'>the log</a>.</p><p>\(sentence)</p></article>")
    #expect(draft.links.map(\.target) == ["https://coast.example/log"])
    #expect(draft.links.map { String(draft.text.slice($0.range)) } == ["the log"])
  }

  @Test("A box with facts, a poll and a form for errors are left out")
  func boxes() {
    let html = """
      <h1>Storm</h1><article class=article-body><p>\(sentence)\(sentence)\(sentence)</p><div class="article-factbox"><p>The storm in numbers: 40 ships, 9 days.</p></div>
      <div class="Article_elementPoll"><p>Should ships wait in the harbour when storms come?</p></div><p>\(sentence)\(sentence)\(sentence)</p>
      <div class="ArticleContainer_Feedback">Error found? Report it now, and we will see.</div></article>
      """
    #expect(kinds(page(html)).filter { $0.begins(with: "paragraph") }.count == 2)
  }

  @Test(
    "Words under a picture are a caption, although the class names the article too, and although they say what the page is about"
  )
  func captionOfArticle() {
    let html = """
      <meta name=description content="Forty ships wait outside the harbour"><h1>Storm</h1><article>
      <div class="c-article-caption">Waves at the quay on Thursday, seen from the tower of the harbour office.</div>
      <figure><figcaption>Forty ships wait outside the harbour</figcaption></figure><p>\(sentence)</p><p>\(sentence)</p></article>
      """
    #expect(kinds(page(html)).filter { $0.begins(with: "caption") }.count == 2)
    #expect(!kinds(page(html)).contains { $0.begins(with: "standfirst") })
  }

  @Test("An id made of a heading's words says nothing about the part")
  func anchors() {
    let id = "the-harbour-promoted-its-open-day-with-a-popular-song-of-the-sea"
    let html =
      "<h1>Storm</h1><article><p>\(sentence)</p><div id=\(id)><p>\(sentence)</p></div><p>\(sentence)</p></article>"
    #expect(kinds(page(html)).filter { $0.begins(with: "paragraph") }.count == 3)
  }

  @Test(
    "Notes on the making and times of day are not of the text",
    arguments: [
      "Jo Ek contributed to this report.", "(Reporting by Mira Tal; editing by Jo Ek.)",
      "Follow the Courier on all channels.",
      "Mit Agenturmaterial.",
    ])
  func endNotes(note: String) {
    let html = """
      <h1>Storm</h1><article><p class=standfirst>\(sentence)</p><p>Today, 12:37</p><p>\(sentence)</p><p>\(sentence)</p><p>\(note)</p></article>
      """
    #expect(kinds(page(html)).filter { $0.begins(with: "paragraph") }.count == 2)
  }

  @Test(
    "Invitations to read more are recognised in the languages of Europe",
    arguments: ["Czytaj więcej", "Leia mais", "Čtěte také"])
  func readMore(words: String) {
    let html = "<h1>Storm</h1><article><p>\(sentence)</p><p>\(words)</p><p>\(sentence)</p></article>"
    #expect(!kinds(page(html)).contains { $0.ends(with: words) })
  }
}
