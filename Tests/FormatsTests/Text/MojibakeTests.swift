import Articles
import TestSupport
import Testing

@testable import Formats

/// Tests of the repair of UTF-8 that was read as Windows-1252 and encoded again.
@Suite struct MojibakeTests {
  private func broken(_ text: String) -> String { Decoded(windows1252: Array(text.utf8)).text }

  @Test("Wrongly encoded characters are repaired and counted")
  func repaired() {
    let text = "“It’s late,” said José – in a café near Málaga… It cost 5 € or 20 °C."
    let once = Mojibake(broken(text))
    #expect(once.text == text)
    #expect(once.count == 10)
    let twice = Mojibake(broken(broken(text)))
    #expect(twice.text == text)
    #expect(twice.count == 10)
  }

  @Test("A wrong passage in a right text is repaired alone")
  func passage() {
    let repair = Mojibake(
      "“Señor” Núñez saidâ€\u{9D} that GuantÃ¡namo is in Cuba. SÃ£o Paulo is not; it is 20Â°C there.")
    #expect(repair.text == "“Señor” Núñez said” that Guantánamo is in Cuba. São Paulo is not; it is 20°C there.")
    #expect(repair.count == 4)
  }

  @Test("A closing quotation mark without its last character is repaired after an opening one")
  func lost() {
    #expect(Mojibake("â€œNo,â€ said Mira. â€œYes.â€").text == "“No,” said Mira. “Yes.”")
    #expect(Mojibake("It is â€ alone").count == 0)
  }

  @Test(
    "Correct texts stay as they are",
    arguments: [
      "NÃO É A IRMû, disse. «AMANHû… MAÇÕES, Ã, Õ, “Ô.", "Il a dit là\u{A0}», et voilà\u{A0}; « Â\u{A0}» et “Â”.",
      "VOR COBORÂ» și „a coborâ”, â€.", "The bond is 0.5 Å long, or 12 Å²… PÅ”, in Å and «NÅ».",
      "日本語のテキスト、中文 한국어 Ελληνικά",
      "Żółć, příliš žluťoučký kůň, ţară, İstanbul", "Björn’s ÜÄÖ» – “ß”, ä”, ö…", "Â« Â · Ã × Å",
    ])
  func unchanged(_ text: String) {
    #expect(Mojibake(text).text == text)
    #expect(Mojibake(text).count == 0)
  }

  private static let words = [
    "the mayor’s plan it’s café fiancée naïve said nobody’s rôle €5 coöperate",
    "l’été déjà où là ça œuvre À Éric française cœur goût Noël voilà maïs août",
    "señor ¿qué? ¡no! años José más también había según MÁLAGA ñandú Ávila pingüino",
    "für Größe über Äpfel Öl müssen Straße schön Übung weiß Bürgermeister",
  ].map { $0.split(at: " ").map(String.init) }

  /// Returns a text of one language with typographic quotation marks.
  private func text(using random: inout SeededGenerator) -> String {
    let words = Self.words.randomElement(using: &random) ?? []
    let quotes = [("“", "”"), ("‘", "’"), ("«\u{A0}", "\u{A0}»"), ("„", "“"), ("»", "«")].randomElement(using: &random)
    var parts: [String] = []
    for _ in 0..<Int.random(in: 8...40, using: &random) {
      let word = words.randomElement(using: &random) ?? ""
      switch Int.random(in: 0..<9, using: &random) {
      case 0: parts.append((quotes?.0 ?? "") + word + (quotes?.1 ?? ""))
      case 1: parts.append(word + (["…", " –", ",", ".", "\u{A0}%", "™"].randomElement(using: &random) ?? ""))
      case 2: parts.append(word.uppercased())
      default: parts.append(word)
      }
    }
    return parts.joined(separator: " ") + " “end”."
  }

  @Test("Any text is repaired exactly, and a correct one is unchanged")
  func anyText() {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<fuzzCount(10_000) {
      let text = text(using: &random)
      let broken = broken(text)
      guard Mojibake(broken).text == text, Mojibake(text).count == 0 else {
        Issue.record("\(text)\n\(Mojibake(broken).text)\n\(Mojibake(text).text)")
        return
      }
    }
  }

  @Test("Offsets follow the repaired text")
  func offsets() {
    let repair = Mojibake("CafÃ© Zoë, â€œyesâ€\u{9D}")
    #expect(repair.text == "Café Zoë, “yes”")
    #expect(repair.moved(0) == 0 && repair.moved(3) == 3 && repair.moved(5) == 3)
    let original = "CafÃ© Zoë, â€œ".utf8.count
    #expect(repair.moved(original) == "Café Zoë, “".utf8.count)
  }

  private func imported(_ text: String, as format: InputFormat) throws -> Draft {
    try importArticle(Document(Array(text.utf8), from: .file("a")), as: format).draft
  }

  @Test("Plain text, pages and feeds are repaired when they are read")
  func formats() throws {
    let words = "LONDON â€” â€œIl va Ã\u{A0} PÃ¢que,â€\u{9D} said Mira."
    let right = "LONDON — “Il va à Pâque,” said Mira."
    let plain = try imported(words, as: .plainText)
    #expect(plain.text == right)
    #expect(plain.facts.repairedCount == 5)
    #expect(plain.dateline != nil)
    let entities = words.unicodeScalars.map { $0.isASCII ? String($0) : "&#\($0.value);" }.joined()
    for source in [words, entities] {
      let page = try imported(
        "<title>CafÃ© talk</title><article><h1>CafÃ© talk</h1><p>\(source) See <a href='https://a.example/'>thereÂ»</a> now.</article>",
        as: .html)
      #expect(page.text.holds(exactly: right))
      #expect(page.facts.title == "Café talk")
      #expect(page.links.map { String(page.text.slice($0.range)) } == ["there»"])
    }
    let feed = try imported(
      "<rss><channel><title>A</title><item><title>B</title><description>&lt;p>\(words)&lt;/p></description></item></channel></rss>",
      as: .feed)
    #expect(feed.text.holds(exactly: right))
    #expect(feed.facts.repairedCount == 5)
  }
}
