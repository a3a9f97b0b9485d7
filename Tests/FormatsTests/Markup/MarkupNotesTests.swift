import Articles
import Testing

@testable import Formats

@Suite("Notes of a text")
struct MarkupNotesTests {
  @Test(
    "The mark of a note is not a word of the sentence",
    arguments: [
      "<sup><a href='#fn1'>1</a></sup>", "<sup>[<a href='#fn1'>12</a>]</sup>", "<a href='#fn1'><sup>1</sup></a>",
      "<a href='#cite-1'>[1]</a>", "<sup id='r' class='reference'><a href='#n'>[a]</a></sup>", "<a href='#n'>*</a>",
      "<a epub:type='noteref' href='notes.xhtml#n1'>1</a>", "<a role='doc-noteref' href='#n1'>note 1</a>",
      "<sup><a href='#a'>1</a>, <a href='#b'>2</a></sup>",
    ])
  func marks(mark: String) {
    #expect(blocks("<p>The pilots agreed\(mark), she said.</p>") == ["paragraph: The pilots agreed, she said."])
  }

  @Test(
    "Other raised words and links stay",
    arguments: [
      ("<sup>2</sup>", "2"), ("<sup><a href='https://a.example/b'>2</a></sup>", "2"), ("<a href='#s2'>2</a>", "2"),
      ("<sup>th</sup>", "th"), ("<a href='#more'>more</a>", "more"),
      ("<sup><a href='#x'>see below</a></sup>", "see below"),
    ])
  func others(markup: String, words: String) {
    #expect(blocks("<p>Part \(markup) of it.</p>") == ["paragraph: Part \(words) of it."])
  }

  @Test("Notes stand after the text without the way back, wherever the page has them")
  func apart() {
    let html = """
      <p>One<a epub:type="noteref" href="#n1">1</a> sentence.</p>
      <aside epub:type="footnote" id="n1"><p>1. The first note. <a href="#r1">↩</a></p></aside>
      <p>Two sentences.</p><section role="doc-endnotes"><ol><li>The second note. <a role="doc-backlink" href="#r2">back</a></li></ol></section>
      <p>Three.</p>
      """
    #expect(
      blocks(html) == [
        "paragraph: One sentence.", "paragraph: Two sentences.", "paragraph: Three.", "paragraph: 1. The first note.",
        "listItem 1: The second note.",
      ])
  }
}
