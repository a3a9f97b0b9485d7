import Articles
import Review

/// The statements of an article in the form of the BBC's Citron: `{text, quotes: [{sources, coreferences, cue, contents,
/// confidence}]}`, each span `{start, end, text}` in code points. What Citron has no place for is under the key `sayso`, of a quote
/// and of the whole; statements without a cue, which Citron does not know, are there too.
func citronQuotes(_ export: ArticleExport) -> String {
  let told = Annotations(export.reviewed)
  let form = CitronForm(export.article.text, told)
  var line = JSONLine()
  line.object { line in
    line.key("quotes")
    line.list(told.statements.filter { !$0.cue.isEmpty }) { form.quote($1, on: &$0) }
    line.key("text")
    line.string(export.article.text)
    line.key("sayso")
    line.object { line in
      line.key("title")
      line.string(export.article.draft.title.map { export.article.text.slice($0.range) })
      line.key("byline")
      line.string(export.article.draft.byline.map { export.article.text.slice($0.range) })
      line.key("dateline")
      line.string(export.article.draft.dateline.map { export.article.text.slice($0) })
      line.key("actors")
      line.list(zip(told.actors, form.labels)) { $0.actor($1.0, label: $1.1, form.points, form.text) }
      line.key("mentions")
      line.list(told.mentions) { line, mention in
        line.object { line in
          form.span(mention.range, on: &line)
          line.key("actor")
          line.string(mention.actor.map { form.labels[$0] })
        }
      }
      line.key("quotesWithoutCue")
      line.list(told.statements.filter(\.cue.isEmpty)) { form.quote($1, on: &$0) }
    }
  }
  return line.text + "\n"
}

private struct CitronForm {
  let text: String
  let told: Annotations
  let labels: [String]
  let points: CodePoints

  init(_ text: String, _ told: Annotations) {
    (self.text, self.told, labels, points) = (text, told, told.labels, CodePoints(text))
  }

  func quote(_ said: Annotations.Statement, on line: inout JSONLine) {
    line.object { line in
      line.key("sources")
      spans(said.source, on: &line)
      line.key("coreferences")
      spans(coreferences(of: said), on: &line)
      if let cue = said.cue.first {
        line.key("cue")
        line.object { span(cue, on: &$0) }
      }
      line.key("contents")
      spans(said.content, on: &line)
      if let confidence = said.confidence {
        line.key("confidence")
        line.string(fourPlaces(confidence))
      }
      line.key("sayso")
      line.object { more(said, on: &$0) }
    }
  }

  /// The name of the speaker in the text, where the source is other words.
  private func coreferences(of said: Annotations.Statement) -> [TextRange] {
    guard case .actor(let a) = said.speaker, let name = told.actors[a].reference.mention?.range,
      !said.source.isEmpty, !said.source.contains(where: { $0.overlaps(name) })
    else { return [] }
    return [name]
  }

  private func more(_ said: Annotations.Statement, on line: inout JSONLine) {
    if case .actor(let a) = said.speaker {
      line.key("speaker")
      line.string(labels[a])
    } else {
      line.key("speaker")
      line.string(String?.none)
    }
    // A cue in pieces: Citron has one alone.
    if said.cue.count > 1 {
      line.key("cues")
      spans(said.cue, on: &line)
    }
    line.key("kind")
    line.string(said.kind?.rawValue)
    line.key("act")
    line.string(said.act?.rawValue)
    line.key("status")
    line.string(said.status?.rawValue)
    if said.isFlagged {
      line.key("flagged")
      line.truth(true)
    }
    if said.isSkipped {
      line.key("skipped")
      line.truth(true)
    }
    if let note = said.note {
      line.key("note")
      line.string(note)
    }
    line.origin(said.origin, points, text)
    line.reading(said.reading)
  }

  private func spans(_ ranges: [TextRange], on line: inout JSONLine) {
    line.list(ranges) { line, range in line.object { span(range, on: &$0) } }
  }

  func span(_ range: TextRange, on line: inout JSONLine) {
    line.bounds(range, points)
    line.key("text")
    line.string(text.slice(range))
  }

  /// "0.9310", as Citron writes it.
  private func fourPlaces(_ confidence: Double) -> String? {
    guard confidence.isFinite else { return nil }
    let all = String(10_000 + Int((min(max(0, confidence), 1) * 10_000).rounded()))
    return "\(all.isFirst("2") ? 1 : 0).\(all.dropFirst())"
  }
}
