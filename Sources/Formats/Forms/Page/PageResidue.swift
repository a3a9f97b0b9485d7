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
    guard count < 320 else { return false }
    var text = block.words.text
    let linked = block.linkedCount
    let isResidue = text.withUTF8 { bytes in ResidueWords(bytes).isResidue(TextRange(0, bytes.count)) }
    if isResidue { return true }
    let line = LowerLine(text)
    if openings.contains(where: { line.begins(with: $0) }), linked * 10 > count * 3 || count < 60 { return true }
    if count < 300, invitations.contains(where: { line.holds($0) }) { return true }
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
    "zum", "top", "popular", "further", "further reading", "links",
  ]

  /// Words by which a page invites to more of itself or asks for consent to foreign content.
  private static let invitations = [
    "newsletter", "sign up for", "subscribe to", "whatsapp-kanal", "whatsapp channel", "externen inhalt",
    "personenbezogene daten",
    "follow us on", "download our app", "remove ads", "get in touch at", "inhalte erlauben", "datenschutzerklärung",
    "javascript", "your browser does not", "redaktioneller inhalt", "externe inhalt", "jetzt abonnieren",
    "abonnieren und", "real-time updates", "on google news", "cookie",
  ].map { LowerLine($0) }

  private static let openings = [
    "read more", "read also", "also read", "read next", "see also", "related:", "more:", "watch:", "listen:",
    "subscribe", "sign up",
    "click here", "follow us", "share this", "lesen sie auch", "mehr zum thema", "lies auch", "zum thema",
    "auch interessant",
    "lire aussi", "à lire aussi", "a lire aussi", "leggi anche", "lee también", "lees ook", "les også", "läs också",
    "weiterlesen",
    "lesen sie mehr", "mehr dazu", "more on", "anzeige", "advertisement",
  ].map { LowerLine($0) }
}
