import Articles
import TestSupport
import Testing

@testable import Formats

@Suite("Word") struct DOCXTests {
  private static let styles =
    """
    <w:styles xmlns:w="urn:w"><w:style w:styleId="H2"><w:name w:val="heading 2"/></w:style><w:style w:styleId="Own"><w:name w:val="Mine"/><w:basedOn w:val="Q"/></w:style>
    <w:style w:styleId="Q"><w:name w:val="Quote"/></w:style><w:style w:styleId="Tit"><w:name w:val="Title"/></w:style><w:style w:styleId="Cap"><w:name w:val="caption"/></w:style>
    <w:style w:styleId="LB"><w:name w:val="List Bullet"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style></w:styles>
    """

  private func paragraph(_ words: String, _ style: String = "", _ more: String = "") -> String {
    "<w:p><w:pPr>\(style.isEmpty ? "" : "<w:pStyle w:val='\(style)'/>")\(more)</w:pPr><w:r><w:t>\(words)</w:t></w:r></w:p>"
  }

  private func document(_ body: String, _ more: [ZipEntry] = [], name: String = "a.docx") -> Document {
    let text = "<w:document xmlns:w='urn:w' xmlns:r='urn:r' xmlns:mc='urn:mc'><w:body>\(body)</w:body></w:document>"
    return Document(
      zipArchive(
        [
          ZipEntry("[Content_Types].xml", "<x/>"), ZipEntry("word/document.xml", text),
          ZipEntry("word/styles.xml", Self.styles),
        ] + more), from: .file(name))
  }

  private func draft(_ body: String, _ more: [ZipEntry] = []) throws -> Draft {
    try importArticle(document(body, more)).draft
  }

