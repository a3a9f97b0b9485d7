import Articles

/// The taking apart of a line that names authors.
enum BylineNames {
  /// Returns the names in a line: without "by", dates, roles, agencies' abbreviations in brackets and addresses. Where a line is not `isStated` to
  /// be a name, only what looks like a person's full name counts.
  static func names(in line: String, isStated: Bool) -> [String] {
    var line = withoutBrackets(line.onOneLine)
    let isBy = opensWithBy(line)
    line = withoutBy(line)
    for end in [
      " | ", " • ", " · ", " – ", " — ", " - ", " on ", " am ", " le ", " in ", " für ", " at ", " Foto", " Photo",
      " Bild", " Illustration", " Veröffentlicht", " Published",
      " Updated",
    ] {
      if let first = line.split(atExactly: end).first { line = first }
    }
    var pieces: [String] = []
    for separator in [" und ", " and ", " et ", " og ", " och ", " & ", " y ", ";", ",", "/", " with ", " mit "] {
      line = line.replacing(exactly: separator, with: "\u{1F}")
    }
    for piece in line.split(at: "\u{1F}") {
      let name = withoutBy(trimmed(String(piece)))
      if degrees.contains(name.lowercased()) { continue }
      guard isName(name, isStated: isStated || isBy) else {
        // A role, a place or a paper follows the name.
        if pieces.isEmpty { continue } else { break }
      }
      if !pieces.isEmpty, !isStated, !name.holds(" ") { break }
      if !pieces.contains(name) { pieces.append(name) }
    }
    if pieces.count == 1, !isStated, pieces[0].split(at: " ").count < 2 { return [] }
    return pieces
  }

  /// Whether a line opens with a word such as "by".
  static func opensWithBy(_ line: String) -> Bool { withoutBy(line) != line }

  /// Returns what follows a label such as "Author:", perhaps nothing; nil where the line opens with none.
  static func withoutLabel(_ line: String) -> String? {
    let low = line.lowercased()
    guard let label = labels.first(where: { low.begins(with: $0) }) else { return nil }
    let rest = String(decoding: line.utf8.dropFirst(label.utf8.count), as: UTF8.self)
    guard rest.isEmpty || rest.isFirst(":") || rest.isFirst(" ") else { return nil }
    return trimmed(rest)
  }

  /// Whether a line is one of the data of a book: "Pages: 300".
  static func isBookData(_ line: String) -> Bool {
    guard let colon = line.first(":"), line[..<colon].utf8.count < 20 else { return false }
    return bookLabels.contains(line[..<colon].lowercased())
  }

  private static let bookLabels: Set<String> = [
    "title", "titel", "original title", "originaltitel", "publisher", "verlag", "pages", "seiten", "seitenzahl", "isbn",
    "genre", "price", "preis", "umfang", "reihe", "series", "titre", "éditeur",
  ]

  /// Words that stand before an author's name and say that it is one; the longer ones first.
  private static let labels = [
    "autorin/autor", "autor/in", "autor:in", "autor*in", "autorinnen", "autorin", "autoren", "autor", "authors",
    "author",
    "auteurs", "auteur", "autores", "autore", "verfasserin", "verfasser", "verfasst von", "geschrieben von", "text von",
    "text und fotos", "words by", "written by", "story by", "von:", "by:", "text:",
  ]

  /// Returns what stands beside a date in a line: "12.3.2026 - Mira Tal"; nil where there is no date or more than one other part.
  static func besideDate(_ line: String) -> String? {
    guard line.utf8.contains(where: { (0x30...0x39).contains($0) }) else { return nil }
    let parts = TitleParts.parts(line)
    guard parts.count == 2, let date = parts.firstIndex(where: { writtenDate($0) != nil }) else { return nil }
    return parts[1 - date]
  }

  /// Returns a line without a word such as "by" at its start.
  static func withoutBy(_ line: String) -> String {
    var line = line
    while true {
      let low = line.lowercased()
      guard let word = openings.first(where: { low.begins(with: $0) }) else { return line }
      let rest = line.utf8.dropFirst(word.utf8.count)
      guard let next = rest.first, next == 0x20 || next == 0x3A || word.isLast(":") else { return line }
      line = trimmed(String(decoding: rest, as: UTF8.self))
    }
  }

