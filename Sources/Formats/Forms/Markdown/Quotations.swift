import Articles

/// Returns the statements of an article in Markdown, to be pasted: its title, byline and date line, and a list of the statements in
/// order, each with its speaker. Markup in the words is escaped.
func quotations(_ export: ArticleExport) -> String {
  let (article, wording) = (export.article, Wording(export.reviewed))
  let draft = article.draft
  var lines = [
    "# " + (draft.title.map { escaped(article.text.slice($0.range).printable) } ?? escaped(export.id.printable))
  ]
  let about = [draft.byline?.range, draft.dateline].compactMap { $0 }.map { escaped(article.text.slice($0).printable) }
  if !about.isEmpty { lines += [""] + [about.joined(separator: " · ")] }
  let origin = [escaped(wording.site), wording.address.isEmpty ? "" : "<\(wording.address)>"].joinedFacts
  if !origin.isEmpty { lines += ["", origin] }
  lines.append("")
  for (i, said) in article.attributions.enumerated() {
    let role = article.speaker(of: said).map(wording.role(of:)) ?? ""
    let name =
      article.speaker(of: said) == nil
      ? escaped(wording.speaker(of: said)) : "**\(escaped(wording.speaker(of: said)))**"
    lines.append(
      "- \(escaped(wording.content(of: said))) — \(name)\(role.isEmpty ? "" : ", \(escaped(role))") "
        + "(\([escaped(wording.doubt(on: said)), wording.manner(of: said), wording.place(of: said), wording.standing(of: i)].joinedFacts))"
    )
    let note = wording.note(on: i)
    if !note.isEmpty { lines.append("  - Note: \(escaped(note))") }
  }
  if article.attributions.isEmpty { lines.append("No statements found.") }
  return lines.map { $0 + "\n" }.joined()
}

extension [String] {
  /// The strings that are not empty, separated by commas.
  var joinedFacts: String { filter { !$0.isEmpty }.joined(separator: ", ") }
}

/// Returns `text` with a backslash before each character that may be markup within a line.
private func escaped(_ text: String) -> String {
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    if "\\`*_[]<>|~#&".unicodeScalars.contains(scalar) { result.append("\\") }
    result.append(scalar)
  }
  return String(result)
}
