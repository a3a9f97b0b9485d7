import Articles
import Review

/// What brat's standoff annotations say of the statements of `article`: its events that have a Content. Roles lose a trailing
/// digit (Content2 is Content); what else there is in the file is passed over. See `bratAnnotations` for what is told of them.
func annotations(inBrat bytes: [UInt8], of article: Article) throws(AnnotationError) -> Annotations {
  var file = BratFile(article)
  let text = try annotationText(bytes)
  for (number, line) in text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
    let line = line.last.map { $0 == "\r" } ?? false ? line.dropLast() : line
    if line.contains(where: { !$0.properties.isWhitespace }) {
      try file.take(String(line), number: number + 1)
    }
  }
  return try file.annotations()
}

/// The lines of a file by what they are about.
private struct BratFile {
  private struct Span {
    var type: Substring
    var ranges: [TextRange]
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

  private let places: TextPlaces
  private var spans: [Substring: Span] = [:]
  private var order: [Substring] = []
  private var events: [Event] = []
  private var attributes: [Substring: [Substring: Remark]] = [:]
  private var notes: [Substring: [Substring: Remark]] = [:]

  init(_ article: Article) { places = TextPlaces(article) }

  /// Takes a line that is not blank.
  mutating func take(_ line: String, number: Int) throws(AnnotationError) {
    let place = "line \(number)"
    let fields = line.split(at: "\t", maxSplits: 2, omittingEmpty: false)
    let id = fields[0]
    func fault(_ accepted: String) -> AnnotationError {
      .value(place: place, given: "“\(line.excerpt(80))”", accepted: accepted)
    }
    guard let letter = id.unicodeScalars.first, "TEAMRN#*".unicodeScalars.contains(letter) else {
      throw fault("a line of brat's that begins with T, E, A, M, R, N, # or * and a number")
    }
    let words = fields.count > 1 ? fields[1].split(at: " ") : []
    switch letter {
    case "T":
      let accepted = "“T1⇥Source 0 5;7 9⇥words”"
      guard let type = words.first, words.count > 2 else { throw fault(accepted) }
      var ranges: [TextRange] = []
      for piece in fields[1].dropFirst(type.count).split(at: ";", omittingEmpty: false) {
        let bounds = piece.split(at: " ").map { Int($0) }
        guard bounds.count == 2, let start = bounds[0], let end = bounds[1] else { throw fault(accepted) }
        ranges.append(try places.range(start, end, words: nil, at: place))
      }
      let there = ranges.map { places.article.text.slice($0) }.joined(separator: " ")
      if fields.count > 2, !places.isSame(String(fields[2]), there) {
        throw .words(place: place, fields[2].excerpt())
      }
      spans[id] = Span(type: type, ranges: ranges)
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
      let told = fields.count > 2 ? String(fields[2]) : ""
      // Several notes of a person's on one event are one, a line each.
      if words[0] == "AnnotatorNotes", notes[words[1]]?[words[0]] != nil {
        notes[words[1]]?[words[0]]?.words += "\n" + bratUnescaped(told)
      } else {
        notes[words[1], default: [:]][words[0]] = Remark(words: bratUnescaped(told), line: number)
      }
    default: break
    }
  }

  /// What all lines together say.
  func annotations() throws(AnnotationError) -> Annotations {
    var labels = ActorLabels()
    for told in notes.values.compactMap({ $0["Actor"] }).sorted(by: { $0.line < $1.line }) {
      try labels.add(try JSONPlace(root: told.words, path: told.place), places)
    }
    var statements: [Annotations.Statement] = []
    for event in events {
      if let said = try statement(event, &labels) { statements.append(said) }
    }
    var mentions: [Annotations.Mention] = []
    for id in order {
      guard let span = spans[id], span.type == "Mention", let first = span.ranges.first else { continue }
      // Its pieces are the lines of one range.
      let range = span.ranges.reduce(first) { $0.union($1) }
      mentions.append(Annotations.Mention(range, actor: notes[id]?["Speaker"].map { labels.index($0.words) }))
    }
    guard !statements.isEmpty || !mentions.isEmpty || spans.isEmpty && events.isEmpty else {
      throw .noStatements(spans: spans.count, events: events.count)
    }
    return Annotations(actors: labels.actors, mentions: mentions, statements: statements)
  }

  private func statement(
    _ event: Event, _ labels: inout ActorLabels
  ) throws(AnnotationError) -> Annotations.Statement? {
    var said = Annotations.Statement(source: [], cue: [], content: [])
    for (role, id) in event.roles where ["source", "cue", "content"].contains(role) {
      guard let span = spans[id] else {
        throw .value(place: event.place, given: "“\(id.excerpt())”", accepted: "a span of this file")
      }
      switch role {
      case "source": said.source += span.ranges
      case "cue": said.cue += span.ranges
      default: said.content += span.ranges
      }
    }
    // There are annotations of sources and cues alone; no statement is made of them.
    guard !said.content.isEmpty else { return nil }
    let (told, notes) = (attributes[event.id] ?? [:], notes[event.id] ?? [:])
    said.kind = try one(told["Kind"])
    said.act = try one(told["Act"])
    said.status = try one(told["Status"])
    said.isFlagged = told["Flagged"] != nil
    said.isSkipped = told["Skipped"] != nil
    said.note = notes["AnnotatorNotes"]?.words
    if let speaker = notes["Speaker"] {
      said.speaker = .actor(labels.index(speaker.words))
    } else if said.status != nil {
      said.speaker = .nobody
    }
    if let more = notes["Sayso"] {
      said.origin = try JSONPlace(root: more.words, path: more.place).origin(places)
    }
    return said
  }

  private func one<Case: RawRepresentable & CaseIterable>(
    _ told: Remark?
  ) throws(AnnotationError) -> Case? where Case.RawValue == String {
    guard let told else { return nil }
    guard let found = Case(rawValue: told.words) else {
      throw .value(
        place: told.place, given: "“\(told.words.excerpt())”",
        accepted: Case.allCases.map(\.rawValue).joined(separator: ", "))
    }
    return found
  }
}

/// What `bratEscaped` wrote; a backslash that stands before nothing of its is itself.
func bratUnescaped(_ line: String) -> String {
  var text = String.UnicodeScalarView()
  var rest = line.unicodeScalars[...]
  while let scalar = rest.popFirst() {
    guard scalar == "\\", let next = rest.first else {
      text.append(scalar)
      continue
    }
    switch next {
    case "\\": text.append("\\")
    case "n": text.append("\n")
    case "r": text.append("\r")
    case "t": text.append("\t")
    case "u":
      let digits = rest.dropFirst(2).prefix { $0 != "}" }
      guard rest.dropFirst().starts(with: ["{"]), digits.endIndex < rest.endIndex, digits.count <= 6,
        let value = UInt32(String(digits), radix: 16), let scalar = Unicode.Scalar(value)
      else {
        text.append("\\")
        continue
      }
      text.append(scalar)
      rest = rest[rest.index(after: digits.endIndex)...]
      continue
    default:
      text.append("\\")
      continue
    }
    rest.removeFirst()
  }
  return String(text)
}
