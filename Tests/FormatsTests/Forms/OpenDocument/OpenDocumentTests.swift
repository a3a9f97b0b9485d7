import Articles
import TestSupport
import Testing

@testable import Formats

@Suite("OpenDocument") struct OpenDocumentTests {
  private func document(_ body: String, _ more: [ZipEntry] = [], name: String = "a") -> Document {
    let content =
      """
      <o:document-content xmlns:o="urn:o" xmlns:style="urn:s" xmlns:text="urn:t" xmlns:table="urn:tb" xmlns:xlink="urn:x" xmlns:draw="urn:d"><o:automatic-styles>
      <style:style style:name="P1" style:parent-style-name="Quotations"/><style:style style:name="P2" style:parent-style-name="Title"/></o:automatic-styles>
      <o:body><o:text>\(body)</o:text></o:body></o:document-content>
      """
    return Document(
      zipArchive(
        [ZipEntry("mimetype", "application/vnd.oasis.opendocument.text"), ZipEntry("content.xml", content)] + more),
      from: .file(name))
  }

  private func draft(_ body: String, _ more: [ZipEntry] = []) throws -> Draft {
    try importArticle(document(body, more)).draft
  }

  @Test("Paragraphs, headings, lists, tables and quotations have their roles") func roles() throws {
    let draft = try draft(
      """
      <text:p text:style-name="P2">Lease signed</text:p><text:p text:style-name="Author">Ana Brandt</text:p><text:p text:style-name="Date">12 March 2026</text:p>
      <text:p>Text<text:s text:c="2"/>and<text:tab/>more</text:p><text:h text:outline-level="2">Next</text:h><text:p text:style-name="P1">Quoted</text:p>
      <text:list><text:list-item><text:p>One</text:p><text:list><text:list-item><text:p>Two</text:p></text:list-item></text:list></text:list-item></text:list>
      <text:p text:style-name="Preformatted_20_Text">a<text:line-break/>b</text:p>
      <table:table><table:table-row><table:table-cell><text:p>Port</text:p></table:table-cell><table:table-cell><text:p>Ships</text:p></table:table-cell></table:table-row>
      <table:table-row><table:table-cell><text:p>North</text:p></table:table-cell><table:table-cell><text:p>12</text:p></table:table-cell></table:table-row></table:table>
      """)
    #expect(
      blockLines(draft) == [
        "title: Lease signed", "byline: Ana Brandt", "paragraph: Text and more", "heading 2: Next",
        "quotation 1: Quoted", "listItem 1: One", "listItem 2: Two",
        "code: a\nb", "row: Port\tShips", "row: North\t12",
      ])
    #expect(
      draft.facts.title == "Lease signed" && draft.facts.byline == "Ana Brandt" && draft.facts.published == "2026-03-12"
    )
  }

  @Test("Links and notes are read; comments, removed text and tables of contents are left out") func parts() throws {
    let draft = try draft(
      """
      <text:tracked-changes><text:changed-region><text:deletion><text:p>Gone</text:p></text:deletion></text:changed-region></text:tracked-changes>
      <text:table-of-content><text:p>Contents</text:p></text:table-of-content>
      <text:p>See <text:a xlink:href="https://a.example/?x=1&amp;y=2">this</text:a><text:note><text:note-citation>i</text:note-citation><text:note-body><text:p>A note</text:p></text:note-body></text:note>
      <o:annotation><text:p>Comment</text:p></o:annotation>.</text:p><text:p><draw:frame><draw:text-box><text:p text:style-name="Illustration">The quay</text:p></draw:text-box></draw:frame></text:p>
      """,
      [
        ZipEntry(
          "meta.xml",
          "<o:document-meta xmlns:o='urn:o' xmlns:dc='urn:dc' xmlns:m='urn:m'><o:meta><dc:title>Lease</dc:title><m:initial-creator>Ana Brandt</m:initial-creator><dc:language>en</dc:language></o:meta></o:document-meta>"
        )
      ])
    #expect(
      blockLines(draft) == [
        "title: Lease", "byline: Ana Brandt", "paragraph: See this .", "caption: The quay", "paragraph: [1] A note",
      ])
    #expect(draft.links.map(\.target) == ["https://a.example/?x=1&y=2"] && draft.facts.language == "en")
  }

  @Test("Broken, locked and empty texts are clear errors") func broken() {
    func error(_ document: Document) -> ImportError? {
      do { _ = try importArticles(document) } catch { return error }
      return nil
    }
    let manifest = ZipEntry(
      "META-INF/manifest.xml", "<m><file-entry full-path='content.xml'><encryption-data/></file-entry></m>")
    #expect(error(document("<text:p>x</text:p>", [manifest])) == .locked(.file("a")))
    #expect(
      error(Document(Array("text".utf8), from: .file("a.odt")))
        == .damaged(.file("a.odt"), format: "ODT", reason: "it is not a zip archive"))
    #expect(
      error(Document(zipArchive([ZipEntry("a", "b")]), from: .file("a.odt")))
        == .damaged(.file("a.odt"), format: "ODT", reason: "it has no text part"))
    #expect(error(document("<text:p/>")) == .nothingToRead(.file("a"), found: "a document without text"))
  }

  @Test("Changed texts are read without a trap") func fuzz() {
    let sample = document(
      "<text:h>A</text:h><text:list><text:list-item><text:p>b <text:a xlink:href='c'>d</text:a></text:p></text:list-item></text:list>"
    ).bytes
    var random = SeededGenerator(seed: 9)
    for _ in 0..<fuzzCount(1000) {
      let bytes = mutated(
        sample, scraps: ["<text:p>", "</text:p>", "</text:list>", "<table:table>", "PK\u{1}\u{2}", "&"], using: &random)
      for article in (try? importArticles(Document(bytes, from: .file("a.odt")))) ?? [] {
        #expect(faults(of: article.draft) == [])
      }
    }
  }
}
