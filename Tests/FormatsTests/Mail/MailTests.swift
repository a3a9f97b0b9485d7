import Articles
import Testing

@testable import Formats

@Suite("Reading e-mail") struct MailTests {
  private let head =
    "From: Ada Lind <ada@coast.example>\r\nTo: r@coast.example\r\nSubject: Ferry returns\r\nDate: Tue, 12 Mar 2024 07:30:00 +0100\r\nMIME-Version: 1.0\r\n"
  private let ferry = "The ferry to the outer islands will run again from Monday, after a winter of mail boats."
  private let council = "The council met twice. It found nothing to add to what the harbour office had said."

  private func read(_ text: String) throws(ImportError) -> Imported {
    try importArticle(Document(Array(text.utf8), from: .file("a.eml")))
  }
  private func blocks(_ imported: Imported) -> [String] {
    imported.draft.blocks.map {
      "\($0.kind.rawValue)\($0.level.map(String.init) ?? ""): \(imported.draft.text.slice($0.range))"
    }
  }
  private let top = ["title: Ferry returns", "byline: Ada Lind"]

  @Test("Subject, sender and date are facts of the article") func facts() throws {
    let imported = try read("\(head)Content-Type: text/plain\r\n\r\n\(ferry)\r\n\r\n\(council)\r\n")
    #expect(imported.draft.facts.title == "Ferry returns")
    #expect(imported.draft.facts.byline == "Ada Lind")
    #expect(imported.draft.facts.published == "2024-03-12T07:30:00+01:00")
    #expect(blocks(imported) == top + ["paragraph: \(ferry)", "paragraph: \(council)"])
  }

