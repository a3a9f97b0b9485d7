import Testing

@testable import Formats

@Suite("Headers of messages") struct MailHeaderTests {
  private func header(_ text: String) -> MailHeader {
    MailHeader.read(Array(text.utf8), in: 0..<text.utf8.count).header
  }

  @Test("Fields may go on in the next line, and names may be written in any case") func fields() {
    let text =
      "SUBJECT: Ferry\r\n returns\r\n\tto the islands\r\nX: \r\nno field\r\nDate: today\r\n\r\nText: not a field\r\n"
    let (header, body) = MailHeader.read(Array(text.utf8), in: 0..<text.utf8.count)
    #expect(header["subject"] == "Ferry returns to the islands")
    #expect(header["x"] == nil)
    #expect(header["date"] == "today")
    #expect(header["text"] == nil)
    #expect(text.utf8.dropFirst(body).elementsEqual("Text: not a field\r\n".utf8))
  }

  @Test(
    "Encoded words are decoded",
    arguments: [
      ("=?utf-8?q?Caf=C3=A9?= Lind", "Café Lind"), ("=?ISO-8859-1?Q?a_b=E9?=", "a bé"),
      ("=?utf-8?b?Q2Fmw6k=?=", "Café"),
      ("=?utf-8?b?Q2Fmw6k?=", "Café"), ("=?utf-8?q?Caf=C3?= =?utf-8?q?=A9_now?=", "Café now"),
      ("=?utf-8*en?q?ferry?= and =?utf-8?q?boat?=", "ferry and boat"), ("=?utf-8?q?a?=(=?utf-8?q?b?=)", "a(b)"),
      ("=?windows-1251?q?=C4=E0?=", "Да"), ("=?no-such?q?abc?=", "abc"), ("1 = 1?", "1 = 1?"),
      ("=?utf-8?x?a?=", "=?utf-8?x?a?="),
      ("=?utf-8?q?cut", "=?utf-8?q?cut"), ("=?=?utf-8?q?a?=", "=?a"),
    ])
  func words(field: String, text: String) { #expect(decodingWords(of: field) == text) }

  @Test(
    "Parameters may be quoted, in pieces and percent-encoded",
    arguments: [
      ("attachment; filename=\"tide; table.pdf\"; size=3", "filename", "tide; table.pdf"),
      ("attachment; FileName=tide.pdf ; size=3", "filename", "tide.pdf"),
      ("x; name=\"a\\\"b\"", "name", "a\"b"), ("x; name*=utf-8'en'caf%C3%A9", "name", "café"),
      ("x; name*0=\"tide \"; name*1=table", "name", "tide table"),
      ("x; name*1*=%C3%A9s; name*0*=utf-8''caf", "name", "cafés"), ("x; name*=iso-8859-1''%E9", "name", "é"),
      ("x; name", "name", nil), ("x;;; =;name=", "name", ""), ("x; name*=%C3%", "name", "Ã%"),
    ] as [(String, String, String?)])
  func parameters(field: String, name: String, value: String?) { #expect(MailParameters(field)[name] == value) }

  @Test(
    "The sender's name is read in every form",
    arguments: [
      ("Ada Lind <ada@coast.example>", "Ada Lind"), ("\"Lind, Ada\" <ada@coast.example>", "Lind, Ada"),
      ("ada@coast.example (Ada Lind)", "Ada Lind"), ("ada@coast.example", "ada@coast.example"),
      ("<ada@coast.example>", "ada@coast.example"), ("Ada (editor) <a@b.example>", "Ada (editor)"), ("", nil),
      ("<>", nil), ("MAILER DAEMON <>", "MAILER DAEMON"),
    ] as [(String, String?)])
  func sender(field: String, name: String?) { #expect(authorName(field) == name) }

  @Test("Without a sound media type a part is plain text", arguments: ["", "Content-Type: \n", "Content-Type: text\n"])
  func mediaType(text: String) { #expect(header(text).mediaType == "text/plain") }
}

@Suite("Transfer encodings") struct TransferEncodingTests {
  private func decoded(_ text: String, _ encoding: String?) -> String {
    String(decoding: transferDecoded(Array(text.utf8)[...], encoding), as: UTF8.self)
  }

  @Test(
    "Quoted-printable joins lines and decodes bytes",
    arguments: [
      ("a=C3=A9b", "aéb"), ("soft=\r\nline", "softline"), ("soft= \t\nline", "softline"), ("a=3D=3d", "a=="),
      ("x=", "x"),
      ("100 = 100", "100 = 100"), ("=ZZ", "=ZZ"), ("=4", "=4"),
    ])
  func quotedPrintable(text: String, words: String) { #expect(decoded(text, "Quoted-Printable") == words) }

  @Test(
    "Base64 passes over what is not of it",
    arguments: [
      ("Q2Fm\r\nw6k=", "Café"), ("Q2Fmw6k", "Café"), ("Q2 F!m w6k=\n", "Café"), ("Q2Fmw6k=Q2Fmw6k=", "CaféCafé"),
      ("", ""),
      ("=", ""),
    ])
  func base64(text: String, words: String) { #expect(decoded(text, "base64") == words) }

  @Test("Other encodings leave the bytes", arguments: ["7bit", "8bit", "x-other", nil] as [String?])
  func others(encoding: String?) { #expect(decoded("a=20b", encoding) == "a=20b") }
}
