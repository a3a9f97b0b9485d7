import Articles

/// Returns a summary of an article for people: its title, its actors, and its statements in order.
func readableSummary(_ export: ArticleExport) -> String {
  let (article, wording) = (export.article, Wording(export.reviewed))
  let counts = ActorCounts(article)
  var lines = [article.draft.title.map { article.text.slice($0.range).printable } ?? export.id.printable]
  if let byline = article.draft.byline { lines.append(article.text.slice(byline.range).printable) }
  if let dateline = article.draft.dateline { lines.append(article.text.slice(dateline).printable) }
  if !wording.origin.isEmpty { lines.append(wording.origin) }

  lines += ["", "Actors"]
  let order = article.actors.indices.sorted {
    (-counts.statements[$0], -counts.mentions[$0], $0) < (-counts.statements[$1], -counts.mentions[$1], $1)
  }
  for i in order {
    let actor = article.actors[i]
    let facts = [
      wording.kind(of: actor), wording.role(of: actor), counted(counts.statements[i], "statement"),
      counted(counts.mentions[i], "mention"),
    ]
    lines.append("  \(actor.name.printable): \(facts.filter { !$0.isEmpty }.joined(separator: "; "))")
  }
  if article.actors.isEmpty { lines.append("  none found") }

  lines += ["", "Statements"]
  for (i, said) in article.attributions.enumerated() {
    let role = article.speaker(of: said).map(wording.role(of:)) ?? ""
    let who = wording.speaker(of: said) + (role.isEmpty ? "" : " (\(role))")
    let facts = [
      who, wording.doubt(on: said), wording.manner(of: said), wording.cue(of: said), wording.number(said.confidence),
      wording.standing(of: i),
    ]
    lines.append(
      "  \(i + 1) \(wording.place(of: said)) \(wording.sign(of: said)) "
        + facts.filter { !$0.isEmpty }
        .joined(separator: ", "))
    lines.append("      \(wording.content(of: said))")
    let note = wording.note(on: i)
    if !note.isEmpty { lines.append("      note: \(note)") }
  }
  if article.attributions.isEmpty { lines.append("  none found") }
  return lines.joined(separator: "\n") + "\n"
}
