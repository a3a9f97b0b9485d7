import Articles
import Review

/// Returns the statements of an article as brat's standoff annotations. Each has the spans Source, Cue and Content, an event that ties
/// them together, the attributes Kind, Act, Status, Flagged and Skipped, and notes with its speaker and the reviewer's note. Notes of
/// the type Sayso hold, as JSON, the facts by which decisions find their place again.
func bratAnnotations(_ export: ArticleExport) -> String {
  let annotations = Annotations(export.reviewed).restrictedToReferencedActors
  let labels = annotations.labels
  var lines = BratLines(export.article.text)
  var introduced: Set<Int> = []
  /// Writes notes on `target` that identify `actor`, in full the first time.
  func identify(_ actor: Int, of target: String) {
    guard labels.indices.contains(actor) else { return }
    lines.note("Speaker", target, labels[actor])
    if introduced.insert(actor).inserted {
      lines.note("Actor", target, lines.facts(annotations.actors[actor], labels[actor]))
    }
  }
  for statement in annotations.statements {
    guard let event = lines.event(statement) else { continue }
    if let kind = statement.kind { lines.attribute("Kind", event, kind.rawValue) }
    if let act = statement.act { lines.attribute("Act", event, act.rawValue) }
    if let status = statement.status { lines.attribute("Status", event, status.rawValue) }
    if statement.isFlagged { lines.attribute("Flagged", event) }
    if statement.isSkipped { lines.attribute("Skipped", event) }
    if case .actor(let actor) = statement.speaker { identify(actor, of: event) }
    if let note = statement.note { lines.note("AnnotatorNotes", event, note) }
    if let more = lines.more(statement) { lines.note("Sayso", event, more) }
  }
  for mention in annotations.mentions {
    guard let span = lines.span("Mention", [mention.range]) else { continue }
    if let actor = mention.actor { identify(actor, of: span) }
  }
  return lines.text
}

/// The annotation.conf that describes the annotations of a folder to brat.
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
