import Articles
import Review

/// Returns the statements of an article in Markdown, to be pasted: its title, byline and date line, and a list of the statements in
/// order. Direct speech is followed by its speaker; other statements stand in their sentences. Markup in the words is escaped.
func quotations(_ export: ArticleExport) -> String {
  let (article, wording) = (export.article, Wording(export.reviewed))
  let draft = article.draft
  var lines = [
    "# " + (draft.title.map { article.text.slice($0.range).printable } ?? export.id.printable).markdownEscaped
  ]
  let about = [draft.byline?.range, draft.dateline].compactMap { $0 }
    .map { article.text.slice($0).printable.markdownEscaped }
  if !about.isEmpty { lines += [""] + [about.joined(separator: " · ")] }
  let origin = [wording.site.markdownEscaped, wording.address.isEmpty ? "" : "<\(wording.address)>"].joinedFacts
  if !origin.isEmpty { lines += ["", origin] }
  lines.append("")
  let all = article.attributions.indices.map(wording.cited)
  let repeated = article.repeatedSentences(all.map(\.citation.range))
  for (i, said) in article.attributions.enumerated() where !(repeated.contains(i) && all[i].isUntouched) {
    let cited = all[i]
    let facts = [cited.doubt.markdownEscaped, wording.manner(of: said), cited.place, cited.standing].joinedFacts
    let words =
      said.kind == .direct ? directSpeech(said, wording) : cited.citation.markdownWithMarks
    lines.append("- \(words) (\(facts))")
    if !cited.note.isEmpty { lines.append("  - Note: \(cited.note.markdownEscaped)") }
  }
  if article.attributions.isEmpty { lines.append("No statements found.") }
  return lines.map { $0 + "\n" }.joined()
}

/// Returns direct speech with its speaker: “…” — **Ana Brandt**, harbour minister.
private func directSpeech(_ said: Attribution, _ wording: Wording) -> String {
  let actor = wording.article.speaker(of: said)
  let role = actor.map(wording.role(of:)) ?? ""
  let name = wording.speaker(of: said).markdownEscaped
  return wording.content(of: said).markdownEscaped + " — " + (actor == nil ? name : "**\(name)**")
    + (role.isEmpty ? "" : ", \(role.markdownEscaped)")
}

extension [String] {
  /// The strings that are not empty, separated by commas.
  var joinedFacts: String { filter { !$0.isEmpty }.joined(separator: ", ") }
}
