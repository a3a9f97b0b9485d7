import Articles
import TestSupport
import Testing

@testable import Formats

@Suite("Links to places in the same text") struct LinkPlacesTests {
  /// Returns the links of a page as words, an arrow and the words of the place, or the address.
  private func links(_ draft: Draft) -> [String] {
    draft.links.map { link in
      "\(draft.text.slice(link.range)) → \(link.place.map { String(draft.text.slice($0)) } ?? link.target)"
    }
  }

  private func read(_ html: String, base: String? = nil, fileName: String? = nil) -> Draft {
    draft(ofHTML: html, facts: PageFacts(), base: base, fileName: fileName)
  }

  private static let body = """
    <h1>Pilots end strike</h1><p>The pilots of Northport went back to work on Thursday, nine days after they had walked out over pay.<sup><a href="#n1">[1]</a></sup></p>
    <p>“We have what we asked for, and nobody has lost,” said their speaker, Tom Arens, who had led the talks since January.</p>
    <h2 id="ships">Ships in line</h2><p>About forty ships waited outside, and the last of them will not be unloaded before Sunday, she said.</p>
    <p>The <a href="#ships">owners</a> said that they were glad that the quarrel was over, and that they would look at the <a href="#gone">books</a>.</p>
    <ol><li id="n1"><p>The council published the numbers in its report.</p> <p>A second edition has others.</p></li></ol>
    """

  @Test("A link of a page knows the words of its note and of other places; a place that is not there is no link")
  func pageLinks() {
    let html = "<html><body><article>\(Self.body)</article></body></html>"
    #expect(
      links(page(html)) == [
        "[1] → The council published the numbers in its report.\nA second edition has others.",
        "owners → Ships in line",
      ])
  }

  @Test("The address or the file's name of the document may stand before the fragment") func own() {
    let html =
      "<p>One <a href='/x/a.html#b'>two</a> <a href='a.html#b'>three</a> <a href='/y#b'>four</a>.</p><p id='b'>Five.</p>"
    #expect(
      links(read(html, base: "https://a.example/x/a.html")) == [
        "two → Five.", "three → Five.", "four → https://a.example/y#b",
      ])
    #expect(links(read(html, fileName: "a.html")) == ["three → Five."])
  }

  @Test("Where the mark of a note is left out, the word before it leads to the note") func marks() {
    let html = """
      <p>The pilots agreed.<a epub:type="noteref" href="n.xhtml#n1">1</a> All.</p><p><sup><a href="#n2">2</a></sup>None.</p>
      <aside epub:type="footnote" id="n1"><p>1. The first note. <a href="#r1">↩</a></p></aside>
      <p id="n2">The second.</p>
      """
    #expect(links(read(html, fileName: "n.xhtml")) == ["agreed. → 1. The first note."])
  }

  @Test("A place is an element, an empty anchor before words, or a name; the first one of a name counts")
  func places() {
    let html = """
      <p><a href="#a">one</a> <a href="#b">two</a> <a href="#c">three</a> <a href="#d%20e">four</a> <a href="#f">five</a></p>
      <a name="a"></a><p>First.</p><p>In the <b id="b">middle</b> of it.</p><div id="c"> <p>Third.</p><p>And more.</p></div>
      <p id="d e">Fourth.</p><p id="c">Not this.</p><p id="f" hidden>Hidden.</p>
      """
    let draft = read(html)
    #expect(
      links(draft) == ["one → ", "two → middle", "three → Third.\n\nAnd more.", "four → Fourth."])
    #expect(
      draft.links.first?.place?.lower
        == draft.text.range(of: "First").map {
          draft.text.utf8.distance(from: draft.text.startIndex, to: $0.lowerBound)
        })
  }

  @Test("Notes of a document of a word processor are reached from the word before their marks") func office() {
    var text = OfficeText()
    text.begin()
    text.add(words: "The pilots agreed")
    text.addNote("By a large majority.")
    text.add(words: " on Thursday.")
    text.end(.text)
    #expect(links(text.draft()) == ["agreed → [1] By a large majority."])
    #expect(text.draft().text == "The pilots agreed on Thursday.\n\n[1] By a large majority.")
  }

  @Test("Random nesting of places never traps, and each place is a part of the text") func random() throws {
    var random = SeededGenerator(seed: 11)
    let pieces = [
      "<p>", "</p>", "<div id='a'>", "</div>", "<li id=b>", "<a href='#a'>x</a>", "<a href='#b'>y</a>", "<a name=a>",
      "</a>",
      "words ", " ", "<sup id='c'><a href='#c'>1</a></sup>", "<aside role='doc-footnote' id=c>", "</aside>", "<br><br>",
      "<pre>",
      "<table><tr><td id=a>", "</table>",
    ]
    for _ in 0..<500 {
      let html = (0..<Int.random(in: 1...30, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
        .joined()
      for draft in [read(html), page("<html><body><article>" + html + Self.body)] {
        try Article(draft: draft).check()
      }
    }
  }
}
