import Articles
import Review

/// The decisions of a file of Citron's on the statements of `engine`, whose text may differ from the one in the file. Of quotes that Sayso
/// did not write neither speaker nor kind is told: the speaker is whom the source, or its coreference, names. See `citronQuotes`.
func reading(
  inCitron bytes: [UInt8], over engine: Article, isWhole: Bool
) throws(AnnotationError) -> AnnotationReading {
  let root = try JSONPlace(root: bytes)
  let places = TextPlaces(engine, theirs: try root.optional("text")?.string())
  let more = try root.optional("sayso")
  var labels = ActorLabels()
  for actor in try more?.optional("actors")?.list() ?? [] { try labels.add(actor, places) }
  var told = Annotations()
  for mention in try more?.optional("mentions")?.list() ?? [] {
    let actor = try mention.optional("actor")?.string()
    let range = try places.found { () throws(AnnotationError) in try places.range(mention) }
    if let range { told.mentions.append(Annotations.Mention(range, actor: actor.map { labels.index($0) })) }
  }
  let quotes =
    try root.value("quotes", "a list of quotes").list()
    + (try more?.optional("quotesWithoutCue")?.list() ?? [])
  for quote in quotes {
    let said = try places.found { () throws(AnnotationError) in try statement(quote, &labels, places) }
    if let said { told.statements.append(said) }
  }
  told.actors = labels.actors
  return AnnotationReading(told, over: engine, isWhole: isWhole, places)
}

private func statement(
  _ quote: JSONPlace, _ labels: inout ActorLabels, _ places: TextPlaces
) throws(AnnotationError) -> Annotations.Statement {
  let contents = try quote.value("contents", "a list of spans")
  var said = Annotations.Statement(source: [], cue: [], content: try places.ranges(contents))
  guard !said.content.isEmpty else { throw contents.fault("one span or more") }
  if let sources = try quote.optional("sources") { said.source = try places.ranges(sources) }
  if let cue = try quote.optional("cue") { said.cue = [try places.range(cue)] }
  guard let more = try quote.optional("sayso") else {
    // What the source stands for is named elsewhere.
    if let names = try quote.optional("coreferences"), let name = try places.ranges(names).first {
      let meant = places.article.mentions.filter { $0.actor != nil && name.contains($0.range) }
      let longest = meant.max { $0.range.count < $1.range.count }?.actor
      if let actor = longest, places.article.actors.indices.contains(actor) {
        said.speaker = .actor(labels.index(places.article.actors[actor].name))
      }
    }
    return said
  }
  if let cues = try more.optional("cues") { said.cue = try places.ranges(cues) }
  said.kind = try more.optional("kind")?.one(of: Attribution.Kind.self)
  said.act = try more.optional("act")?.one(of: Attribution.Act.self)
  said.status = try more.optional("status")?.one(of: StatementRuling.Status.self)
  said.isFlagged = try more.optional("flagged")?.truth() ?? false
  said.isSkipped = try more.optional("skipped")?.truth() ?? false
  said.note = try more.optional("note")?.string()
  said.speaker = try more.optional("speaker")?.string().asSpeaker(&labels) ?? (said.status == nil ? .untold : .nobody)
  said.origin = try more.origin(places)
  said.reading = try more.optional("reading")?.string()
  return said
}

extension String {
  /// The actor of this label as a speaker.
  func asSpeaker(_ labels: inout ActorLabels) -> Annotations.Speaker { .actor(labels.index(self)) }
}
