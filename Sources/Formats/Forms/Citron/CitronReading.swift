import Articles
import Review

/// Returns the decisions of a file of Citron's on the statements of `engine`, whose text may differ from the one in the file. Quotes
/// that Sayso did not write have no kind, and their speaker is the actor whom the coreference names. See `citronQuotes`.
func reading(
  inCitron bytes: [UInt8], over engine: Article, isWhole: Bool
) throws(AnnotationError) -> AnnotationReading {
  let root = try JSONPlace(root: bytes)
  let places = TextPlaces(engine, theirs: try root.optional("text")?.string())
  let more = try root.optional("sayso")
  var labels = ActorLabels()
  for actor in try more?.optional("actors")?.list() ?? [] { try labels.add(actor, places) }
  var annotations = Annotations()
  for mention in try more?.optional("mentions")?.list() ?? [] {
    let actor = try mention.optional("actor")?.string()
    let range = try places.found { () throws(AnnotationError) in try places.range(mention) }
    if let range { annotations.mentions.append(Annotations.Mention(range, actor: actor.map { labels.index($0) })) }
  }
  let quotes =
    try root.value("quotes", "a list of quotes").list()
    + (try more?.optional("quotesWithoutCue")?.list() ?? [])
  for quote in quotes {
    let found = try places.found { () throws(AnnotationError) in try statement(quote, &labels, places) }
    if let found { annotations.statements.append(found) }
  }
  annotations.actors = labels.actors
  return AnnotationReading(annotations, over: engine, isWhole: isWhole, places)
}

private func statement(
  _ quote: JSONPlace, _ labels: inout ActorLabels, _ places: TextPlaces
) throws(AnnotationError) -> AnnotatedStatement {
  let contents = try quote.value("contents", "a list of spans")
  var statement = AnnotatedStatement(source: [], cue: [], content: try places.ranges(contents))
  guard !statement.content.isEmpty else { throw contents.fault("one span or more") }
  if let sources = try quote.optional("sources") { statement.source = try places.ranges(sources) }
  if let cue = try quote.optional("cue") { statement.cue = [try places.range(cue)] }
  guard let more = try quote.optional("sayso") else {
    // The coreference names the actor that the source stands for.
    if let names = try quote.optional("coreferences"), let name = try places.ranges(names).first {
      let meant = places.article.mentions.filter { $0.actor != nil && name.contains($0.range) }
      let longest = meant.max { $0.range.count < $1.range.count }?.actor
      if let actor = longest, places.article.actors.indices.contains(actor) {
        statement.speaker = .actor(labels.index(places.article.actors[actor].name))
      }
    }
    return statement
  }
  if let cues = try more.optional("cues") { statement.cue = try places.ranges(cues) }
  statement.kind = try more.optional("kind")?.one(of: Attribution.Kind.self)
  statement.act = try more.optional("act")?.one(of: Attribution.Act.self)
  statement.status = try more.optional("status")?.one(of: StatementRuling.Status.self)
  statement.isFlagged = try more.optional("flagged")?.truth() ?? false
  statement.isSkipped = try more.optional("skipped")?.truth() ?? false
  statement.note = try more.optional("note")?.string()
  statement.speaker =
    try more.optional("speaker")?.string().asSpeaker(&labels) ?? (statement.status == nil ? .unknown : .nobody)
  statement.origin = try more.origin(places)
  statement.reading = try more.optional("reading")?.string()
  return statement
}

extension String {
  /// Returns the actor of this label as a speaker.
  func asSpeaker(_ labels: inout ActorLabels) -> Annotations.Speaker { .actor(labels.index(self)) }
}