  @Test("Paragraphs have the roles of their styles") func styles() throws {
    let draft = try draft(
      paragraph("Lease signed", "Tit") + paragraph("By Ana Brandt") + paragraph("Text &amp; more")
        + paragraph("Next", "H2") + paragraph("Quoted", "Own")
        + paragraph("One", "LB") + paragraph("Two", "", "<w:numPr><w:ilvl w:val='1'/><w:numId w:val='3'/></w:numPr>")
        + paragraph("Not an item", "LB", "<w:numPr><w:numId w:val='0'/></w:numPr>") + paragraph("The quay", "Cap")
        + paragraph("Outlined", "", "<w:outlineLvl w:val='0'/>")
        + "<w:tbl><w:tr><w:tc>\(paragraph("Port"))</w:tc><w:tc>\(paragraph("Ships"))</w:tc></w:tr><w:tr><w:tc>\(paragraph("North"))</w:tc><w:tc>\(paragraph("12"))</w:tc></w:tr></w:tbl>"
    )
    #expect(
      blockLines(draft) == [
        "title: Lease signed", "byline: By Ana Brandt", "paragraph: Text & more", "heading 2: Next",
        "quotation 1: Quoted", "listItem 1: One", "listItem 2: Two",
        "paragraph: Not an item", "caption: The quay", "heading 1: Outlined", "row: Port\tShips", "row: North\t12",
      ])
  }

  @Test("Runs are joined; removed, hidden and repeated text is left out") func runs() throws {
    let draft = try draft(
      """
      <w:p><w:r><w:t>One</w:t><w:tab/><w:t>two</w:t></w:r><w:del><w:r><w:delText>gone</w:delText></w:r></w:del><w:ins><w:r><w:t xml:space="preserve"> three</w:t></w:r></w:ins>
      <w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>.</w:t></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>
      <mc:AlternateContent><mc:Choice><w:txbxContent>\(paragraph("Box"))</w:txbxContent></mc:Choice><mc:Fallback>\(paragraph("Box"))</mc:Fallback></mc:AlternateContent></w:p>
      """)
    #expect(blockLines(draft) == ["paragraph: Box", "paragraph: One two three."] && draft.facts.hiddenCount == 1)
  }

  @Test("Links, notes and facts are read") func parts() throws {
    let draft = try draft(
      "<w:p><w:r><w:t>See </w:t></w:r><w:hyperlink r:id='r1'><w:r><w:t>this</w:t></w:r></w:hyperlink><w:r><w:footnoteReference w:id='2'/></w:r></w:p>",
      [
        ZipEntry(
          "word/_rels/document.xml.rels",
          "<R><Relationship Id='r1' TargetMode='External' Target='https://a.example/?x=1&amp;y=2'/></R>"),
        ZipEntry(
          "word/footnotes.xml",
          "<w:f xmlns:w='urn:w'><w:footnote w:type='separator' w:id='0'/><w:footnote w:id='2'>\(paragraph("A note"))</w:footnote></w:f>"
        ),
        ZipEntry(
          "docProps/core.xml",
          "<c xmlns:dc='urn:dc'><dc:title>Lease</dc:title><dc:creator>Ana Brandt</dc:creator><dc:language>en-GB</dc:language><t:modified xmlns:t='urn:t'>2026-03-12T08:00:00Z</t:modified></c>"
        ),
      ])
    #expect(
      blockLines(draft) == ["title: Lease", "byline: Ana Brandt", "paragraph: See this", "paragraph: [1] A note"])
    #expect(
      draft.links.map(\.target) == ["https://a.example/?x=1&y=2"] && draft.facts.updated == "2026-03-12T08:00:00Z"
        && draft.facts.language == "en-GB")
  }

  @Test("A document of Word is recognised by its parts or its name") func recognition() {
    #expect(InputFormat.of(document(paragraph("x"), name: "a"))?.word == "docx")
    #expect(InputFormat.of(Document(Array("text".utf8), from: .file("a.docx")))?.word == "docx")
    #expect(InputFormat.of(Document(zipArchive([ZipEntry("a", "b")]), from: .file("a.zip"))) == nil)
  }

  @Test("Broken, old, locked and empty documents are clear errors") func broken() {
    func error(_ bytes: [UInt8]) -> ImportError? {
      do { _ = try importArticles(Document(bytes, from: .file("a.docx"))) } catch { return error }
      return nil
    }
    let old: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0]
    #expect(error(Array("text".utf8)) == .damaged(.file("a.docx"), format: "DOCX", reason: "it is not a zip archive"))
    #expect(error(old + "EncryptedPackage".utf8.flatMap { [$0, 0] }) == .locked(.file("a.docx")))
    #expect(error(old) == .unsupported(.file("a.docx"), format: "a document of an old Word", remedy: "save it as DOCX"))
    #expect(
      error(zipArchive([ZipEntry("a", "b")]))
        == .damaged(.file("a.docx"), format: "DOCX", reason: "it has no text part"))
    #expect(error(document("<w:p/>").bytes) == .nothingToRead(.file("a.docx"), found: "a document without text"))
    #expect(
      error(zipArchive([ZipEntry("word/document.xml", letters: 70 << 20)]))
        == .tooLarge(.file("a.docx"), limit: ZipArchive.byteLimit))
  }

  @Test("Changed documents are read without a trap") func fuzz() {
    let sample = document(
      paragraph("A", "Tit") + paragraph("b", "H2")
        + "<w:tbl><w:tr><w:tc>\(paragraph("c"))</w:tc></w:tr></w:tbl><w:p><w:hyperlink r:id='x'><w:r><w:t>d</w:t></w:r></w:hyperlink></w:p>"
    ).bytes
    var random = SeededGenerator(seed: 8)
    for _ in 0..<fuzzCount(1000) {
      let bytes = mutated(
        sample, scraps: ["<w:p>", "</w:p>", "<w:tbl>", "<w:t>", "9999999999", "PK\u{1}\u{2}", "&"], using: &random)
      for article in (try? importArticles(Document(bytes, from: .file("a.docx")))) ?? [] {
        #expect(faults(of: article.draft) == [])
      }
    }
  }
}
