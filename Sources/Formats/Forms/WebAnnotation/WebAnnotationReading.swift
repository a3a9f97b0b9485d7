import Articles
import Review

/// Returns the decisions of Web Annotations on the statements of `engine`: of a collection, a page, a list of annotations or one. A
/// target is found by its TextPositionSelector if the words of its TextQuoteSelector stand there, else by the words. Targets without
/// a purpose are a statement's words. See `webAnnotations`.
func reading(
  inWebAnnotations bytes: [UInt8], over engine: Article, isWhole: Bool
) throws(AnnotationError) -> AnnotationReading {
  let root = try JSONPlace(root: bytes)
  let places = TextPlaces(engine)
  var labels = ActorLabels()
  let isObject = (try? root.list()) == nil
  if isObject { for actor in try root.optional("actors")?.list() ?? [] { try labels.add(actor, places) } }
  let page = isObject ? try root.optional("first") ?? root : root
  let items = isObject && page.has("items") ? try page.value("items", "a list of annotations") : page
  var annotations = Annotations()
  for item in try items.list(orOne: true) {
    guard let parts = try places.found({ () throws(AnnotationError) in try Parts(item, places) }) else { continue }
    let speaker = parts.bodies["identifying"].map { labels.index($0.text) }
    if try item.optional("motivation")?.list(orOne: true).first?.string() == "identifying" {
      guard let range = parts.content.first else { continue }
      annotations.mentions.append(Annotations.Mention(range, actor: speaker))
      continue
    }
    guard !parts.content.isEmpty else {
      throw .value(place: item.path + ".target", given: "no content", accepted: "a target with words of the article")
    }
    var statement = AnnotatedStatement(source: parts.source, cue: parts.cue, content: parts.content)
    statement.kind = try parts.one("classifying")
    statement.act = try parts.one("tagging")
    statement.status = try parts.one("assessing")
    statement.note = parts.bodies["commenting"]?.text
    statement.isFlagged = try item.optional("flagged")?.truth() ?? false
    statement.isSkipped = try item.optional("skipped")?.truth() ?? false
    statement.origin = try item.origin(places)
    statement.reading = try item.optional("reading")?.string()
    statement.speaker = speaker.map { .actor($0) } ?? (statement.status == nil ? .unknown : .nobody)
    annotations.statements.append(statement)
  }
  annotations.actors = labels.actors
  return AnnotationReading(annotations, over: engine, isWhole: isWhole, places)
}

/// The targets and bodies of an annotation by their purposes.
private struct Parts {
  private(set) var content: [TextRange] = []
  private(set) var source: [TextRange] = []
  private(set) var cue: [TextRange] = []
  private(set) var bodies: [String: (text: String, place: String)] = [:]

  init(_ item: JSONPlace, _ places: TextPlaces) throws(AnnotationError) {
    for target in try item.value("target", "a target or a list of them").list(orOne: true) {
      guard let selector = try target.optional("selector") else { throw target.fault("an object with a selector") }
      let range = try Self.range(selector, places)
      switch try target.optional("purpose")?.string() {
      case "spokenBy": source.append(range)
      case "cue": cue.append(range)
      default: content.append(range)
      }
    }
    for body in try item.optional("body")?.list(orOne: true) ?? [] {
      guard let purpose = try? body.optional("purpose")?.string(), let value = try body.optional("value") else {
        continue
      }
      bodies[purpose] = (try value.string(), value.path)
    }
  }

  func one<Case: RawRepresentable & CaseIterable>(
    _ purpose: String
  ) throws(AnnotationError) -> Case? where Case.RawValue == String {
    guard let body = bodies[purpose] else { return nil }
    if let found = Case(rawValue: body.text) { return found }
    throw .value(
      place: body.place, given: "“\(body.text.excerpt(60))”",
      accepted: Case.allCases.map(\.rawValue).joined(separator: ", "))
  }

  private static func range(_ selector: JSONPlace, _ places: TextPlaces) throws(AnnotationError) -> TextRange {
    var quote: (exact: String, prefix: String, suffix: String)?
    var position: JSONPlace?
    for part in try selector.list(orOne: true) {
      switch try part.value("type", "a TextQuoteSelector or a TextPositionSelector").string() {
      case "TextQuoteSelector":
        quote = (
          try part.value("exact", "words of the article").string(), try part.optional("prefix")?.string() ?? "",
          try part.optional("suffix")?.string() ?? ""
        )
      case "TextPositionSelector": position = part
      default: continue
      }
    }
    guard let quote else {
      guard let position else { throw selector.fault("a TextQuoteSelector or a TextPositionSelector") }
      return try places.range(position)
    }
    let there = position.flatMap { try? places.range($0) }
    let text = places.article.text
    if let there, text.slice(there) == quote.exact[...] { return there }
    let passage = Passage(
      range: there ?? TextRange(0, quote.exact.utf8.count), words: quote.exact, before: quote.prefix,
      after: quote.suffix)
    guard !quote.exact.isEmpty, let found = passage.range(in: text) else {
      throw .words(place: selector.path, quote.exact.excerpt())
    }
    return found
  }
}
