import Articles
import Testing

@testable import Formats

@Suite("Reading saved pages") struct MHTMLTests {
  @Test("The page is the part that the message names, at its own address") func page() throws {
    let text = """
      From: <Saved by a browser>
      Snapshot-Content-Location: https://coast.example/ferry
      Subject: Ferry
      MIME-Version: 1.0
      Content-Type: multipart/related; type="text/html"; boundary="----x----"


      ------x----
      Content-Type: text/css
      Content-Location: https://coast.example/style.css

      p { color: red }
      ------x----
      Content-Type: text/html
      Content-Transfer-Encoding: quoted-printable
      Content-Location: https://coast.example/ferry

      <!doctype html><html><body><article><h1>Ferry returns</h1><p>The ferry to the outer islands will r=
      un again from Monday, after a winter of mail boats, the <a href=3D"/office">office</a> said.</p></article></body></html>
      ------x------
      """
    let document = Document(Array(text.utf8), from: .file("a.mhtml"))
    #expect(InputFormat.of(document)?.word == "mhtml")
    let draft = try importArticle(document).draft
    #expect(draft.text.contains("The ferry to the outer islands will run again from Monday"))
    #expect(draft.links.map(\.target) == ["https://coast.example/office"])
    #expect(!draft.text.contains("color"))
  }

  @Test("A saved page without HTML holds nothing to read") func noPage() {
    let text =
      "From: x\nSnapshot-Content-Location: https://a.example\nContent-Type: multipart/related; boundary=x\n\n--x\nContent-Type: image/png\n\n.\n--x--\n"
    #expect(throws: ImportError.nothingToRead(.standardInput, found: "a saved page without its text")) {
      try importArticle(Document(Array(text.utf8), from: .standardInput))
    }
  }
}
