import Articles
import Review

/// Returns the line of an article: one JSON object and a line break.
///
/// Offsets are half-open, in code points of the text (a byte order mark counts). Keys:
/// - `id`; `text`, unless `hasText` is false; `title`, `byline`, `dateline`: `{range, text}` or null;
/// - `url`, `site`, `date` (the time of publication) and `language`, as far as the document states them;
/// - `blocks`: `{kind, range}`; `sentences`: ranges;
/// - `actors`: `{name, kind, role, of, aliases, isCountry, isOfficial, mentions, statements}`, the last two as numbers;
/// - `mentions`: `{range, kind, form, actor, evidence}`, `actor` an index into `actors` or null;
/// - `attributions`: `{source, cue, content, kind, act, speaker, actor, alternative, confidence, text, evidence}`, the first three
///   lists of ranges, `speaker` a name or null, `alternative` the name of the actor who may be the speaker instead or null, `text`
///   the content's words;
///   with a decision also `status`, and where they apply `flagged` and `skipped`, true, and `note`; with bookmarks also `marks`, a
///   list of letters;
/// - `evidence`: `{step, range, to, note, confidence}`.
public func extractLine(_ export: ArticleExport, hasText: Bool = true) -> String {
  let article = export.article
  var line = JSONLine()
  let points = CodePoints(article.text)
  line.object { line in
    line.key("id")
    line.string(export.id)
    if hasText {
      line.key("text")
      line.string(article.text)
    }
    line.key("title")
    line.passage(article.draft.title?.range, article, points)
    line.key("byline")
    line.passage(article.draft.byline?.range, article, points)
    line.key("dateline")
    line.passage(article.draft.dateline, article, points)
    line.origin(of: article.draft.facts)
    line.key("blocks")
    line.list(article.draft.blocks) { line, block in
      line.object { line in
        line.key("kind")
        line.string(block.kind.rawValue)
        line.key("range")
        line.range(block.range, points)
      }
    }
    line.key("sentences")
    line.ranges(article.sentences, points)
    line.actors(article)
    line.mentions(article, points)
    line.attributions(export.reviewed, points)
  }
  return String(decoding: line.bytes, as: UTF8.self) + "\n"
}

/// Returns the line for an input line from which no document could be read: `{id, line, error}`. `id` is null if it is not known;
/// `line` counts from 1.
public func errorLine(id: String?, line number: Int, error: String) -> String {
  var line = JSONLine()
  line.object { line in
    line.key("id")
    line.string(id)
    line.key("line")
    line.number(number)
    line.key("error")
    line.string(error)
  }
  return String(decoding: line.bytes, as: UTF8.self) + "\n"
}

extension JSONLine {
  fileprivate mutating func range(_ range: TextRange, _ points: CodePoints) {
    list([range.lower, range.upper]) { $0.number(points.offset($1)) }
  }

  fileprivate mutating func ranges(_ ranges: [TextRange], _ points: CodePoints) {
    list(ranges) { $0.range($1, points) }
  }

  fileprivate mutating func passage(_ range: TextRange?, _ article: Article, _ points: CodePoints) {
    guard let range else { return string(String?.none) }
    object { line in
      line.key("range")
      line.range(range, points)
      line.key("text")
      line.string(article.text.slice(range))
    }
  }

  fileprivate mutating func actors(_ article: Article) {
    let counts = ActorCounts(article)
    key("actors")
    list(article.actors.enumerated()) { line, item in
      let (i, actor) = item
      line.object { line in
        line.key("name")
        line.string(actor.name)
        line.key("kind")
        line.string(actor.kind.rawValue)
        line.key("role")
        line.string(actor.role)
        line.key("of")
        line.string(actor.of)
        line.key("aliases")
        line.list(actor.aliases) { $0.string($1) }
        line.key("isCountry")
        line.truth(actor.isCountry)
        line.key("isOfficial")
        line.truth(actor.isOfficial)
        line.key("mentions")
        line.number(counts.mentions[i])
        line.key("statements")
        line.number(counts.statements[i])
      }
    }
  }

  fileprivate mutating func mentions(_ article: Article, _ points: CodePoints) {
    key("mentions")
    list(article.mentions) { line, mention in
      line.object { line in
        line.key("range")
        line.range(mention.range, points)
        line.key("kind")
        line.string(mention.kind.rawValue)
        line.key("form")
        line.string(mention.form.rawValue)
        line.key("actor")
        line.number(mention.actor)
        line.evidence(mention.evidence, points)
      }
    }
  }

  fileprivate mutating func attributions(_ reviewed: ReviewedArticle, _ points: CodePoints) {
    let article = reviewed.article
    key("attributions")
    list(zip(article.attributions, reviewed.standings)) { line, item in
      let (said, standing) = item
      line.object { line in
        line.key("source")
        line.ranges(said.source, points)
        line.key("cue")
        line.ranges(said.cue, points)
        line.key("content")
        line.ranges(said.content, points)
        line.key("kind")
        line.string(said.kind.rawValue)
        line.key("act")
        line.string(said.act.rawValue)
        line.key("speaker")
        line.string(article.speaker(of: said)?.name)
        line.key("actor")
        line.number(said.speaker)
        line.key("alternative")
        line.string(article.alternative(to: said)?.name)
        line.key("confidence")
        line.fraction(said.confidence)
        line.key("text")
        line.string(said.content.map { String(article.text.slice($0)) }.joined(separator: " … "))
        line.evidence(said.evidence, points)
        if let ruling = standing.ruling { line.ruling(ruling) }
        if !standing.marks.isEmpty {
          line.key("marks")
          line.list(standing.marks) { $0.string(String($1)) }
        }
      }
    }
  }

  /// Writes the decision on a statement.
  mutating func ruling(_ ruling: StatementRuling) {
    key("status")
    string(ruling.status.rawValue)
    if ruling.isFlagged {
      key("flagged")
      truth(true)
    }
    if ruling.isSkipped {
      key("skipped")
      truth(true)
    }
    if let note = ruling.note {
      key("note")
      string(note)
    }
  }

  private mutating func evidence(_ steps: [Evidence], _ points: CodePoints) {
    key("evidence")
    list(steps) { line, step in
      line.object { line in
        line.key("step")
        line.string(step.step.rawValue)
        line.key("range")
        if let range = step.range { line.range(range, points) } else { line.number(nil) }
        line.key("to")
        if let to = step.to { line.range(to, points) } else { line.number(nil) }
        line.key("note")
        line.string(step.note)
        line.key("confidence")
        line.fraction(step.confidence)
      }
    }
  }
}
