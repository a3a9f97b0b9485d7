import Foundation
import Testing

@testable import Articles

@Suite("Paths of elements") struct ElementPathTests {
  @Test(
    "A path is read and written as in CSS",
    arguments: [
      "p", "*", "div#main.story > p", ".box", "#foot", "ul.links > li > a", "div._a-1.b__c", "*.box > *",
    ])
  func written(_ text: String) throws {
    let path = try #require(ElementPath(text))
    let plain = text == "*.box > *" ? ".box > *" : text
    #expect("\(path)" == plain)
    #expect(ElementPath("\(path)") == path)
    let stored = try JSONEncoder().encode([path])
    #expect(try JSONDecoder().decode([ElementPath].self, from: stored) == [path])
  }

  @Test(
    "Anything else is refused",
    arguments: [
      "", ">", "p >", "p > > q", "div p", "p:first-child", "a[href]", "p.", "#", "p#a#b", "\u{1B}[2J", "p > \u{202E}q",
      "p\"", "é", "p, q", String(repeating: "a > ", count: 12) + "a", String(repeating: "a", count: 81),
    ])
  func refused(_ text: String) { #expect(ElementPath(text) == nil) }

  @Test("A name in capitals is that in small letters, and spaces around the marks do not count") func lenient() {
    #expect(ElementPath(" DIV.Box>P ").map { "\($0)" } == "div.Box > p")
  }
}
