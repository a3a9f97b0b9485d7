import Testing

@testable import Formats

@Suite("The layout that pdftotext prints") struct PDFLayoutTests {
  private func layout(_ word: String, before: String = "") -> PDFLayout {
    PDFLayout(
      Array(
        "<html>\n\(before)\n<page width=\"600\" height=\"800.5\">\n<line xMin=\"1\">\n\(word)\n</line>\n</page>\n".utf8)
    )
  }
  private func word(_ text: String) -> String {
    "  <word xMin=\"1.5\" yMin=\"-2\" xMax=\"3\" yMax=\"4.25\">\(text)</word>"
  }

  @Test("Pages, lines and words have their positions") func positions() throws {
    let page = try #require(layout(word("One") + "\n" + word("two")).pages.first)
    #expect(page.width == 600)
    #expect(page.height == 800.5)
    let line = try #require(page.lines.first)
    #expect(line.text == "One two")
    #expect(line.words[0] == PDFWord(left: 1.5, top: -2, right: 3, bottom: 4.25, text: "One"))
    #expect(line.size == 6.25)
  }

  @Test(
    "Entities are characters and ligatures are letters",
    arguments: [
      ("a &amp;lt; b", "a &lt; b"), ("&lt;i&gt; &quot;x&quot; &apos;", "<i> \"x\" '"), ("e\u{FB03}cient", "efficient"),
      ("\u{FB01}n\u{FB00}", "finff"), ("a\u{1}b\u{7F}", "ab"),
    ])
  func characters(printed: String, read: String) { #expect(layout(word(printed)).pages[0].lines[0].text == read) }

  @Test("The file's own title and author are read") func facts() {
    let layout = layout(
      word("x"), before: "<title>Tide &amp; tables</title>\n<meta name=\"Author\" content=\"Ada Lind\"/>")
    #expect(layout.title == "Tide & tables")
    #expect(layout.author == "Ada Lind")
    #expect(self.layout(word("x"), before: "<title></title>").title == nil)
  }

  @Test(
    "A word without a sound box is left out",
    arguments: [
      "<word>x</word>", "<word xMin=\"1\" yMin=\"1\" xMax=\"nan\" yMax=\"2\">x</word>",
      "<word xMin=\"9\" yMin=\"1\" xMax=\"1\" yMax=\"2\">x</word>",
      "<word xMin=\"1\" yMin=\"1\" xMax=\"1e9\" yMax=\"2\">x</word>",
      "<word xMin=\"1\" yMin=\"1\" xMax=\"99999999\" yMax=\"2\">x</word>", "<word xMin=\"1", "<word ",
      "<word xMin=\"1\" yMin=\"1\" xMax=\"2\" yMax=\"2\"></word>",
    ])
  func unsound(tag: String) { #expect(layout(tag).pages[0].lines.isEmpty) }

  @Test("An output that was cut gives the lines before the cut") func cut() {
    var print = PDFPrint()
    print.page([.init(1, 1, "one two"), .init(1, 20, "three four")])
    let bytes = print.bytes
    for count in 0..<bytes.count { _ = PDFLayout(Array(bytes.prefix(count))) }
    let cut = PDFLayout(Array(print.text.prefix(print.text.count - 60).utf8))
    #expect(cut.pages[0].lines.map(\.text) == ["one two"])
  }
}
