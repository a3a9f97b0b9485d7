import Articles

/// One step of the answer to "why this speaker?".
struct Reason: Hashable, Sendable {
  /// A label of one word: "cue", "pronoun".
  let label: String
  /// The description of the step.
  let text: String
  /// The text that Enter goes to.
  let range: TextRange?
  /// The confidence, 0…1; nil if there is no measure.
  let confidence: Double?
}

extension Marks {
  /// Returns the steps that led to the speaker of statement `s`: those of the analysis, or else cue and source. The
  /// speaker's role, if any, follows.
  func reasons(forStatement s: Int, paragraph: (Int) -> Int?) -> [Reason] {
    let statement = statements[s]
    var reasons = statement.evidence.map { reason($0, paragraph: paragraph) }
    if statement.evidence.isEmpty {
      if let cue = statement.cue.first {
        reasons.append(Reason(label: "cue", text: quoted(cue), range: cue, confidence: nil))
      }
      if let source = statement.source.first {
        reasons.append(Reason(label: "source", text: quoted(source), range: source, confidence: nil))
      }
    }
    reasons += role(of: statement.speaker, besides: statement.evidence, paragraph: paragraph)
    if reasons.isEmpty, let content = statement.content.first {
      reasons.append(Reason(label: "content", text: quoted(content), range: content, confidence: nil))
    }
    return reasons
  }

  /// Returns the steps that led to the actor of mention `m`: those of the analysis, or else its own words. The actor's
  /// role, if any, follows.
  func reasons(forMention m: Int, paragraph: (Int) -> Int?) -> [Reason] {
    let mention = article.mentions[m]
    var reasons = mention.evidence.map { reason($0, paragraph: paragraph) }
    if reasons.isEmpty {
      let text = quoted(mention.range) + (mention.actor == nil ? ": not resolved" : "")
      reasons = [Reason(label: mention.form.rawValue, text: text, range: mention.range, confidence: nil)]
    }
    return reasons + role(of: mention.actor, besides: mention.evidence, paragraph: paragraph)
  }

  /// Returns the step of an actor's role; empty if there is no role, or if the evidence has that step.
  private func role(of a: Int?, besides evidence: [Evidence], paragraph: (Int) -> Int?) -> [Reason] {
    guard let a, article.actors.indices.contains(a), article.actors[a].role != nil,
      !evidence.contains(where: { $0.step == .role })
    else { return [] }
    let actor = article.actors[a]
    let first = index.mentionsOfActor[a].first.map { article.mentions[$0].range }
    let place = first.flatMap { paragraph($0.lower) }.map { " (¶\($0))" } ?? ""
    let text = "\(actor.name.excerpt()): \(actor.about.excerpt())\(place)"
    return [Reason(label: "role", text: text, range: first, confidence: nil)]
  }

  private func reason(_ evidence: Evidence, paragraph: (Int) -> Int?) -> Reason {
    var text = evidence.range.map { quoted($0) } ?? ""
    if let to = evidence.to, to != evidence.range {
      let place = paragraph(to.lower).map { " (¶\($0))" } ?? ""
      text += (text.isEmpty ? "" : " ") + "→ " + quoted(to) + place
    }
    if !evidence.note.isEmpty { text += (text.isEmpty ? "" : ": ") + evidence.note.excerpt(1_000) }
    return Reason(
      label: evidence.step.rawValue, text: text, range: evidence.to ?? evidence.range, confidence: evidence.confidence)
  }

  private func quoted(_ range: TextRange) -> String { "“\(excerpt(range, atMost: 160))”" }

  /// Returns the words of `range` on one line, shortened to about `limit` bytes.
  func excerpt(_ range: TextRange, atMost limit: Int) -> String {
    guard range.count > limit else { return String(article.text.slice(range)) }
    return String(article.text.slice(TextRange(range.lower, range.lower + limit))) + "…"
  }
}
