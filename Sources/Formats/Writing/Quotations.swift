import Articles

/// The statements of `article` in Markdown, to be pasted: its title, who wrote it and when, and a list of the statements in
/// order, each with who makes it. What would be markup in the words is escaped.
func quotations(_ article: Article, id: String) -> String {
  let wording = Wording(article)
  let draft = article.draft
  var lines = ["# " + (draft.title.map { escaped(article.text.slice($0.range).printable) } ?? escaped(id.printable))]
  let about = [draft.byline?.range, draft.dateline].compactMap { $0 }.map { escaped(article.text.slice($0).printable) }
  if !about.isEmpty { lines += [""] + [about.joined(separator: " · ")] }
  lines.append("")
  for said in article.attributions {
    let role = article.speaker(of: said).map(wording.role(of:)) ?? ""
    let name =
      article.speaker(of: said) == nil
      ? escaped(wording.speaker(of: said)) : "**\(escaped(wording.speaker(of: said)))**"
    lines.append(
      "- \(escaped(wording.content(of: said))) — \(name)\(role.isEmpty ? "" : ", \(escaped(role))") "
        + "(\(wording.manner(of: said)), \(wording.place(of: said)))")
  }
  if article.attributions.isEmpty { lines.append("No statements found.") }
  return lines.map { $0 + "\n" }.joined()
}

/// `text` with a backslash before what Markdown takes for markup within a line.
private func escaped(_ text: String) -> String {
  var result = ""
  for character in text {
    if "\\`*_[]<>|~#&".contains(character) { result.append("\\") }
    result.append(character)
  }
  return result
}
