extension Article {
  /// Returns a statement in words that can be pasted.
  public func citation(of statement: Attribution) -> Citation { CitationComposer(self, statement).citation }
}

/// Composes a citation from the ranges of a statement.
private struct CitationComposer {
  private typealias Part = Citation.Part

  /// A range of the text, and the parts that the citation has there.
  private struct Piece {
    let range: TextRange
    let parts: [Part]
  }

  private let article: Article
  private let said: Attribution
  private let speaker: NamedActor?
  /// The name and the role of the speaker, each safe to print; the role is empty if none is known.
  private let (name, role): (String, String)

  /// The most bytes that the sentences of a statement may have beside its own words. A text without periods is one sentence.
  private static let mostOther = 1_500

  init(_ article: Article, _ said: Attribution) {
    (self.article, self.said) = (article, said)
    speaker = article.speaker(of: said)
    name = speaker?.name.printable ?? ""
    role = speaker?.roleAfterName?.printable ?? ""
  }

  var citation: Citation {
    guard let span = sentences else {
      return Citation(prefix(article.shownSpeaker(of: said)?.printable) + bareWords, of: said.extent)
    }
    let naming = speaker == nil ? nil : naming(in: span)
    let isNamed = speaker == nil || naming != nil
    let closing: [Part] = [.words(article.missingMark(after: span))]
    return Citation((isNamed ? [] : prefix(name)) + parts(of: span, with: naming) + closing, of: span)
  }

  // MARK: The sentences

  /// The sentences that hold source, cue and content; nil if other sentences are between them, or they are too long.
  private var sentences: TextRange? {
    let ranges = said.source + said.cue + said.content
    let extent = said.extent
    let first = article.sentences.partitioningIndex { $0.upper > extent.lower }
    let overlapping = article.sentences[first...].prefix { $0.lower < extent.upper }
    guard overlapping.allSatisfy({ sentence in ranges.contains { $0.overlaps(sentence) } }) else { return nil }
    var span = overlapping.reduce(extent) { $0.union($1) }
    if let block = article.draft.blockIndex(at: span.lower), let dateline = article.draft.blocks[block].dateline,
      dateline.upper > span.lower, dateline.upper <= extent.lower
    {
      span.lower = dateline.upper
    }
    let own = ranges.reduce(0) { $0 + $1.count }
    return span.count <= own + Self.mostOther ? span : nil
  }

  private var bareWords: [Part] {
    [.content(article.words(of: said.content))]
  }

  /// Returns the speaker before words that do not name one: "Ana Brandt, harbour minister: ".
  private func prefix(_ shown: String?) -> [Part] {
    guard let shown else { return [] }
    let isNamed = speaker != nil
    return [isNamed ? .name(shown) : .words(shown), .words(role.isEmpty ? ": " : ", \(role): ")]
  }

  /// Returns the words of `span`, with the words of the statement apart and `naming` in its place.
  private func parts(of span: TextRange, with naming: Piece?) -> [Part] {
    var pieces = said.content.compactMap { $0.intersection(span) }
      .map { Piece(range: $0, parts: [.content(words($0, of: $0))]) }
    if let naming { pieces.append(naming) }
    pieces.sort { $0.range < $1.range }
    var parts: [Part] = []
    var at = span.lower
    for piece in pieces where piece.range.lower >= at {
      parts.append(.words(words(TextRange(at, piece.range.lower), of: span)))
      parts += piece.parts
      at = piece.range.upper
    }
    return parts + [.words(words(TextRange(at, span.upper), of: span))]
  }

  /// Returns the words of `range` on one line. White space at an end of it becomes a space, except at the ends of `span`.
  private func words(_ range: TextRange, of span: TextRange) -> String {
    let slice = article.text.slice(range)
    let words = article.words(range, isContinued: range.lower > span.lower)
    func isSpace(_ scalar: Unicode.Scalar?) -> Bool { scalar?.properties.isWhitespace ?? false }
    if words.isEmpty {
      return isSpace(slice.unicodeScalars.first) && range.lower > span.lower && range.upper < span.upper ? " " : ""
    }
    return (range.lower > span.lower && isSpace(slice.unicodeScalars.first) ? " " : "") + words
      + (range.upper < span.upper && isSpace(slice.unicodeScalars.last) ? " " : "")
  }

  // MARK: The speaker's name