  private static let openings = [
    "written by", "posted by", "published by", "reported by", "story by", "words by", "submitted by",
    "veröffentlicht von",
    "geschrieben von", "verfasst von", "erstellt von", "gespeichert von", "zeige alle beiträge von", "all posts by",
    "posts by",
    "publié par", "rédigé par", "écrit par", "text von", "ein gastbeitrag von", "eine kolumne von", "interview:",
    "interview", "text:", "autor:",
    "autorin:", "author:", "autore:", "auteur:", "by", "von", "par", "por", "di", "da", "door", "av", "af", "tekst",
    "autor",
  ]

  private static func withoutBrackets(_ line: String) -> String {
    var depth = 0
    var kept = String.UnicodeScalarView()
    for scalar in line.unicodeScalars {
      if scalar == "(" || scalar == "[" {
        depth += 1
      } else if scalar == ")" || scalar == "]" {
        depth = max(0, depth - 1)
      } else if depth == 0 {
        kept.append(scalar)
      }
    }
    return String(kept).onOneLine
  }

  private static func trimmed(_ text: String) -> String {
    let marks = ":;,.|·•–—-~*© \u{A0}"
    var scalars = Substring(text).unicodeScalars
    while let first = scalars.first, marks.unicodeScalars.contains(first) { scalars.removeFirst() }
    while let last = scalars.last, marks.unicodeScalars.contains(last), last != "." || scalars.count > 24 {
      scalars.removeLast()
    }
    return String(Substring(scalars)).onOneLine
  }

  private static func isName(_ name: String, isStated: Bool) -> Bool {
    let words = name.split(at: " ")
    guard (1...5).contains(words.count), name.utf8.count <= 60, !name.holds("@"), !name.contains(where: \.isNumber)
    else { return false }
    let keys = words.map(\.bare)
    if keys.contains(where: { noNames.contains($0) && !(isStated && desks.contains($0)) }) { return false }
    if name.utf8.contains(where: { ".:?!".utf8.contains($0) }), name.holds(oneOf: ":?!") { return false }
    // An address of a site is no name: "paper.example".
    if words.count == 1, let dot = name.first("."), name[dot...].utf8.count > 2, name[dot...].utf8.count < 6 {
      return false
    }
    // Two letters are initials.
    if words.count == 1 { return isStated && keys[0].utf8.count > 2 }
    guard words[0].isCapitalised || isScriptWithoutCase(words[0]) else { return false }
    if isStated, words.count <= 3,
      words.allSatisfy({
        $0.allSatisfy { $0.isLetter || ".-'’".unicodeScalars.contains($0.unicodeScalars.first ?? " ") }
      })
    {
      return true
    }
    return words.allSatisfy { $0.isCapitalised || isScriptWithoutCase($0) || particles.contains($0.bare) }
  }

  private static func isScriptWithoutCase(_ word: Substring) -> Bool { word.allSatisfy { !$0.isCased } }

  private static let degrees: Set<String> = [
    "phd", "ph.d", "md", "m.d", "rd", "msc", "mba", "jd", "rn", "cpa", "dds", "jr", "sr", "mph", "ms", "bsc",
  ]

  private static let particles: Set<String> = [
    "von", "van", "de", "der", "den", "del", "della", "di", "da", "du", "dos", "das", "la", "le", "el", "al", "bin",
    "ibn", "zu", "zur", "vom",
    "ten", "ter", "af", "av", "y", "v", "e", "d'", "o'",
  ]

  /// Words for the desks of papers, which some papers name as their authors.
  private static let desks: Set<String> = [
    "redaktion", "redaktionsteam", "redacción", "redazione", "rédaction", "online", "team", "staff",
  ]

  /// Words that no person's name holds.
  private static let noNames: Set<String> = {
    let words = """
      redaktion redaktionsteam redaktör redaccion redacción redazione rédaction redaction redacao redação editor editors editorial
      staff team admin administrator newsroom desk agency agencies agentur agenturen agence online press presse pressestelle news
      reporter correspondent korrespondent gmbh ag kg ug inc ltd llc verlag verband verein ministerium bundesministerium magazin magazine
      redakteur redakteurin artikel journalist author authors autor autoren contributor guest writer email twitter facebook share comments comment
      kommentare kommentar teilen read minuten minutes min updated published today yesterday heute gestern mehr more follow profile profil
      website homepage webmaster gast user anonymous anonym unknown posts beiträge archiv about über impressum kontakt
      january february march april june july august september october november december januar februar märz juni juli oktober dezember
      monday tuesday wednesday thursday friday saturday sunday montag dienstag mittwoch donnerstag freitag samstag sonntag
      """
    return Set(words.split(whereSeparator: \.isWhitespace).map(String.init))
  }()
}
