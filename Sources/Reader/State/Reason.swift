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
    if let actor = article.speaker(of: statement), actor.role != nil,
      !statement.evidence.contains(where: { $0.step == .role })
    {
      let first = statement.speaker.flatMap { index.mentionsOfActor[$0].first }.map { article.mentions[$0].range }
      let place = first.flatMap { paragraph($0.lower) }.map { " (¶\($0))" } ?? ""
      reasons.append(
        Reason(
          label: "role", text: "\(actor.name.excerpt()): \(actor.about.excerpt())\(place)", range: first,
          confidence: nil))
    }
    if reasons.isEmpty, let content = statement.content.first {
      reasons.append(Reason(label: "content", text: quoted(content), range: content, confidence: nil))
    }
    return reasons
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
