import Testing

@testable import Formats

@Suite("The guard before the parser")
struct MarkupGuardTests {
  private func guarded(_ html: String) -> String {
    var html = html
    return html.withUTF8 { String(decoding: MarkupGuard.guarded($0), as: UTF8.self) }
  }

  @Test("Ordinary markup stays as it is")
  func untouched() {
    let html = "<!DOCTYPE html><p a='>' b=\">\" c=d/>x < y<br/>&amp;<title>a <b></title><textarea><p></textarea>"
    #expect(guarded(html) == html)
  }

  @Test("Comments, scripts, styles and drawings are left out; linked data stays")
  func leftOut() {
    #expect(guarded("a<!-- > -->b<!-->c<!--->d<?x?>e</ >f") == "abcdef")
    #expect(guarded("a<script>if (x < y) '</p>'</SCRIPT >b<style>p>a{}</style>c") == "abc")
    #expect(
      guarded("<script type='application/ld+json'>{}</script>") == "<script type='application/ld+json'>{}</script>")
    #expect(guarded("a<svg><g><path/><svg><title>t</title></svg></g></svg>b") == "ab")
    #expect(guarded("a<svg><path><p>b</p>") == "a<svg><path><p>b</p>")
  }

  @Test("Start tags beyond the limit of depth are left out with their end tags")
  func depth() {
    let html = String(repeating: "<div>", count: 600) + "x" + String(repeating: "</div>", count: 600)
    let result = guarded(html)
    #expect(result.utf8.count == 512 * 11 + 1)
    #expect(guarded(String(repeating: "<p>x", count: 2000)).utf8.count == 8000)
    #expect(guarded(String(repeating: "<li><p>x", count: 2000)).utf8.count == 16000)
  }

  @Test("Attributes beyond the limit are left out")
  func attributes() {
    let tag = "<p" + (0..<1000).map { " a\($0)='>'" }.joined() + ">"
    #expect(guarded(tag).utf8.count < 3000)
    #expect(guarded(tag).utf8.last == 0x3E)
  }

  @Test(
    "Input that would keep the parser busy for minutes ends at once",
    arguments: [
      "<div>", "<b></i>", "<table>", "<a b=", "<svg>", "</p>", "<p>", "<font size=1>", "<!--", "<b><p>", "<select>",
      "<table><tr><td>", "<a><div>", "<li>", "<script>", "<x", "<b id=x>x</p>",
    ])
  func hostile(part: String) {
    let tree = MarkupTree(String(repeating: part, count: 20_000))
    #expect(tree.nodes.count <= MarkupGuard.nodeLimit)
    #expect(tree.end(tree.root) == tree.nodes.count)
  }

  @Test("Formatting that is never closed does not multiply the paragraphs")
  func formatting() {
    let open = (0..<500).map { "<b id=\($0)>" }.joined()
    let tree = MarkupTree("<p>" + open + String(repeating: "</p><p>x", count: 20_000))
    #expect(tree.nodes.count <= MarkupGuard.nodeLimit)
  }
}
