import Articles
import Review

/// Finds the words of an article that others tell in code points, of the article's text or of one of their own that may differ.
struct TextPlaces {
  let article: Article
  private let theirs: String
  private let points: CodePoints

  init(_ article: Article, theirs: String? = nil) {
    self.article = article
    self.theirs = theirs ?? article.text
    points = CodePoints(self.theirs)
  }

  /// What is accepted as an offset.
  private var accepted: String { "an offset in code points from 0 to \(points.offset(theirs.utf8.count))" }

  /// The range of the article for the code points from `start` up to `end`, whose words `words` must be where they are told.
  func range(_ start: Int, _ end: Int, words: String?, at place: String) throws(AnnotationError) -> TextRange {
    guard let lower = points.byte(start) else {
      throw .value(place: place + ".start", given: "\(start)", accepted: accepted)
    }
    guard let upper = points.byte(end), end > start else {
      let behind = end > start ? accepted : "an offset behind \(start)"
      throw .value(place: place + ".end", given: "\(end)", accepted: behind)
    }
    let range = TextRange(lower, upper)
    if let words, !isSame(words, String(theirs.slice(range))) { throw .words(place: place, words) }
    guard theirs.utf8.count != article.text.utf8.count || theirs != article.text else { return range }
    let passage = Passage(range, in: theirs)
    guard let found = passage.range(in: article.text) else { throw .words(place: place, passage.words) }
    return found
  }

  /// The range of `{start, end, text?}`.
  func range(_ span: JSONPlace) throws(AnnotationError) -> TextRange {
    let start = try span.value("start", accepted).int(accepted)
    let end = try span.value("end", accepted).int(accepted)
    return try range(start, end, words: try span.optional("text")?.string(), at: span.path)
  }

  /// The ranges of a list of such spans.
  func ranges(_ list: JSONPlace) throws(AnnotationError) -> [TextRange] {
    var ranges: [TextRange] = []
    for span in try list.list() { ranges.append(try range(span)) }
    return ranges
  }

  /// Whether words are the same but for white space and for what cannot be shown.
  func isSame(_ a: String, _ b: String) -> Bool {
    func shown(_ text: String) -> [Unicode.Scalar] {
      text.unicodeScalars.filter { !$0.properties.isWhitespace }.map { $0.acts ? "\u{FFFD}" : $0 }
    }
    return a == b || shown(a) == shown(b)
  }
}

/// The actors of annotations while they are read: by their labels.
struct ActorLabels {
  private(set) var actors: [Annotations.Actor] = []
  private var indices: [String: Int] = [:]

  /// The index of the actor of that label; one of whom nothing else is told where it is new.
  mutating func index(_ label: String) -> Int {
    if let known = indices[label] { return known }
    indices[label] = actors.count
    actors.append(Annotations.Actor(name: label, reference: ActorReference(name: label)))
    return actors.count - 1
  }

  /// Adds the actor that an object tells of; see `JSONLine.actor`.
  mutating func add(_ form: JSONPlace, _ places: TextPlaces) throws(AnnotationError) {
    let name = try form.value("name", "a name").string()
    let label = try form.optional("label")?.string() ?? name
    let known = try form.optional("known")
    var actor = Annotations.Actor(
      name: name,
      reference: try known.map { place throws(AnnotationError) in try reference(place, places) }
        ?? ActorReference(name: name))
    if let kind = try form.optional("kind") {
      actor.facts = Annotations.Facts(
        kind: try kind.one(of: NamedActor.Kind.self), role: try form.optional("role")?.string(),
        of: try form.optional("of")?.string(), color: try form.optional("color")?.int())
    }
    for other in try form.optional("joined")?.list() ?? [] { actor.joined.append(try reference(other, places)) }
    let index = index(label)
    actors[index] = actor
  }

  private func reference(_ form: JSONPlace, _ places: TextPlaces) throws(AnnotationError) -> ActorReference {
    let name = try form.value("name", "a name").string()
    guard let at = try form.optional("at") else { return ActorReference(name: name) }
    return ActorReference(name: name, mention: Passage(try places.range(at), in: places.article.text))
  }
}

extension JSONPlace {
  /// The key `origin`: `{start, end, twin?}`.
  func origin(_ places: TextPlaces) throws(AnnotationError) -> Annotations.Origin? {
    guard let form = try optional("origin") else { return nil }
    let twin = try form.optional("twin")?.int() ?? 0
    return Annotations.Origin(try places.range(form), twin: twin)
  }
}
