import Articles
import Review

/// Returns the statements of an article in the format of the BBC's Citron: `{text, quotes: [{sources, coreferences, cue, contents,
/// confidence}]}`, each span `{start, end, text}` in code points. Facts that Citron has no place for are under the key `sayso` of a
/// quote and of the whole, as are statements without a cue, which Citron lacks.
func citronQuotes(_ export: ArticleExport) -> String {
  let annotations = Annotations(export.reviewed)
  let form = CitronForm(export.article.text, annotations)
  var line = JSONLine()
  line.object { line in
    line.key("quotes")
    line.list(annotations.statements.filter { !$0.cue.isEmpty }) { form.quote($1, on: &$0) }
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
      line.origin(of: export.article.draft.facts)
      line.key("actors")
      line.list(zip(annotations.actors, form.labels)) { $0.actor($1.0, label: $1.1, form.points, form.text) }
      line.key("mentions")
      line.list(annotations.mentions) { line, mention in
        line.object { line in
          form.span(mention.range, on: &line)
          line.key("actor")
          line.string(mention.actor.map { form.labels[$0] })
        }
      }
      line.key("quotesWithoutCue")
      line.list(annotations.statements.filter(\.cue.isEmpty)) { form.quote($1, on: &$0) }
    }
  }
  return line.text + "\n"
}

private struct CitronForm {
  let text: String
  let annotations: Annotations
  let labels: [String]
  let points: CodePoints

  init(_ text: String, _ annotations: Annotations) {
    (self.text, self.annotations, labels, points) = (text, annotations, annotations.labels, CodePoints(text))
  }

  func quote(_ statement: AnnotatedStatement, on line: inout JSONLine) {
    line.object { line in
      line.key("sources")
      spans(statement.source, on: &line)
      line.key("coreferences")
      spans(coreferences(of: statement), on: &line)
      if let cue = statement.cue.first {
        line.key("cue")
        line.object { span(cue, on: &$0) }
      }
      line.key("contents")
      spans(statement.content, on: &line)
      if let confidence = statement.confidence {
        line.key("confidence")
        line.string(fourPlaces(confidence))
      }
      line.key("sayso")
      line.object { more(statement, on: &$0) }
    }
  }

  /// Returns the range of the speaker's name, if the source is other words.
  private func coreferences(of statement: AnnotatedStatement) -> [TextRange] {
    guard case .actor(let a) = statement.speaker, let name = annotations.actors[a].reference.mention?.range,
      !statement.source.isEmpty, !statement.source.contains(where: { $0.overlaps(name) })
    else { return [] }
    return [name]
  }

  private func more(_ statement: AnnotatedStatement, on line: inout JSONLine) {
    if case .actor(let a) = statement.speaker {
      line.key("speaker")
      line.string(labels[a])
    } else {
      line.key("speaker")
      line.string(String?.none)
    }
    // Citron has a single range for a cue.
    if statement.cue.count > 1 {
      line.key("cues")
      spans(statement.cue, on: &line)
    }
    line.key("kind")
    line.string(statement.kind?.rawValue)
    line.key("act")
    line.string(statement.act?.rawValue)
    line.key("status")
    line.string(statement.status?.rawValue)
    line.ending(of: statement, note: statement.note, points, text)
  }

  private func spans(_ ranges: [TextRange], on line: inout JSONLine) {
    line.list(ranges) { line, range in line.object { span(range, on: &$0) } }
  }

  func span(_ range: TextRange, on line: inout JSONLine) {
    line.bounds(range, points)
    line.key("text")
    line.string(text.slice(range))
  }

  /// Returns a confidence as Citron writes it: "0.9310".
  private func fourPlaces(_ confidence: Double) -> String? {
    guard confidence.isFinite else { return nil }
    return decimal(Int((min(max(0, confidence), 1) * 10_000).rounded()), places: 4)
  }
}
