import Articles
import Review

/// Returns the decisions of brat's standoff annotations on the statements of `engine`: those of events with a Content. Roles lose a
/// trailing digit (Content2 is Content). Other lines are skipped. See `bratAnnotations` for the facts they hold.
func reading(
  inBrat bytes: [UInt8], over engine: Article, isWhole: Bool
) throws(AnnotationError) -> AnnotationReading {
  var file = BratFile(engine)
  let text = try annotationText(bytes)
  for (number, line) in text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
    let line = line.last.map { $0 == "\r" } ?? false ? line.dropLast() : line
    if line.contains(where: { !$0.properties.isWhitespace }) {
      try file.read(String(line), number: number + 1)
    }
  }
  return AnnotationReading(try file.annotations(), over: engine, isWhole: isWhole, file.places)
}

/// The lines of a file, sorted by kind.
private struct BratFile {
  fileprivate struct Span {
    /// Consecutive words, in code points; `words` is nil if the file does not divide its words among the pieces.
    struct Piece {
      var start: Int
      var end: Int
      var words: String?
    }

    var type: Substring
    var pieces: [Piece]
    /// The words of all pieces; empty if the file does not give them.
    var words: Substring
    var place: String
    /// The ranges of the words; nil if the article does not have them.
    var ranges: [TextRange]?
  }
  private struct Event {
    var id: Substring
    var roles: [(role: String, span: Substring)]
    var place: String
  }
  private struct Remark {
    var words: String
    var line: Int
    var place: String { "line \(line)" }
  }

  let places: TextPlaces
  private var spans: [Substring: Span] = [:]
  private var order: [Substring] = []
  private var events: [Event] = []
  private var attributes: [Substring: [Substring: Remark]] = [:]
  private var notes: [Substring: [Substring: Remark]] = [:]

  init(_ article: Article) { places = TextPlaces(article) }

  /// Reads a line that is not blank.
  mutating func read(_ line: String, number: Int) throws(AnnotationError) {
    let place = "line \(number)"
    let fields = line.split(at: "\t", maxSplits: 2, omittingEmpty: false)
    let id = fields[0]
    func fault(_ accepted: String) -> AnnotationError {
      .value(place: place, given: "“\(line.excerpt(80))”", accepted: accepted)
    }
    guard let letter = id.utf8.first, BratLine.letters.contains(letter) else {
      throw fault("a line of brat's that begins with T, E, A, M, R, N, # or * and a number")
    }
    let words = fields.count > 1 ? fields[1].split(at: " ") : []
    switch Unicode.Scalar(letter) {
    case "T":
      let accepted = "“T1⇥Source 0 5;7 9⇥words”"
      guard let type = words.first, words.count > 2 else { throw fault(accepted) }
      var pieces: [Span.Piece] = []
      for piece in fields[1].dropFirst(type.count).split(at: ";", omittingEmpty: false) {
        let bounds = piece.split(at: " ").map { Int($0) }
        guard bounds.count == 2, let start = bounds[0], let end = bounds[1] else { throw fault(accepted) }
        pieces.append(Span.Piece(start: start, end: end))
      }
      spans[id] = Span(type: type, pieces: pieces, words: fields.count > 2 ? fields[2] : "", place: place)
      spans[id]?.divideWords()
      order.append(id)
    case "E":
      guard !words.isEmpty else { throw fault("“E1⇥Attribution:T4 Content:T3 Cue:T2 Source:T1”") }
      let roles = words.dropFirst().compactMap { word -> (role: String, span: Substring)? in
        guard let colon = word.first(":") else { return nil }
        var role = word[..<colon]
        while role.isLast(oneOf: "0123456789") { role.removeLast() }
        return (role.lowercased(), word[word.index(after: colon)...])
      }
      events.append(Event(id: id, roles: roles, place: place))
    case "A", "M":
      guard words.count > 1 else { throw fault("“A1⇥Status E1 confirmed”") }
      let value = words.count > 2 ? String(words[2]) : ""
      attributes[words[1], default: [:]][words[0]] = Remark(words: value, line: number)
    case "#":
      guard words.count > 1 else { throw fault("“#1⇥AnnotatorNotes E1⇥words”") }
      let note = fields.count > 2 ? String(fields[2]) : ""
      // Several notes of a reviewer on one event become one, a line each.
      if words[0] == "AnnotatorNotes", notes[words[1]]?[words[0]] != nil {
        notes[words[1]]?[words[0]]?.words += "\n" + bratUnescaped(note)
      } else {
        notes[words[1], default: [:]][words[0]] = Remark(words: bratUnescaped(note), line: number)
      }
    default: break
    }
  }

