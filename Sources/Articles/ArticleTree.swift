extension Article {
  /// The article as a tree of lines, for golden files and debugging: blocks, sentences, actors, mentions, and
  /// attributions with their evidence. Every range is shown with its words.
  public var tree: String {
    var lines = ["article \(text.utf8.count) bytes"]
    lines.append("├ blocks \(draft.blocks.count)")
    for block in draft.blocks {
      let dateline = block.dateline.map { " date line \(show($0))" } ?? ""
      lines.append("│ ├ \(block.kind) \(show(block.range))\(dateline)")
    }
    lines.append("├ sentences \(sentences.count)")
    for sentence in sentences { lines.append("│ ├ \(show(sentence))") }
    lines.append("├ actors \(actors.count)")
    for (i, actor) in actors.enumerated() {
      let facts = [
        actor.role.map { "role \($0)" }, actor.of.map { "of \($0)" },
        actor.aliases.isEmpty ? nil : "also \(actor.aliases.joined(separator: " | "))",
        actor.isCountry ? "country" : nil,
      ]
      let rest = facts.compactMap { $0 }.map { "; \($0)" }.joined()
      lines.append("│ ├ \(i) \(actor.name), \(actor.kind)\(rest)")
    }
    lines.append("├ mentions \(mentions.count)")
    for mention in mentions {
      lines.append(
        "│ ├ \(mention.form) \(show(mention.range)), \(mention.kind) → \(name(mention.actor))\(other(mention.alternative))"
      )
      lines += mention.evidence.map { "│ │ ├ \(show($0))" }
    }
    lines.append("└ attributions \(attributions.count)")
    for said in attributions {
      let sure = (said.confidence * 100).rounded() / 100
      let act = said.act == .speech ? "" : ", \(said.act)"
      lines.append("  ├ \(said.kind)\(act) by \(name(said.speaker))\(other(said.alternative)), \(sure)")
      for (part, ranges) in [("source", said.source), ("cue", said.cue), ("content", said.content)] {
        lines += ranges.map { "  │ ├ \(part) \(show($0))" }
      }
      lines += said.evidence.map { "  │ ├ \(show($0))" }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private func other(_ actor: Int?) -> String { actor == nil ? "" : " or \(name(actor))" }

  private func name(_ actor: Int?) -> String {
    guard let actor else { return "nobody" }
    return actors.indices.contains(actor) ? "\(actor) \(actors[actor].name)" : "\(actor), which is not there"
  }

  private func show(_ step: Evidence) -> String {
    let range = step.range.map { " \(show($0))" } ?? ""
    let to = step.to.map { " → \(show($0))" } ?? ""
    let sure = step.confidence.map { ", \(($0 * 100).rounded() / 100)" } ?? ""
    return "why \(step.step)\(range)\(to): \(step.note)\(sure)"
  }

  /// Returns the range with its words on one line. Long ones are shortened in the middle.
  private func show(_ range: TextRange) -> String {
    let words = text.slice(range)
    let long = 80
    let shown =
      words.utf8.count <= 2 * long
      ? words.debugDescription
      : String(words.prefix(long / 2)).debugDescription + " … " + String(words.suffix(long / 2)).debugDescription
    return "\(range) \(shown)"
  }
}

extension Article: CustomStringConvertible {
  /// The article as a tree of lines.
  public var description: String { tree }
}
