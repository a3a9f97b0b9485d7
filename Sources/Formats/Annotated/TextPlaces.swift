import Articles
import Review

/// Finds the words of an article that others tell in code points, of the article's text or of one of their own that may differ. It notes
/// of how many things the words were found.
final class TextPlaces {
  let article: Article
  /// How many things were looked for, each with all its words.
  private(set) var count = 0
  /// Of each thing that was not found the words that are lacking.
  private(set) var missing: [String] = []
  private let theirs: String
  private let points: CodePoints
  /// The same of the article's text.
  private let now: CodePoints
  private var finder: AnchorFinder
  /// Where words were told to start, in ascending order, and how many code points later they do: words near to them moved with them.
  private var moves: [(start: Int, shift: Int)] = []

  init(_ article: Article, theirs: String? = nil) {
    self.article = article
    self.theirs = theirs ?? article.text
    points = CodePoints(self.theirs)
    now = theirs == nil ? points : CodePoints(article.text)
    finder = AnchorFinder(article.text)
  }

  /// The thing that `body` makes of words; nil, which is noted, where the article lacks one of them.
  func found<Thing>(_ body: () throws(AnnotationError) -> Thing?) throws(AnnotationError) -> Thing? {
    do throws(AnnotationError) {
      let thing = try body()
      if thing != nil { count += 1 }
      return thing
    } catch {
      guard case .words(_, let words) = error else { throw error }
      count += 1
      missing.append(words)
      return nil
    }
  }

  /// What `body` makes of words; nil where the article lacks them.
  func unlessGone<Thing>(_ body: () throws(AnnotationError) -> Thing) throws(AnnotationError) -> Thing? {
    do throws(AnnotationError) {
      return try body()
    } catch {
      guard case .words = error else { throw error }
      return nil
    }
  }

  /// What is accepted as an offset.
  private var accepted: String { "an offset in code points from 0 to \(points.offset(theirs.utf8.count))" }

  /// The range of the article for the code points from `start` up to `end`; for `words`, where they are told, the place where they stand now.
  func range(_ start: Int, _ end: Int, words: String?, at place: String) throws(AnnotationError) -> TextRange {
    guard start >= 0 else { throw .value(place: place + ".start", given: "\(start)", accepted: accepted) }
    guard end > start else {
      throw .value(place: place + ".end", given: "\(end)", accepted: "an offset behind \(start)")
    }
    let bounds = points.byte(start).flatMap { lower in points.byte(end).map { TextRange(lower, $0) } }
    if let words, bounds.map({ !isSame(words, String(theirs.slice($0))) }) ?? true {
      // Not these words, in a text that was edited: they moved. Of other words than so many nobody knows what is meant.
      guard words.unicodeScalars.count == end - start || bounds != nil else {
        throw .value(place: place + ".end", given: "\(end)", accepted: accepted)
      }
      return try moved(words, from: start, at: place)
    }
    guard let range = bounds else {
      let isLower = points.byte(start) == nil
      throw .value(place: place + (isLower ? ".start" : ".end"), given: "\(isLower ? start : end)", accepted: accepted)
    }
    note(start, shift: 0)
    guard theirs.utf8.count != article.text.utf8.count || theirs != article.text else { return range }
    let passage = Passage(range, in: theirs)
    guard let found = passage.range(by: &finder) else { throw .words(place: place, passage.words) }
    return found
  }

  /// Short words stand in many places, so that they count as found only so many code points from where they are expected.
  private static let (short, near) = (12, 32)

  /// The range of `words` that stood at `start`, nearest to where the words round them went.
  private func moved(_ words: String, from start: Int, at place: String) throws(AnnotationError) -> TextRange {
    // No text is as long; sums of these do not overflow.
    let start = min(start, 1 << 40)
    let next = moves.partitioningIndex { $0.start >= start }
    let beside = moves[max(0, next - 1)..<min(moves.count, next + 1)]
    let shift = beside.min { ($0.start - start).magnitude < ($1.start - start).magnitude }?.shift ?? 0
    let wanted = points.byte(max(0, start + shift)) ?? theirs.utf8.count
    let expected = Passage(
      range: TextRange(wanted, wanted + words.utf8.count), words: words, before: "", after: "")
    guard !words.isEmpty, let found = expected.range(by: &finder) else { throw .words(place: place, words) }
    let moved = now.offset(found.lower) - start
    guard words.utf8.count >= Self.short || (moved - shift).magnitude <= Self.near else {
      throw .words(place: place, words)
    }
    note(start, shift: moved)
    return found
  }

  private func note(_ start: Int, shift: Int) {
    moves.insert((start, shift), at: moves.partitioningIndex { $0.start >= start })
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
    actor.reading = try form.optional("reading")?.string()
    for other in try form.optional("joined")?.list() ?? [] { actor.joined.append(try reference(other, places)) }
    let index = index(label)
    actors[index] = actor
  }

  /// A reference; one by name alone where the words are gone.
  private func reference(_ form: JSONPlace, _ places: TextPlaces) throws(AnnotationError) -> ActorReference {
    let name = try form.value("name", "a name").string()
    guard let at = try form.optional("at") else { return ActorReference(name: name) }
    let range = try places.unlessGone { () throws(AnnotationError) in try places.range(at) }
    return ActorReference(name: name, mention: range.map { Passage($0, in: places.article.text) })
  }
}

extension JSONPlace {
  /// The key `origin`: `{start, end, twin?}`.
  func origin(_ places: TextPlaces) throws(AnnotationError) -> Annotations.Origin? {
    guard let form = try optional("origin") else { return nil }
    let twin = try form.optional("twin")?.int() ?? 0
    let range = try places.unlessGone { () throws(AnnotationError) in try places.range(form) }
    return range.map { Annotations.Origin($0, twin: twin) }
  }
}
