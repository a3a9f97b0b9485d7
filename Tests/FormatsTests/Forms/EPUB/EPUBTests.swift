import Articles
import TestSupport
import Testing

@testable import Formats

@Suite("EPUB") struct EPUBTests {
  private static let container =
    "<container><rootfiles><rootfile full-path='E/p.opf' media-type='application/oebps-package+xml'/></rootfiles></container>"

  private func package(
    _ manifest: String, _ spine: String,
    _ facts: String = "<dc:title>The Coast</dc:title><dc:creator>Ana Brandt</dc:creator>"
  ) -> String {
    """
    <package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata>\(facts)<dc:language>en</dc:language>
    <dc:date>2026-03-12</dc:date></metadata><manifest>\(manifest)</manifest><spine>\(spine)</spine></package>
    """
  }

  private func item(_ id: String, _ href: String, _ more: String = "") -> String {
    "<item id='\(id)' href='\(href)' media-type='application/xhtml+xml' \(more)/>"
  }

  private func page(_ body: String) -> String {
    "<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'><head><title/><script/></head><body>\(body)</body></html>"
  }

  private func book(_ entries: [ZipEntry], container: String = EPUBTests.container) -> Document {
    Document(
      zipArchive(
        [ZipEntry("mimetype", "application/epub+zip"), ZipEntry("META-INF/container.xml", container)] + entries),
      from: .file("book"))
  }

  private func articles(_ entries: [ZipEntry]) throws -> [Draft] { try importArticles(book(entries)).map(\.draft) }

