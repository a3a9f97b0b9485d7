import Articles
import Testing

@testable import Formats

/// Returns the blocks of a piece of HTML, each as its kind, its level and its words.
func blocks(_ html: String, base: String? = nil) -> [String] {
  var builder = DraftBuilder()
  builder.append(html: html, base: base)
  let draft = builder.draft()
  return draft.blocks.map {
    $0.kind.rawValue + ($0.level.map { " \($0)" } ?? "") + ": " + draft.text.slice($0.range)
  }
}

@Suite("Blocks of pieces of HTML")
struct MarkupBlockTests {
  @Test("Paragraphs, headings, quotations, lists and code have their kinds and levels")
  func kinds() {
    let html = """
      <h2>The harbour</h2><p>One  <b>two</b>.</p><blockquote><p>“We wait.”</p></blockquote>
      <ul><li>First<ul><li>Inner</li></ul></li><li><p>Second</p></li></ul>
      <pre>a\n  b</pre><hr><p>End</p>
      """
    #expect(
      blocks(html) == [
        "heading 2: The harbour", "paragraph: One two.", "quotation 1: “We wait.”", "listItem 1: First",
        "listItem 2: Inner", "listItem 1: Second", "code: a\n  b", "rule: * * *", "paragraph: End",
      ])
  }

  @Test("Text beside elements is a paragraph, and two line breaks end one")
  func bareText() {
    #expect(
      blocks("One<p>Two</p>three <i>four</i><br>five<br> <br/>six<div>seven</div>") == [
        "paragraph: One", "paragraph: Two", "paragraph: three four five", "paragraph: six", "paragraph: seven",
      ])
  }

  @Test("A table of data is read row by row, one for the layout as what it holds")
  func tables() {
    #expect(
      blocks("<table><tr><th>Port<th>Ships<tr><td><p>North</p><td>12</table>") == [
        "row: Port\tShips", "row: North\t12",
      ])
    #expect(
      blocks("<table><tr><td><p>One</p><p>Two</p></td></tr></table>") == ["paragraph: One", "paragraph: Two"])
  }

  @Test("Captions are captions, and embedded players are one line")
  func captionsAndEmbeds() {
    let html = """
      <figure><img src=a.jpg><figcaption>The <a href=/q>quay</a> at dawn</figcaption></figure>
      <iframe src="https://video.example/1" title="The storm"></iframe>
      """
    #expect(blocks(html) == ["caption: The quay at dawn", "embed: The storm (video.example)"])
  }

  @Test("Links are ranges with absolute addresses; those that lead to no page are left out")
  func links() {
    var builder = DraftBuilder()
    builder.append(
      html: "<p>See <a href='../b?x=1'>the report</a>, <a href='javascript:x()'>this</a>, <a href='#n'>note</a>.",
      base: "https://port.example/news/2026/a.html")
    let draft = builder.draft()
    #expect(draft.links.map(\.target) == ["https://port.example/news/b?x=1"])
    #expect(draft.links.map { String(draft.text.slice($0.range)) } == ["the report"])
  }

  @Test("A link around blocks links the words of each")
  func linkAroundBlocks() {
    var builder = DraftBuilder()
    builder.append(html: "<a href='https://port.example/'><h3>North</h3><p>South</p></a><p>East</p>")
    let draft = builder.draft()
    #expect(draft.links.map { String(draft.text.slice($0.range)) } == ["North", "South"])
  }

  @Test("Hidden text, scripts and styles are left out; the hidden pieces are counted")
  func hidden() {
    var builder = DraftBuilder()
    builder.append(
      html: """
        <p>Seen<span style="display : NONE">a</span><span style="left:-9999px">b</span><span hidden>c</span>
        <span class="sr-only">d</span><span style="font-size:0px">e</span><span aria-hidden=true>f</span></p>
        <script>g()</script><style>h</style><noscript>i</noscript><template>j</template><!-- k -->
        """)
    let draft = builder.draft()
    #expect(draft.text == "Seen")
    #expect(draft.facts.hiddenCount == 6)
  }

  @Test("A script that holds its own end tag in a string, and conditional comments, are never text")
  func scripts() {
    #expect(
      blocks("<p>a</p><script>var x = '<p>no</p><\\/script>';</script><p>b</p><!--[if IE]><p>c</p><![endif]-->") == [
        "paragraph: a", "paragraph: b",
      ])
  }

  @Test("Control characters that references name are dropped")
  func controls() {
    #expect(blocks("<p>a&#27;[2Jb&#0;c&#x9b;d</p>").first?.utf8.contains(0x1B) == false)
  }

  @Test("A quotation element has quotation marks")
  func quotationMarks() { #expect(blocks("<p>She said <q>no</q>.") == ["paragraph: She said “no”."]) }
}
