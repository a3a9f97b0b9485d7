import Articles
import Review

/// The lines of a standoff file while it is written. Each kind of line is numbered by itself.
struct BratLines {
  private let article: String
  private let points: CodePoints
  private var counts: [Character: Int] = [:]
  private(set) var text = ""

  init(_ article: String) { (self.article, points) = (article, CodePoints(article)) }

  private mutating func id(_ letter: Character) -> String {
    counts[letter, default: 0] += 1
    return "\(letter)\(counts[letter, default: 0])"
  }

  /// Writes the span of `ranges`, a piece for each line, and returns its ID; nil if they hold no word.
  mutating func span(_ type: String, _ ranges: [TextRange]) -> String? {
    let pieces = lines(ranges, in: article)
    guard !pieces.isEmpty else { return nil }
    let id = id("T")
    let places = pieces.map { "\(points.offset($0.lower)) \(points.offset($0.upper))" }.joined(separator: ";")
    let words = pieces.map { oneToOne(article.slice($0)) }.joined(separator: " ")
    text += "\(id)\t\(type) \(places)\t\(words)\n"
    return id
  }

  /// Writes the event of a statement with its spans and returns its ID. The trigger is the cue, else the beginning of the content.
  mutating func event(_ said: AnnotatedStatement) -> String? {
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

  /// Writes a note; characters that end the line or act on a terminal are escaped.
  mutating func note(_ type: String, _ target: String, _ words: String) {
    text += "\(id("#"))\t\(type) \(target)\t\(bratEscaped(words))\n"
  }

  func facts(_ actor: Annotations.Actor, _ label: String) -> String {
    var line = JSONLine()
    line.actor(actor, label: label, points, article)
    return line.text
  }

  /// Returns the facts that brat has no place for, as JSON; nil if there are none.
  func more(_ said: AnnotatedStatement) -> String? {
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

  /// Returns `text` in the same number of scalars, none of which ends a line or acts on a terminal.
  private func oneToOne(_ text: Substring) -> String {
    var shown = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      shown.append(scalar.properties.isWhitespace ? " " : scalar.isControlOrInvisible ? "\u{FFFD}" : scalar)
    }
    return String(shown)
  }
}