  /// Returns the annotations that all lines make together.
  mutating func annotations() throws(AnnotationError) -> Annotations {
    // Long words are found most reliably and show how far shorter ones moved.
    for id in order.sorted(by: { (spans[$0]?.words.utf8.count ?? 0) > (spans[$1]?.words.utf8.count ?? 0) }) {
      guard let span = spans[id] else { continue }
      let found = try places.unlessGone { () throws(AnnotationError) in try ranges(of: span) }
      spans[id]?.ranges = found
    }
    var labels = ActorLabels()
    for actor in notes.values.compactMap({ $0["Actor"] }).sorted(by: { $0.line < $1.line }) {
      try labels.add(try JSONPlace(root: actor.words, path: actor.place), places)
    }
    var statements: [AnnotatedStatement] = []
    for event in events {
      let said = try places.found { () throws(AnnotationError) in try statement(event, &labels) }
      if let said { statements.append(said) }
    }
    var mentions: [Annotations.Mention] = []
    for id in order {
      guard let span = spans[id], span.type == "Mention" else { continue }
      let found = try places.found { () throws(AnnotationError) in try placed(span) }
      guard let ranges = found, let first = ranges.first else { continue }
      // The pieces are the lines of one range.
      let range = ranges.reduce(first) { $0.union($1) }
      mentions.append(Annotations.Mention(range, actor: notes[id]?["Speaker"].map { labels.index($0.words) }))
    }
    guard places.count > 0 || spans.isEmpty && events.isEmpty else {
      throw .noStatements(spans: spans.count, events: events.count)
    }
    return Annotations(actors: labels.actors, mentions: mentions, statements: statements)
  }

  /// Returns the ranges in which the words of `span` stand now.
  private func ranges(of span: Span) throws(AnnotationError) -> [TextRange] {
    var ranges: [TextRange] = []
    for piece in span.pieces {
      ranges.append(try places.range(piece.start, piece.end, words: piece.words, at: span.place))
    }
    let there = ranges.map { places.article.text.slice($0) }.joined(separator: " ")
    guard span.words.isEmpty || places.isSame(String(span.words), there) else {
      throw .words(place: span.place, span.words.excerpt())
    }
    return ranges
  }

  private func placed(_ span: Span) throws(AnnotationError) -> [TextRange] {
    guard let ranges = span.ranges else { throw .words(place: span.place, span.words.excerpt()) }
    return ranges
  }

  private func statement(
    _ event: Event, _ labels: inout ActorLabels
  ) throws(AnnotationError) -> AnnotatedStatement? {
    var said = AnnotatedStatement(source: [], cue: [], content: [])
    for (role, id) in event.roles where ["source", "cue", "content"].contains(role) {
      guard let span = spans[id] else {
        throw .value(place: event.place, given: "“\(id.excerpt())”", accepted: "a span of this file")
      }
      switch role {
      case "source": said.source += try placed(span)
      case "cue": said.cue += try placed(span)
      default: said.content += try placed(span)
      }
    }
    // Annotations of sources and cues alone make no statement.
    guard !said.content.isEmpty else { return nil }
    let (attributes, notes) = (attributes[event.id] ?? [:], notes[event.id] ?? [:])
    said.kind = try one(attributes["Kind"])
    said.act = try one(attributes["Act"])
    said.status = try one(attributes["Status"])
    said.isFlagged = attributes["Flagged"] != nil
    said.isSkipped = attributes["Skipped"] != nil
    said.note = notes["AnnotatorNotes"]?.words
    if let speaker = notes["Speaker"] {
      said.speaker = .actor(labels.index(speaker.words))
    } else if said.status != nil {
      said.speaker = .nobody
    }
    if let more = notes["Sayso"] {
      let more = try JSONPlace(root: more.words, path: more.place)
      said.origin = try more.origin(places)
      said.reading = try more.optional("reading")?.string()
    }
    return said
  }

  private func one<Case: RawRepresentable & CaseIterable>(
    _ attribute: Remark?
  ) throws(AnnotationError) -> Case? where Case.RawValue == String {
    guard let attribute else { return nil }
    guard let found = Case(rawValue: attribute.words) else {
      throw .value(
        place: attribute.place, given: "“\(attribute.words.excerpt())”",
        accepted: Case.allCases.map(\.rawValue).joined(separator: ", "))
    }
    return found
  }
}

extension BratFile.Span {
  /// Divides the words among the pieces, unless their length is not the sum of the pieces.
  fileprivate mutating func divideWords() {
    guard pieces.allSatisfy({ $0.start >= 0 && $0.end > $0.start }) else { return }
    let lengths = pieces.map { $0.end - $0.start }
    var rest = words.unicodeScalars[...]
    guard !rest.isEmpty, lengths.allSatisfy({ (1...rest.count).contains($0) }),
      lengths.reduce(lengths.count - 1, +) == rest.count
    else { return }
    for (i, length) in lengths.enumerated() {
      pieces[i].words = String(rest.prefix(length))
      rest = rest.dropFirst(length + 1)
    }
  }
}
