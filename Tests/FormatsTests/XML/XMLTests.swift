import Testing
import TestSupport

@testable import Formats

@Suite("XML") struct XMLTests {
  private func root(_ text: String) throws -> XMLElement { try #require(XMLTree.read(text)?.root) }

  @Test("Elements have names, namespaces, attributes, texts and children") func tree() throws {
    let root = try root(
      """
      <?xml version="1.0"?><!-- c --><a:list xmlns:a="urn:a" n="1" a:m='x &amp; y &#38;amp;'>
      <item>one <b>two</b> three</item><item/></a:list> after
      """)
    #expect(root.fullName == .init(local: "list", prefix: "a", space: "urn:a"))
    #expect(root["n"] == "1" && root["m"] == "x & y &amp;" && root["o"] == nil)
    #expect(root.children.map(\.name) == ["item", "item"])
    #expect(root.first("item")?.text == "one two three")
    #expect(root.all("item").map(\.words) == ["one two three", nil])
    #expect(root.descendants.map(\.name) == ["item", "b", "item"])
    #expect(root.first("item")?.markup == "one <b>two</b> three")
  }

  @Test("A walk passes over elements that are not entered") func walk() throws {
    var events: [String] = []
    try root("<a>1<b>2<c/></b><d>3</d></a>").walk { event in
      switch event {
      case .start(let element):
        events.append("<\(element.name)")
        return element.name != "d"
      case .end(let element): events.append("\(element.name)>")
      case .text(let text): events.append(text)
      }
      return true
    }
    #expect(events == ["1", "<b", "2", "<c", "c>", "b>", "<d"])
  }

  @Test("Markup has end tags where HTML needs them") func markup() throws {
    let root = try root("<p><a id='x'/>a &lt; b<br/><img src='1&quot;2'/><x:q xmlns:x='u' x:y='z'/></p>")
    #expect(root.markup == #"<a id="x"></a>a &lt; b<br><img src="1&quot;2"><q></q>"#)
  }

  @Test(
    "Broken documents are read as far as possible",
    arguments: [
      ("warning: x\n<a>t</a>", "t"), ("<br>warning <?xml version='1.0'?><a>t</a>", "t"),
      ("<a>x & y &nbsp;&eacute;&unknown;</a>", "x & y \u{A0}é&unknown;"),
      ("<a>1 < 2 <3</a>", "1 < 2 <3"), ("<a>don&#146;t &#0;&#xFFFF;&#x41;</a>", "don’t A"),
      ("<a>x\u{0}\u{8}\u{FFFF}y</a>", "xy"),
      ("<a><![CDATA[b & <c>\u{B}]]></a>", "b & <c>"), ("<a>b<!-- -- --></a>", "b"), ("<a>b<b>c", "bc"),
      ("<a>b</b>c</a>", "b"),
      ("<a href='?x=1&y=2&lt;'>b</a>", "b"), ("<a>&amp;amp;</a>", "&amp;"), ("<a>b<!-- c</a>", "b<!-- c"),
    ])
  func repaired(text: String, words: String) throws { #expect(try root(text).text == words) }

  @Test(
    "Texts without an element have no root", arguments: ["", " ", "text", "&amp;", "<", "< >", "<!-- -->", "<?xml?>"])
  func nothing(text: String) { #expect(XMLTree.read(text)?.root == nil) }

  @Test("Declared entities are never expanded", arguments: [2, 3, 10])
  func entities(base: Int) throws {
    var declarations = "<!ENTITY l0 \"\(String(repeating: "ha", count: 1000))\">"
    for i in 1...9 {
      declarations += "<!ENTITY l\(i) \"\(String(repeating: "&l\(i - 1);", count: base))\">"
    }
    let root = try root(
      "<!DOCTYPE a [\(declarations)<!-- ' -->]><a b='&l9;'>&l9;\(String(repeating: "&l0;", count: 1000))</a>")
    #expect(root.text.utf8.count == 4 * 1001 && root["b"] == "&l9;")
  }

  @Test("Files and addresses of entities, document types and inclusions are not opened") func external() throws {
    let root = try root(
      """
      <!DOCTYPE a SYSTEM "file:///etc/passwd" [<!ENTITY p SYSTEM "file:///etc/passwd"><!ENTITY % q SYSTEM "http://127.0.0.1:9/x"> %q;]>
      <a xmlns:xi="http://www.w3.org/2001/XInclude">&p;<xi:include href="file:///etc/passwd" parse="text"/></a>
      """)
    #expect(root.text == "&p;")
  }

  @Test("Depth, attributes and nodes are limited") func limits() throws {
    let deep = try root(String(repeating: "<a>", count: 100_000) + "x")
    #expect(deep.descendants.reduce(0) { count, _ in count + 1 } <= 256)
    let wide = try root("<a " + (0..<100_000).map { "a\($0)='1'" }.joined(separator: " ") + ">x</a>")
    #expect(wide.attributes.count == 256 && wide.text == "x")
    let empty = try root("<b><a " + (0..<300).map { "a\($0)='>'" }.joined(separator: " ") + "/>y</b>")
    #expect(empty.first("a")?.text == "" && empty.text == "y")
    let spaces = (0..<200).map { i in "<a " + (0..<10).map { "xmlns:s\(i)t\($0)='u'" }.joined(separator: " ") + ">" }
    #expect(try root(spaces.joined()).descendants.reduce(0) { count, _ in count + 1 } < 110)
    let named = try root("<a>" + (0..<40_000).map { "<b\($0)/>" }.joined())
    #expect(named.children.reduce(0) { count, _ in count + 1 } < XMLTree.nameLimit)
    let many = try #require(XMLTree.read("<a>" + String(repeating: "<b/>", count: 1000) + "</a>", nodeLimit: 500)?.root)
    #expect(many.children.reduce(0) { count, _ in count + 1 } == 499)
  }

  @Test("The name of the outermost element is found in the first bytes") func outermost() {
    func name(_ text: String) -> String? { XMLRoot(of: Document(Array(text.utf8), from: .standardInput))?.name }
    #expect(name("\u{FEFF} \n<?xml version='1.0'?>\n<!DOCTYPE r [<!ENTITY a '>'>]><x:rss a='b'><b>") == "rss")
    #expect(name("<feed/>") == "feed")
    #expect(name("text <rss>") == nil && name("") == nil && name("<") == nil)
    #expect(
      XMLRoot(of: Document(Array("<rss>".utf16.flatMap { [UInt8($0 & 0xFF), 0] }), from: .standardInput))?.name == "rss"
    )
  }

  @Test("Changed documents are read without a trap") func fuzz() {
    let sample = Array(
      """
      <?xml version="1.0" encoding="utf-8"?><!DOCTYPE a [<!ENTITY b "c">]><a xmlns:d="urn:d" e='f &amp; g'><!-- h --><d:i>j &eacute; &#233;
      <![CDATA[k <l>]]></d:i><m/>n<o><p>q</p></o></a>
      """.utf8)
    let scraps = [
      "<", ">", "&", "&#", ";", "]]>", "<![CDATA[", "<!--", "-->", "<?", "?>", "\"", "'", "<!DOCTYPE", "[", "]",
      "\u{0}", "é",
    ]
    var random = SeededGenerator(seed: 1)
    for _ in 0..<fuzzCount(2000) {
      let bytes = mutated(sample, scraps: scraps, using: &random)
      let tree = XMLTree.read(String(decoding: bytes, as: UTF8.self))
      var depth = 0
      tree?.root?.walk { event in
        switch event {
        case .start: depth += 1
        case .end: depth -= 1
        case .text: break
        }
        return true
      }
      #expect(depth == 0)
    }
  }
}