  /// Returns the name where the sentences have the source. Without a source outside the statement's own words, returns the
  /// place of the full name; nil if there is none.
  private func naming(in span: TextRange) -> Piece? {
    let source = said.source.first { source in
      span.contains(source) && !said.content.contains { $0.overlaps(source) }
    }
    guard let source, !source.isEmpty else { return fullName(in: span, of: span) }
    let mentions = mentions(in: source)
    if let named = mentions.first(where: { $0.form == .name && isPart(words($0.range, of: $0.range), of: name) }) {
      let range = withCourtesyTitle(named.range, in: span)
      let isAlone = named.range == source || range == source
      return Piece(range: range, parts: [.name(name)] + (isAlone ? roleParts(after: source, in: span) : []))
    }
    if let full = fullName(in: source, of: span) { return full }
    if mentions.contains(where: { $0.form == .pronoun && $0.range == source }),
      let pronoun = pronoun(source, in: span)
    {
      return pronoun
    }
    if Self.relatives.contains(words(source, of: source).lowercased()), let full = fullName(in: span, of: span) {
      return full
    }
    // The words of the source stay, and the name follows in brackets.
    let end = mentions.first { $0.form == .role || $0.range == source }?.range.upper ?? endOfHead(of: source)
    return Piece(range: TextRange(end, end), parts: [.words(" ["), .name(name), .words("]")])
  }

  /// The pronouns that follow the name of the speaker.
  private static let relatives: Set<String> = ["who", "which", "that"]

  /// Returns the speaker's mentions within `source`.
  private func mentions(in source: TextRange) -> [Mention] {
    let first = article.mentions.partitioningIndex { $0.range.lower >= source.lower }
    return article.mentions[first...].prefix { $0.range.lower < source.upper }
      .filter { $0.actor == said.speaker && source.contains($0.range) }
  }

  /// Whether `words` are successive words of `name`: a surname, or all of it.
  private func isPart(_ words: String, of name: String) -> Bool { " \(name) ".holds(exactly: " \(words) ") }

  /// Returns the range of a name with a title of courtesy before it, which the full name replaces, too.
  private func withCourtesyTitle(_ name: TextRange, in span: TextRange) -> TextRange {
    let before = article.text.slice(TextRange(span.lower, name.lower))
    return TextRange(name.lower - CourtesyTitles.length(atEndOf: before), name.upper)
  }

  /// Returns the speaker's full name where `range` has it outside the statement's own words. The role follows, unless other
  /// words of a source do.
  private func fullName(in range: TextRange, of span: TextRange) -> Piece? {
    guard let speaker, let found = article.text.slice(range).range(ofExactly: speaker.name) else { return nil }
    let utf8 = article.text.utf8
    let lower = utf8.distance(from: utf8.startIndex, to: found.lowerBound)
    let place = TextRange(lower, lower + speaker.name.utf8.count)
    guard !said.content.contains(where: { $0.overlaps(place) }), isApart(place) else { return nil }
    let isAlone = range == span || range == place
    return Piece(range: place, parts: [.name(name)] + (isAlone ? roleParts(after: place, in: span) : []))
  }

  /// Whether no letter stands beside `range`.
  private func isApart(_ range: TextRange) -> Bool {
    let before = article.text.slice(TextRange(0, range.lower)).unicodeScalars.last
    let after = article.text.slice(TextRange(range.upper, article.text.utf8.count)).unicodeScalars.first
    return [before, after].allSatisfy { !($0?.properties.isAlphabetic ?? false) }
  }

  /// Returns the name in place of a pronoun; nil for a pronoun that the name would not fit after or before.
  private func pronoun(_ source: TextRange, in span: TextRange) -> Piece? {
    let written = words(source, of: source).lowercased()
    let isBeforeNoun = article.text.slice(TextRange(source.upper, span.upper)).isFirst(" ")
    switch written {
    case "he", "she", "it", "him":
      return Piece(range: source, parts: [.name(name)] + roleParts(after: source, in: span))
    case "her" where article.text.slice(TextRange(span.lower, source.lower)).ends(with: "to "):
      return Piece(range: source, parts: [.name(name)] + roleParts(after: source, in: span))
    case "his" where isBeforeNoun, "her" where isBeforeNoun, "its" where isBeforeNoun:
      return Piece(range: source, parts: [.name(name), .words("’s")])
    default: return nil
    }
  }

  /// Returns the role between commas; empty if the sentences already have it, or explain the name themselves.
  private func roleParts(after source: TextRange, in span: TextRange) -> [Part] {
    let (all, rest) = (article.text.slice(span).lowercased(), article.text.slice(TextRange(source.upper, span.upper)))
    guard let key = role.lowercased().split(at: " ").last,
      !all.holds(exactly: key), !explanations.contains(where: { rest.begins(with: ", \($0) ") })
    else { return [] }
    let isFollowed = rest.unicodeScalars.first.map { $0.properties.isWhitespace } ?? false
    return [.words(", \(role)\(isFollowed ? "," : "")")]
  }

  private var explanations: [String] { ["the", "a", "an", "his", "her", "its", "who"] }

  /// Returns the end of the source's first words: the first comma, or the end.
  private func endOfHead(of source: TextRange) -> Int {
    let words = article.text.slice(source)
    let head = words.utf8.prefix { $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: ";") }
    let blanks = head.reversed().prefix { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }.count
    return source.lower + head.count - blanks
  }
}
