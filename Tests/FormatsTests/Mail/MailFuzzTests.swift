import TestSupport
import Testing

@testable import Formats

@Suite("Fuzz of e-mail") struct MailFuzzTests {
  @Test("Any message gives ordered blocks or an error", arguments: 0..<6) func random(seed: Int) {
    var random = SeededGenerator(seed: seed)
    let scraps = [
      "\r\n", "\n", "\r\n\r\n", "--x", "--x--", "--y", "> ", ">> ", "-- \r\n", " ", "\t",
      "Content-Type: multipart/mixed; boundary=x\r\n",
      "Content-Type: multipart/alternative; boundary=\"y\"\r\n", "Content-Type: text/html; charset=koi8-r\r\n",
      "Content-Type: text/plain; format=flowed\r\n",
      "Content-Transfer-Encoding: base64\r\n", "Content-Transfer-Encoding: quoted-printable\r\n",
      "Content-Disposition: attachment; filename*0*=utf-8''a%\r\n",
      "=?utf-8?q?a=", "=?utf-8?b?w6k?=", "=C3=A9", "=\r\n", "VGhlIGZlcnJ5", "<p>The ferry<b>", "</p><blockquote>",
      "\u{0}", "é", "The ferry runs again. ",
    ]
    for _ in 0..<fuzzCount(2400) / 6 {
      var text = "From: Ada Lind <a@coast.example>\r\nSubject: Ferry\r\nMIME-Version: 1.0\r\n"
      for _ in 0..<Int.random(in: 0...30, using: &random) { text += scraps.randomElement(using: &random) ?? "" }
      var bytes = Array(text.utf8)
      for _ in 0..<Int.random(in: 0...3, using: &random) {
        bytes[Int.random(in: 60..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      for format in [InputFormat.mail, .mhtml] {
        guard let articles = try? format.articles(in: Document(bytes, from: .standardInput)) else { continue }
        for article in articles { #expect(faults(of: article.draft) == []) }
      }
    }
  }
}
