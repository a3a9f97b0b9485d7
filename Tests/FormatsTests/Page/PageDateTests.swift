import Testing

@testable import Formats

@Suite("The date of a page")
struct PageDateTests {
  private let text =
    "<article><p>The harbour master said on Thursday that the ships would wait, and that nobody had been hurt.</p></article>"

  private func date(_ html: String, address: String? = nil) -> String? {
    page(html + text, address: address).facts.published
  }

  @Test("The only element named as the time of publication counts wherever it stands")
  func onlyNamed() {
    let time = "<div class=footer><time itemprop=datePublished datetime=2026-03-12>12.3.2026</time></div>"
    let far = String(repeating: "<i></i>", count: 80)
    #expect(date("<h1>Ships</h1>\(far)\(time)") == "2026-03-12")
    #expect(date("<h1>Ships</h1>\(far)\(time)<div class=footer><b itemprop=datePublished>1.2.2026</b></div>") == nil)
  }

  @Test("A year alone is no date of the page")
  func years() {
    let cited = "<p><meta itemprop=datePublished content=1988>The work of 1988 is cited.</p>"
    let own = "<time itemprop=datePublished datetime=2026-03-12>12 March</time>"
    #expect(date("<h1>Ships</h1>\(own)\(cited)") == "2026-03-12")
    #expect(date("<h1>Ships</h1>\(cited)") == nil)
  }

  @Test("A date in a line of its own comes before one in a sentence and before that of a change")
  func lines() {
    #expect(
      date(
        "<span>Northport, 12.3.2026</span><h1>Ships</h1><p>The open day on 14.3.2026 begins with a song for all who wait at the quay and on the ships.</p>"
      ) == "2026-03-12")
    #expect(date("<h1>Ships</h1><p>Updated 14 March 2026</p><p>12 March 2026</p>") == "2026-03-12")
    #expect(date("<h1>Ships</h1><p>Updated 14 March 2026</p>") == "2026-03-14")
  }

  @Test("The date of a teaser is not the article's")
  func teaser() {
    #expect(
      date(
        "<h1>Ships</h1><p>12 March 2026</p><a href=/b>Tug crews vote on Friday in the town hall <span class=date>1.2.2026</span></a>"
      ) == "2026-03-12")
  }

  @Test(
    "A day stands in an address in one of three forms",
    arguments: [
      ("https://a.example/2026/03/12/ships", "2026-03-12"), ("https://a.example/ships-20260312.html", "2026-03-12"),
      ("https://a.example/news/12-03-2026", "2026-03-12"), ("https://a.example/ships-312-03-2026", nil),
      ("https://a.example/2026/13/12", nil),
    ] as [(String, String?)])
  func addresses(address: String, expected: String?) { #expect(date("<h1>Ships</h1>", address: address) == expected) }
}
