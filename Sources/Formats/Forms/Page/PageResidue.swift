import Articles

/// Lines inside the text of a page that are not of the article: invitations to read, to share and to subscribe.
enum PageResidue {
  /// Whether a block is such a line.
  static func isResidue(_ block: MarkupBlock) -> Bool {
    switch block.kind {
    case .paragraph, .heading, .listItem, .quotation, .standfirst: break
    default: return false
    }
    let count = block.words.count
    guard count < 500 else { return false }
    var text = block.words.text
    let linked = block.linkedCount
    let isResidue = text.withUTF8 { bytes in ResidueWords(bytes).isResidue(TextRange(0, bytes.count)) }
    if isResidue { return true }
    let line = LowerLine(text)
    if openings.contains(where: { line.begins(with: $0) }), linked * 10 > count * 3 || count < 60 { return true }
    if count < 300 || line.holds(consent), invitations.contains(where: { line.holds($0) }) { return true }
    // A line that is one link leads away, unless it is a sentence of the text.
    if block.kind != .heading, linked * 10 >= count * 9, count < 200, !endsSentence(text) { return true }
    return false
  }

  /// Whether a text ends as a sentence does.
  static func endsSentence(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      let range = bytes.trimmed(TextRange(0, bytes.count))
      return bytes.endsSentence(range)
    }
  }

  /// Whether a text is a byline, a date or a page's time stamp.
  static func isStamp(_ text: String) -> Bool {
    var text = text.onOneLine
    let phrase = text.withUTF8 { Phrase($0, TextRange(0, $0.count)) }
    return phrase.words.isEmpty || phrase.isByline || phrase.isDate || phrase.isStamp
  }

  /// Whether a short text says when a page was made by the time of day or by the time since: "Today, 12:37", "5 hours ago".
  static func isTime(_ text: String) -> Bool {
    let words = Phrase(text).words
    guard words.count < 8, words.contains(where: { $0.first?.isNumber ?? false }) else { return false }
    return words.contains { word in
      let parts = word.split(at: ":")
      return parts.count == 2 && parts.allSatisfy { $0.utf8.count == 2 && $0.allSatisfy(\.isNumber) }
    } || words.last?.bare == "ago" || words.first?.bare == "vor"
  }

  /// Whether a block after the text says who worked on it, or how to write to or follow the paper.
  static func isEndNote(_ block: MarkupBlock) -> Bool {
    guard block.words.count < 320 else { return false }
    let line = LowerLine(block.words.text)
    return endOpenings.contains { line.begins(with: $0) } || endNotes.contains { line.holds($0) }
  }

  private static let endOpenings = [
    "(reporting by", "reporting by", "additional reporting", "editing by", "copyright", "©", "follow", "have a tip",
    "got a tip", "mit material", "mit agenturmaterial", "mit informationen", "via ", "fehler gefunden", "quelle:",
    "source:", "übersetzung:", "übersetzt von", "aus dem englischen von",
  ].map { LowerLine($0) }

  private static let endNotes = [
    "contributed to this report", "contributed reporting", "contributed to this story", "contributed to this article",
    "all rights reserved", "alle rechte vorbehalten", "tous droits réservés",
  ].map { LowerLine($0) }

  /// Whether a block announces links to other articles: "More on this".
  static func announcesOthers(_ block: MarkupBlock) -> Bool {
    guard block.words.count < 80, block.kind == .paragraph || block.kind == .heading else { return false }
    var text = block.words.text.onOneLine
    let phrase = text.withUTF8 { Phrase($0, TextRange(0, $0.count)) }
    return PageWords.listsOthers.contains(phrase.key)
      || announcements.contains { phrase.key == $0 || phrase.key.begins(with: $0 + " ") }
  }

  private static let announcements = [
    "more", "related", "read", "see also", "mehr", "auch", "weitere", "lire", "voir", "leggi", "ver", "lees", "les",
    "läs", "lesen",
    "zum", "top", "czytaj", "zobacz", "čtěte", "baca juga", "leia", "saiba mais", "veja", "читайте", "popular",
    "further", "further reading", "links",
  ]

  /// Words by which a page invites to more of itself or asks for consent to foreign content.
  private static let invitations = [
    "newsletter", "sign up for", "subscribe to", "whatsapp-kanal", "whatsapp channel", "externen inhalt",
    "personenbezogene daten",
    "follow us on", "download our app", "remove ads", "get in touch at", "inhalte erlauben", "datenschutzerklärung",
    "javascript", "your browser does not", "redaktioneller inhalt", "externe inhalt", "jetzt abonnieren",
    "abonnieren und", "real-time updates", "on google news", "cookie",
  ].map { LowerLine($0) }

  /// The words of a question for consent, which may be long.
  private static let consent = LowerLine("personenbezogene daten")

  private static let openings = [
    "read more", "read also", "also read", "read next", "see also", "related:", "more:", "watch:", "listen:",
    "subscribe", "sign up",
    "click here", "follow us", "share this", "lesen sie auch", "mehr zum thema", "lies auch", "zum thema",
    "auch interessant",
    "lire aussi", "à lire aussi", "a lire aussi", "leggi anche", "lee también", "lees ook", "les også", "läs också",
    "weiterlesen",
    "czytaj więcej", "czytaj także", "czytaj też", "zobacz także", "zobacz też", "čtěte také", "Čtěte také",
    "čtěte více", "Čtěte více",
    "baca juga",
    "leia mais", "leia também", "saiba mais", "veja também", "читайте также", "okumaya devam", "placeholder",
    "lesen sie mehr", "mehr dazu", "more on", "anzeige", "advertisement",
  ].map { LowerLine($0) }
}
