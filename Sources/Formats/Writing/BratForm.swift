import Articles
import Review

/// The statements of an article as brat's standoff annotations: for each the spans Source, Cue and Content, an event that ties them
/// together, attributes Kind, Act, Status, Flagged and Skipped of it, and in notes its speaker and what a person noted. What
/// decisions need to find their place again is in notes of the type Sayso, as JSON.
func bratAnnotations(_ export: ArticleExport) -> String {
  let told = Annotations(export.reviewed).ofThoseWhoAreMeant
  let labels = told.labels
  var lines = BratLines(export.article.text)
  var isTold: Set<Int> = []
  /// Tells in notes to `target` who `actor` is, in full the first time.
  func tell(_ actor: Int, of target: String) {
    guard labels.indices.contains(actor) else { return }
    lines.note("Speaker", target, labels[actor])
    if isTold.insert(actor).inserted { lines.note("Actor", target, lines.facts(told.actors[actor], labels[actor])) }
  }
  for said in told.statements {
    guard let event = lines.event(said) else { continue }
    if let kind = said.kind { lines.attribute("Kind", event, kind.rawValue) }
    if let act = said.act { lines.attribute("Act", event, act.rawValue) }
    if let status = said.status { lines.attribute("Status", event, status.rawValue) }
    if said.isFlagged { lines.attribute("Flagged", event) }
    if said.isSkipped { lines.attribute("Skipped", event) }
    if case .actor(let actor) = said.speaker { tell(actor, of: event) }
    if let note = said.note { lines.note("AnnotatorNotes", event, note) }
    if let more = lines.more(said) { lines.note("Sayso", event, more) }
  }
  for mention in told.mentions {
    guard let span = lines.span("Mention", [mention.range]) else { continue }
    if let actor = mention.actor { tell(actor, of: span) }
  }
  return lines.text
}

/// What brat must know of the annotations in a folder: its annotation.conf.
let bratConfiguration = """
  [entities]
  Source
  Cue
  Content
  Mention

  [relations]

  [events]
  Attribution\tContent:Content, Cue?:Cue, Source?:Source

  [attributes]
  Kind\tArg:Attribution, Value:\(values(Attribution.Kind.self))
  Act\tArg:Attribution, Value:\(values(Attribution.Act.self))
  Status\tArg:Attribution, Value:\(values(StatementRuling.Status.self))
  Flagged\tArg:Attribution
  Skipped\tArg:Attribution

  """

private func values<Value: RawRepresentable & CaseIterable>(_ type: Value.Type) -> String
where Value.RawValue == String {
  type.allCases.map(\.rawValue).joined(separator: "|")
}

/// The statements of an article as a file of PolNeAR's: spans and events alone.
func polnearAnnotations(_ export: ArticleExport) -> String {
  var lines = BratLines(export.article.text)
  for said in Annotations(export.reviewed).statements { _ = lines.event(said) }
  return lines.text
}

/// Lines of standoff annotations as they are written, each kind with numbers of its own.
private struct BratLines {
  private let article: String
  private let points: CodePoints
  private var counts: [Character: Int] = [:]
  private(set) var text = ""

  init(_ article: String) { (self.article, points) = (article, CodePoints(article)) }

  private mutating func id(_ letter: Character) -> String {
    counts[letter, default: 0] += 1
    return "\(letter)\(counts[letter, default: 0])"
  }

  /// The span of `ranges`, a piece for each line of them; nil where there is no word in them.
  mutating func span(_ type: String, _ ranges: [TextRange]) -> String? {
    let pieces = lines(ranges, in: article)
    guard !pieces.isEmpty else { return nil }
    let id = id("T")
    let places = pieces.map { "\(points.offset($0.lower)) \(points.offset($0.upper))" }.joined(separator: ";")
    let words = pieces.map { oneToOne(article.slice($0)) }.joined(separator: " ")
    text += "\(id)\t\(type) \(places)\t\(words)\n"
    return id
  }

  /// The event of a statement, with its spans; its trigger stands on the cue, else where the content begins.
  mutating func event(_ said: Annotations.Statement) -> String? {
    let (source, cue) = (span("Source", said.source), span("Cue", said.cue))
    guard let content = span("Content", said.content) else { return nil }
    let begun = Array(lines(said.content, in: article).prefix(1))
    guard let trigger = span("Attribution", cue == nil ? begun : said.cue) else { return nil }
    let id = id("E")
    let roles = [("Content", Optional(content)), ("Cue", cue), ("Source", source)].compactMap { role, span in
      span.map { "\(role):\($0)" }
    }
    text += "\(id)\tAttribution:\(trigger) \(roles.joined(separator: " "))\n"
    return id
  }

  mutating func attribute(_ name: String, _ target: String, _ value: String? = nil) {
    text += "\(id("A"))\t\(name) \(target)\(value.map { " " + $0 } ?? "")\n"
  }

  /// A note, in which a backslash stands before what would end the line or act on a terminal.
  mutating func note(_ type: String, _ target: String, _ words: String) {
    text += "\(id("#"))\t\(type) \(target)\t\(bratEscaped(words))\n"
  }

  func facts(_ actor: Annotations.Actor, _ label: String) -> String {
    var line = JSONLine()
    line.actor(actor, label: label, points, article)
    return line.text
  }

  /// What brat has no place for; nil where there is nothing.
  func more(_ said: Annotations.Statement) -> String? {
    guard said.confidence != nil || said.origin != nil || said.reading != nil else { return nil }
    var line = JSONLine()
    line.object { line in
      if let confidence = said.confidence {
        line.key("confidence")
        line.fraction(confidence)
      }
      line.origin(said.origin, points, article)
      line.reading(said.reading)
    }
    return line.text
  }

  /// `text` in as many scalars, none of which ends a line or acts on a terminal.
  private func oneToOne(_ text: Substring) -> String {
    var shown = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      shown.append(scalar.properties.isWhitespace ? " " : scalar.acts ? "\u{FFFD}" : scalar)
    }
    return String(shown)
  }
}

/// `text` on one line: \n, \r, \t and \\ as such, what acts on a terminal as \u{…}.
func bratEscaped(_ text: String) -> String {
  var line = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\\": line += "\\\\"
    case "\n": line += "\\n"
    case "\r": line += "\\r"
    case "\t": line += "\\t"
    case _ where scalar.acts: line += "\\u{\(String(scalar.value, radix: 16))}"
    default: line.unicodeScalars.append(scalar)
    }
  }
  return line
}
