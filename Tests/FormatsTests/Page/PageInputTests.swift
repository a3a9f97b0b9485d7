import Articles
import Testing

@testable import Formats

@Suite("Recognition of pages")
struct PageInputTests {
  private func document(_ text: String, name: String = "a", mediaType: String? = nil) -> Document {
    Document(Array(text.utf8), from: .file(name), mediaType: mediaType)
  }

  @Test(
    "Pages are recognised by their beginning, their name or their media type",
    arguments: [
      ("<!DOCTYPE html><p>x", "a", nil), ("\u{FEFF}\n<!-- a --><HTML lang=en>", "a", nil),
      ("<?xml version='1.0'?><html>", "a", nil),
      ("<div>x</div>", "a", nil), ("Words <b>x</b>", "a.htm", nil), ("Words", "a", "text/html; charset=utf-8"),
      ("<x/>", "a", "application/xhtml+xml"), ("Words <b>x</b>", "a.html.gz", nil),
      ("<br />\n<b>Warning</b>: no such file\n<!DOCTYPE html><p>x", "a", nil),
    ] as [(String, String, String?)])
  func pages(text: String, name: String, mediaType: String?) {
    #expect(InputFormat.of(document(text, name: name, mediaType: mediaType))?.word == "html")
  }

  @Test(
    "Plain text that mentions a tag stays plain text",
    arguments: [
      ("The tag <html> opens a page.", "a"), ("<rss version='2.0'>", "a"), ("<p>x", "a.md"), ("No tags.", "a.html"),
      ("a < b", "a.html"),
    ])
  func plainText(text: String, name: String) {
    #expect(InputFormat.of(document(text, name: name))?.word != "html")
  }

  @Test("A page in UTF-16 is recognised and read")
  func utf16() throws {
    let text = "<html><h1>Ships</h1><p>The harbour master said that the ships would wait, and that nobody was hurt.</p>"
    let bytes: [UInt8] =
      [0xFF, 0xFE] + text.utf16.flatMap { unit -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    #expect(try importArticle(Document(bytes, from: .file("a"))).draft.title != nil)
  }

  @Test(
    "What a page is not is named",
    arguments: [
      ("{\"a\": 1}", "data in JSON"), ("\u{89}PNG", "a picture"), (" \n", "an empty page"),
      ("<html><body></body></html>", "a page without text"),
      ("<title>x</title><p>  </p>", "a page without text"),
      ("<div>The ferry runs.</div>", "a page without running text"),
      ("<title>x</title><div id=app></div>", "a page that a script has to build"),
      ("<title>x</title><input type=password>", "a login form"),
    ])
  func nothingToRead(text: String, found: String) {
    let bytes = text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    let document = Document(bytes, from: .file("a"), mediaType: "text/html")
    #expect(throws: ImportError.nothingToRead(.file("a"), found: found)) { try importArticle(document) }
  }

  @Test("The line of a page has its facts, its text and the kinds of its blocks")
  func line() throws {
    let line = pageLine(
      [
        page(
          "<html lang=en><h1>Ships</h1><article><p>The harbour master said that the ships would wait, and nobody was hurt.</p></article>",
          address: nil)
      ], id: "x")
    #expect(
      line == """
        {"id":"x","title":"Ships","byline":null,"date":null,"url":null,"site":null,"language":"en",\
        "text":"The harbour master said that the ships would wait, and nobody was hurt.","kinds":["paragraph"]}\n
        """)
  }
}