  @Test("Each part of the spine is an article, named by the table of contents") func chapters() throws {
    let drafts = try articles([
      ZipEntry(
        "E/p.opf",
        package(
          item("n", "nav.xhtml", "properties='nav'") + item("t", "t.xhtml") + item("a", "x/a%20b.xhtml")
            + item("b", "/E/b.xhtml") + item("c", "gone.xhtml")
            + item("d", "d.xhtml"),
          "<itemref idref='t'/><itemref idref='a'/><itemref idref='c'/><itemref idref='b'/><itemref idref='d' linear='no'/>"
        )),
      ZipEntry(
        "E/nav.xhtml",
        page(
          "<nav epub:type='landmarks'><a href='x/a%20b.xhtml'>Start</a></nav><nav epub:type='toc'><a href='x/a%20b.xhtml#s'>One: <i>ships</i></a></nav>"
        )),
      ZipEntry("E/t.xhtml", page("<h1>The Coast</h1><p>Ana Brandt</p>")),
      ZipEntry(
        "E/x/a b.xhtml",
        page(
          "<h2>One: ships</h2><p>“Never,” she said.<a id='x'/></p><p>&nbsp;</p><p>And <a href='https://a.example/'>left</a>.</p>"
        )),
      ZipEntry("E/b.xhtml", page("<h1>Two</h1><blockquote><p>Quoted</p></blockquote>")),
      ZipEntry("E/d.xhtml", page("<p>Aside</p>")),
    ])
    #expect(
      drafts.map(blockLines) == [
        ["title: One: ships", "byline: Ana Brandt", "paragraph: “Never,” she said.", "paragraph: And left."],
        ["title: Two", "byline: Ana Brandt", "quotation 1: Quoted"],
      ])
    #expect(
      drafts[0].facts.title == "One: ships" && drafts[0].facts.site == "The Coast"
        && drafts[0].facts.byline == "Ana Brandt")
    #expect(drafts[0].facts.published == "2026-03-12" && drafts[0].facts.language == "en" && drafts[0].links.count == 1)
  }

  @Test("A book of one part has the title of the book") func single() throws {
    let drafts = try articles([
      ZipEntry(
        "E/p.opf",
        package(
          item("a", "a.xhtml") + "<item id='n' href='n.ncx' media-type='application/x-dtbncx+xml'/>",
          "<itemref idref='a'/>")),
      ZipEntry(
        "E/n.ncx",
        "<ncx><navMap><navPoint><navLabel><text>Start</text></navLabel><content src='a.xhtml'/></navPoint></navMap></ncx>"
      ),
      ZipEntry("E/a.xhtml", page("<p>Text</p>")),
    ])
    #expect(drafts.map { $0.facts.title } == ["The Coast"] && drafts[0].facts.site == nil)
  }

  @Test("The older table of contents names parts") func olderContents() throws {
    let drafts = try articles([
      ZipEntry(
        "E/p.opf",
        package(
          item("a", "a.xhtml") + item("b", "b.xhtml")
            + "<item id='n' href='n.ncx' media-type='application/x-dtbncx+xml'/>",
          "<itemref idref='a'/><itemref idref='b'/>")),
      ZipEntry(
        "E/n.ncx",
        "<ncx><navMap><navPoint><navLabel><text>Start</text></navLabel><content src='a.xhtml'/></navPoint></navMap></ncx>"
      ),
      ZipEntry("E/a.xhtml", page("<p>Text</p>")), ZipEntry("E/b.xhtml", page("<p>More</p>")),
    ])
    #expect(drafts.map { $0.facts.title } == ["Start", "The Coast"])
  }

  @Test("Parts outside of the archive are left out") func traversal() throws {
    let drafts = try articles([
      ZipEntry(
        "E/p.opf",
        package(item("a", "../../../etc/passwd") + item("b", "b.xhtml"), "<itemref idref='a'/><itemref idref='b'/>")),
      ZipEntry("../../evil.xhtml", page("<p>Evil</p>")), ZipEntry("E/b.xhtml", page("<p>Text</p>")),
    ])
    #expect(drafts.map(blockLines) == [["title: The Coast", "byline: Ana Brandt", "paragraph: Text"]])
  }

  @Test("Encrypted parts are locked, encrypted fonts are not in the way") func locked() throws {
    let entries = [
      ZipEntry("E/p.opf", package(item("a", "a.xhtml"), "<itemref idref='a'/>")),
      ZipEntry("E/a.xhtml", page("<p>Text</p>")),
    ]
    func encryption(_ part: String) -> ZipEntry {
      ZipEntry(
        "META-INF/encryption.xml",
        "<encryption><EncryptedData><CipherData><CipherReference URI='\(part)'/></CipherData></EncryptedData></encryption>"
      )
    }
    #expect(throws: ImportError.locked(.file("book"))) { try articles(entries + [encryption("E/a.xhtml")]) }
    #expect(try articles(entries + [encryption("E/font.otf")]).count == 1)
  }

  @Test("A part that unpacks to far more than its size is refused") func bomb() {
    let entries = [
      ZipEntry("E/p.opf", package(item("a", "a.xhtml"), "<itemref idref='a'/>")),
      ZipEntry("E/a.xhtml", letters: 60 << 20),
    ]
    #expect(throws: ImportError.tooLarge(.file("book"), limit: ZipArchive.byteLimit)) { try articles(entries) }
  }

  @Test("Nested entities of a part are not expanded") func entities() throws {
    let bomb = "<!DOCTYPE html [<!ENTITY a 'ha'><!ENTITY b '&a;&a;'>]><html><body><p>x &b;</p></body></html>"
    let drafts = try articles([
      ZipEntry("E/p.opf", package(item("a", "a.xhtml"), "<itemref idref='a'/>")), ZipEntry("E/a.xhtml", bomb),
    ])
    #expect(drafts[0].text.utf8.count < 100)
  }

  @Test("Broken books are clear errors or are read as far as possible") func broken() throws {
    let part = ZipEntry("E/a.xhtml", page("<p>Text"))
    let opf = ZipEntry("E/p.opf", package(item("a", "a.xhtml"), "<itemref idref='a'/>"))
    #expect(try importArticles(book([opf, part], container: "<a/>")).count == 1)
    #expect(
      try articles([ZipEntry("E/p.opf", package(item("a", "a.xhtml"), "<itemref idref='a' linear='no'/>")), part]).count
        == 1)
    #expect(throws: ImportError.nothingToRead(.file("book"), found: "a book without text")) { try articles([opf]) }
    #expect(throws: ImportError.damaged(.file("book"), format: "EPUB", reason: "it names no package")) {
      try articles([part])
    }
    #expect(throws: ImportError.damaged(.file("a.epub"), format: "EPUB", reason: "it is not a zip archive")) {
      try importArticles(Document(Array("text".utf8), from: .file("a.epub")))
    }
  }

  @Test("A damaged part does not keep the other parts from being read") func damagedPart() throws {
    let opf = ZipEntry(
      "E/p.opf",
      package(item("a", "a.xhtml") + item("b", "b.xhtml"), "<itemref idref='a'/><itemref idref='b'/>"))
    // The bytes are not deflated, although the entry says so.
    var damaged = ZipEntry("E/a.xhtml", page("<p>Lost</p>"))
    damaged.method = 8
    let sound = ZipEntry("E/b.xhtml", page("<p>Text</p>"))
    #expect(
      try articles([opf, damaged, sound]).map(blockLines) == [
        ["title: The Coast", "byline: Ana Brandt", "paragraph: Text"]
      ])
    #expect(
      throws: ImportError.damaged(.file("book"), format: "EPUB", reason: "its part “E/a.xhtml” is damaged")
    ) { try articles([opf, damaged]) }
  }

  @Test("Changed books are read without a trap") func fuzz() {
    let sample = book([
      ZipEntry(
        "E/p.opf", package(item("n", "n.xhtml", "properties='nav'") + item("a", "a.xhtml"), "<itemref idref='a'/>")),
      ZipEntry("E/n.xhtml", page("<nav><a href='a.xhtml'>A</a></nav>")),
      ZipEntry("E/a.xhtml", page("<h1>A</h1><p>Text</p>")),
    ]).bytes
    var random = SeededGenerator(seed: 7)
    for _ in 0..<fuzzCount(1000) {
      let bytes = mutated(
        sample, scraps: ["..", "%2e", "/", "<", "'", "PK\u{1}\u{2}", "<itemref idref='n'/>"], using: &random)
      for article in (try? importArticles(Document(bytes, from: .file("a.epub")))) ?? [] {
        #expect(faults(of: article.draft) == [])
      }
    }
  }
}