  @Test("Flowed lines go on; the space that joins them may be dropped") func flowed() throws {
    let text = "The ferry will \r\nrun again.\r\n\r\n From Monday.\r\n\r\n> She asked \r\n> why.\r\n"
    let imported = try read("\(head)Content-Type: text/plain; format=flowed\r\n\r\n\(text)")
    #expect(
      blocks(imported) == top + [
        "paragraph: The ferry will run again.", "paragraph: From Monday.", "quotation1: She asked why.",
      ])
    #expect(MailLines("fe \nrry", flowed: true, delSp: true).pieces.map(\.text) == ["ferry"])
  }

  @Test("Quoted words are quotations with their depth, and a signature is residue") func quotations() throws {
    let text =
      "\(ferry)\r\n\r\nOn Monday Bo wrote:\r\n> \(council)\r\n>> The first boat leaves at seven.\r\n\r\nIt does.\r\n\r\n-- \r\nAda Lind\r\nCoast Office"
    #expect(
      blocks(try read("\(head)\r\n\(text)")) == top + [
        "paragraph: \(ferry)", "paragraph: On Monday Bo wrote:", "quotation1: \(council)",
        "quotation2: The first boat leaves at seven.", "paragraph: It does.", "residue: Ada Lind",
        "residue: Coast Office",
      ])
  }

  private func alternative(_ plain: String, _ html: String) -> String {
    """
    \(head)Content-Type: multipart/alternative; boundary="x y"

    This text is for old programs.
    --x y
    Content-Type: text/plain; charset=utf-8

    \(plain)
    --x y
    Content-Type: multipart/related; boundary=in

    --in
    Content-Type: text/html; charset=utf-8

    \(html)
    --in
    Content-Type: image/png; name=logo.png
    Content-Transfer-Encoding: base64

    iVBORw0KGgo=
    --in--
    --x y--
    This text is after all parts.
    """
  }

  @Test("The HTML form is shown unless it is a stub") func better() throws {
    let html =
      "<div style='display:none'>Preview</div><h1>Ferry returns</h1><p>\(ferry)<blockquote>\(council)</blockquote><p><a href='https://a.example/u'>Unsubscribe</a>"
    let imported = try read(alternative("Read it at https://a.example.", html))
    #expect(
      blocks(imported) == top + [
        "paragraph: \(ferry)", "quotation1: \(council)", "residue: Unsubscribe", "embed: logo.png (image/png)",
      ])
    #expect(imported.draft.facts.hiddenCount == 1)
    let plain = try read(alternative("\(ferry)\n\n\(council)", "<p>See the text.</p>"))
    #expect(Array(blocks(plain).prefix(4)) == top + ["paragraph: \(ferry)", "paragraph: \(council)"])
  }

  @Test("Words after a picture go on with the text; those after other words are residue") func mixed() throws {
    let text = """
      \(head)Content-Type: multipart/mixed; boundary=x

      --x

      \(ferry)
      --x
      Content-Type: image/jpeg; name="boat.jpg"

      JPEG
      --x
      Content-Type: text/plain

      \(council)
      --x
      Content-Type: text/plain

      Coast list: https://list.example
      --x
      Content-Disposition: attachment; filename*=utf-8''caf%C3%A9.txt

      Not shown.
      --x--
      """
    #expect(
      blocks(try read(text)) == top + [
        "paragraph: \(ferry)", "paragraph: \(council)", "residue: Coast list: https://list.example",
        "embed: boat.jpg (image/jpeg)", "embed: café.txt (text/plain)",
      ])
  }

  @Test("Charsets and encodings of the parts are decoded") func encodings() throws {
    let quoted = try read(
      "\(head)Content-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nThe caf=E9 is o=\r\npen, she said.\r\n"
    )
    #expect(blocks(quoted).last == "paragraph: The café is open, she said.")
    #expect(quoted.encoding == .windows1252)
    let coded = try read(
      "\(head)Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\nVGhlIGNhZsOpIGlzIG9wZW4sIHNo\r\nZSBzYWlkLg==\r\n"
    )
    #expect(blocks(coded).last == "paragraph: The café is open, she said.")
  }

  @Test("A message from a mailbox file, with LF alone, is read") func mailbox() throws {
    let text =
      "From ada@coast.example Fri May  4 2001\n" + head.split(separator: "\r\n").joined(separator: "\n")
      + "\n\n\(ferry)\n"
    #expect(blocks(try read(text)).last == "paragraph: \(ferry)")
  }

  @Test("A locked message is locked; one without words says what it holds") func nothing() {
    #expect(throws: ImportError.locked(.file("a.eml"))) {
      try read("\(head)Content-Type: multipart/encrypted; boundary=x\r\n\r\n--x\r\n\r\nabc\r\n--x--\r\n")
    }
    #expect(throws: ImportError.nothingToRead(.file("a.eml"), found: "a message without text")) {
      try read("\(head)\r\n \r\n")
    }
    #expect(
      throws: ImportError.nothingToRead(.file("a.eml"), found: "a message with tide.pdf (application/pdf) attached")
    ) {
      try read("\(head)Content-Type: application/pdf; name=tide.pdf\r\n\r\n%PDF\r\n")
    }
  }

  @Test("Parts nested too deep, and too many parts, end in what came before them") func limits() throws {
    func nested(_ depth: Int) -> String {
      var text = "\(head)Content-Type: multipart/mixed; boundary=b0\r\n\r\n"
      for i in 0..<depth { text += "--b\(i)\r\nContent-Type: multipart/mixed; boundary=b\(i + 1)\r\n\r\n" }
      return text + "--b\(depth)\r\n\r\n\(ferry)\r\n"
    }
    #expect(blocks(try read(nested(99))).last == "paragraph: \(ferry)")
    #expect(
      throws: ImportError.damaged(
        .file("a.eml"), format: "e-mail",
        reason: "its first 100 levels and 1000 parts hold no text, and the rest is not read")
    ) { try read(nested(2_000)) }
    let parts = String(repeating: "--x\r\nContent-Type: image/png\r\n\r\n", count: 100_000)
    #expect(throws: ImportError.self) { try read("\(head)Content-Type: multipart/mixed; boundary=x\r\n\r\n\(parts)") }
    let many = try read("\(head)Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n\r\n\(ferry)\r\n\(parts)")
    #expect(blocks(many)[2] == "paragraph: \(ferry)")
  }

  @Test(
    "Delimiters that repeat, are cut or belong to another part do no harm",
    arguments: [
      "--x\r\n\r\nThe ferry.\r\n--y\r\n--x--", "--x\r\n\r\nThe ferry.\r\n-- y --", "--x  \r\n\r\nThe ferry.\r\n--x",
      "--x\n\nThe ferry.",
      "--x--\r\n--x\r\n\r\nThe ferry.", "----x\r\n\r\nThe ferry.",
    ])
  func delimiters(text: String) { _ = try? read("\(head)Content-Type: multipart/mixed; boundary=x\r\n\r\n\(text)") }

  @Test(
    "A text that only looks like a message is plain text",
    arguments: [
      "From: the harbour\n\nThe ferry will run again, she said.",
      "Subject: tides\nThe ferry runs again: nobody asked, she said.\n\nMore.",
      "Note: a text\nTo: all\n\nThe ferry.", "From the harbour the ferry runs again, she said.\n\nMore.",
    ])
  func notMail(text: String) {
    #expect(InputFormat.of(Document(Array(text.utf8), from: .standardInput))?.word == "text")
  }
}
