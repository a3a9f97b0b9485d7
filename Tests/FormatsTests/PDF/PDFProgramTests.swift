import Articles
import Files
import Testing

@testable import Formats

/// The bytes of a small PDF that a test makes.
private struct SmallPDF {
  /// A page for each string, its words in the middle; "" is a page without text. With `lock`, a password is needed.
  static func bytes(_ pages: [String], lock: Bool = false) -> [UInt8] {
    var objects = [
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Count \(pages.count) /Kids [\(pages.indices.map { "\(4 + 2 * $0) 0 R" }.joined(separator: " "))] >>",
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    for (i, words) in pages.enumerated() {
      let content = words.isEmpty ? "0 0 10 10 re f" : "BT /F 12 Tf 72 400 Td (\(words)) Tj ET"
      objects.append(
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents \(5 + 2 * i) 0 R /Resources << /Font << /F 3 0 R >> >> >>"
      )
      objects.append("<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream")
    }
    var text = "%PDF-1.4\n"
    var offsets: [Int] = []
    for (i, object) in objects.enumerated() {
      offsets.append(text.utf8.count)
      text += "\(i + 1) 0 obj\n\(object)\nendobj\n"
    }
    let start = text.utf8.count
    text += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for offset in offsets { text += String(repeating: "0", count: 10 - "\(offset)".count) + "\(offset) 00000 n \n" }
    let key = String(repeating: "41", count: 32)
    let locked = "/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <\(key)> /U <\(key)> >> /ID [<\(key)> <\(key)>]"
    text += "trailer\n<< /Size \(objects.count + 1) /Root 1 0 R \(lock ? locked : "") >>\nstartxref\n\(start)\n%%EOF\n"
    return Array(text.utf8)
  }
}

@Suite("Reading PDF by pdftotext") struct PDFProgramTests {
  private func document(_ bytes: [UInt8]) -> Document { Document(bytes, from: .file("a.pdf")) }
  private let pages = ["The ferry will run again from Monday.", "The council met twice."]

  @Test("The words of all pages are read") func words() throws {
    let article = try importArticle(document(SmallPDF.bytes(pages)))
    #expect(article.draft.text == "The ferry will run again from Monday.\n\nThe council met twice.")
    #expect(article.encoding == .utf8)
  }

  @Test("Five thousand pages are read") func manyPages() throws {
    let words = (1...5000).map { "The number of the day was \(String($0, radix: 2)), they said." }
    let draft = try importArticle(document(SmallPDF.bytes(words))).draft
    #expect(draft.blocks.count == 5000)
    #expect(faults(of: draft) == [])
  }

  @Test("A document that needs a password is locked") func locked() {
    #expect(throws: ImportError.locked(.file("a.pdf"))) {
      try importArticle(document(SmallPDF.bytes(pages, lock: true)))
    }
  }

  @Test("Pictures of pages hold nothing to read") func scan() {
    #expect(throws: ImportError.nothingToRead(.file("a.pdf"), found: "pictures of pages without text")) {
      try importArticle(document(SmallPDF.bytes(["", ""])))
    }
  }

  @Test("A document that was cut is read as far as it is good, or named damaged") func cut() throws {
    let bytes = SmallPDF.bytes(pages)
    for count in stride(from: 5, to: bytes.count, by: 97) {
      do {
        #expect(try !importArticle(document(Array(bytes.prefix(count)))).draft.blocks.isEmpty)
      } catch ImportError.damaged(_, let format, let reason) {
        #expect(format == "PDF")
        #expect(!reason.isEmpty)
      } catch ImportError.nothingToRead {}
    }
    #expect(throws: ImportError.damaged(.file("a.pdf"), format: "PDF", reason: "Couldn't find trailer dictionary")) {
      try importArticle(document(Array("%PDF-1.4\nnothing".utf8)))
    }
  }

  @Test("A missing program is named with its package") func missing() {
    #expect(throws: ImportError.needsPackage(.file("a.pdf"), package: "poppler-utils")) {
      try PDFProgram.layout(of: document(SmallPDF.bytes(pages)), path: nil)
    }
  }

  @Test("Of too much output, the pages before the limit are read") func outputLimit() throws {
    let words = (1...40).map { "Page number \($0) of a long document, they said." }
    let limits = BoundedProgram.Limits(seconds: 60, memory: 2 << 30, output: 20_000)
    let layout = try PDFProgram.layout(of: document(SmallPDF.bytes(words)), limits: limits)
    #expect((2..<40).contains(layout.pages.count))
  }
}
