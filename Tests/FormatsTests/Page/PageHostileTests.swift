import Articles
import Foundation
import TestSupport
import Testing

@testable import Formats

@Suite("Hostile pages")
struct PageHostileTests {
  @Test(
    "Endless repetition is read in bounded time and memory",
    arguments: [
      "<div>", "<b></i>", "<table>", "<p>x", "<p>", "<h1>a</h1>", "<a href=x>y", "<li>", "<blockquote>", "<img>",
      "<section class=a>x",
    ])
  func repetition(part: String) {
    let draft = page(String(repeating: part, count: 5000))
    #expect(draft.blocks.allSatisfy { $0.range.upper <= draft.text.utf8.count })
  }

  @Test(
    "Text inside of very many elements is read",
    arguments: [
      ("<div>", 3_000_000), ("<blockquote>", 200_000), ("<section>", 5000), ("<p><b>", 5000), ("<ul><li>", 5000),
    ])
  func deepText(part: String, count: Int) {
    let sentence = "The ferry to the outer islands will run again from Monday, the harbour office said."
    let draft = page("<!doctype html><html><body>" + String(repeating: part, count: count) + sentence)
    #expect(draft.text.contains(sentence))
  }

  @Test("One tag with very many attributes, and one very long word, are read")
  func longOnes() {
    let tag = "<p " + String(repeating: "a=b ", count: 50_000) + ">x"
    #expect(page(tag).facts.title == nil)
    let word = String(repeating: "x", count: 2_000_000)
    #expect(page("<article><p>\(word)</p></article>").blocks.allSatisfy { $0.range.count <= longestBlock })
  }

  @Test("Linked data that is nested without end does no harm")
  func nestedData() {
    let data = String(repeating: "[{\"author\":", count: 100_000)
    #expect(page("<script type='application/ld+json'>\(data)</script><p>x</p>").facts.byline == nil)
  }

  @Test("Escape codes, marks of direction and tag characters do not become markup or facts with controls")
  func controls() {
    let draft = page(
      "<title>A&#x1b;[2Jb</title><article><p>Text &#x1b;]0;x&#7; and \u{202E}turned, with enough words to be read as a text.</p></article>"
    )
    #expect(!draft.text.utf8.contains(0x1B))
    #expect(draft.facts.title.map { !$0.utf8.contains(0x1B) } ?? true)
  }

  @Test("Random changes of pages never trap, and ranges stay in the text")
  func fuzz() {
    var generator = SeededGenerator(seed: 7)
    let count = ProcessInfo.processInfo.environment["SAYSO_FUZZ"].flatMap(Int.init) ?? 600
    let seeds = [Array(dressedPage.utf8), Array(dressedPage.utf8.prefix(1500)), Array(dressedPage.utf8.suffix(2500))]
    let parts = [
      "<table><tr><td>", "</div>", "<h1>", "\"", "<!--", "-->", "<script>", "{\"@type\":\"Article\",", "&#0;", "<svg>",
      "<p>", "<br><br>", "\u{0}",
    ]
    for i in 0..<count {
      var bytes = seeds[i % seeds.count]
      for _ in 0..<Int.random(in: 1...12, using: &generator) {
        let at = Int.random(in: 0..<bytes.count, using: &generator)
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: bytes[at] = UInt8.random(in: 0...255, using: &generator)
        case 1: bytes.removeSubrange(at..<min(bytes.count, at + Int.random(in: 1...200, using: &generator)))
        case 2: bytes.insert(contentsOf: parts[Int.random(in: 0..<parts.count, using: &generator)].utf8, at: at)
        default:
          let other = Int.random(in: 0..<bytes.count, using: &generator)
          bytes.insert(contentsOf: bytes[min(at, other)..<min(max(at, other), min(at, other) + 300)], at: at)
        }
        if bytes.isEmpty { bytes = [0x20] }
      }
      guard
        let imported = try? importArticles(
          Document(bytes, from: .file("a.html"), address: "https://coast.example/"), as: .html)
      else { continue }
      for draft in imported.map(\.draft) {
        let size = draft.text.utf8.count
        #expect(draft.blocks.allSatisfy { $0.range.lower < $0.range.upper && $0.range.upper <= size })
        #expect(draft.links.allSatisfy { $0.range.lower < $0.range.upper && $0.range.upper <= size })
      }
    }
  }
}
