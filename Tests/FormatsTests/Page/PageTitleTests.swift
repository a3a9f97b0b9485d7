import Testing

@testable import Formats

@Suite("The title of a page")
struct PageTitleTests {
  private let text =
    "<article><p>The harbour master said on Thursday that the ships would wait, and that nobody had been hurt.</p></article>"

  private func title(_ head: String, address: String? = nil) -> String? {
    page(head + text, address: address).facts.title
  }

  private func headline(_ words: String) -> String {
    "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"\(words)\"}</script>"
  }

  @Test("A headline keeps its last part, unless it is the site's name")
  func headlineWhole() {
    #expect(title(headline("Pilots go back to work - and ask for more")) == "Pilots go back to work - and ask for more")
    #expect(
      title(headline("Pilots go back to work | Coast Courier"), address: "https://coast-courier.example/")
        == "Pilots go back to work")
  }

  @Test("A title that a heading shows whole keeps its last part")
  func shownWhole() {
    #expect(
      title("<title>Song of the Week: ‘Low Tide / High Tide’</title><h1>Song of the Week: ‘Low Tide / High Tide’</h1>")
        == "Song of the Week: ‘Low Tide / High Tide’")
  }

  @Test("A part that is the host's name is left out, although only two words remain")
  func host() {
    #expect(
      title("<title>Climate pioneers? - Northport Voice</title>", address: "https://northport-voice.example/a")
        == "Climate pioneers?")
  }

  @Test("The title for those who share the page comes before the headline where a heading shows it, after a kicker too")
  func shared() {
    let shared = "<meta property=og:title content='Why pilots walk out and ships wait'>"
    let headline = headline("Harbour strike: the reasons")
    #expect(
      title(
        headline + shared + "<h1>Harbour strike: the reasons</h1><h2>Opinion Why pilots walk out and ships wait</h2>")
        == "Why pilots walk out and ships wait")
    #expect(title(headline + shared + "<h1>Harbour strike: the reasons</h1>") == "Harbour strike: the reasons")
  }

  @Test("A kicker is left out where the window's title is without it")
  func kicker() {
    #expect(
      title(
        "<title>Vaccination goes on until February</title><h1>Notice of the health office: Vaccination goes on until February</h1>"
      ) == "Vaccination goes on until February")
  }

  @Test("A title in a script without spaces loses the site's name after a narrow mark")
  func narrow() { #expect(title("<title>港口的领航员星期四重新开始工作-海岸报</title>") == "港口的领航员星期四重新开始工作") }

  @Test("The title is not repeated in the text where linked data calls it the alternative headline")
  func alternative() {
    let data =
      "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Strike ends\",\"alternativeHeadline\":\"Northport: Pilots go back to work on Thursday\"}</script>"
    let html = data + "<article><h2><span>Northport</span>: Pilots go back to work on Thursday</h2>\(text)</article>"
    #expect(!kinds(page(html)).contains { $0.begins(with: "heading") })
  }
}
