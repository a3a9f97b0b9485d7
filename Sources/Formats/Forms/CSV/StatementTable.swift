import Articles

/// The heading of `statementTable`, a line of column names.
let statementTableHeading = row([
  "article", "statement", "paragraph", "speaker", "role", "of", "kind", "act", "words", "cue", "source", "confidence",
  "start", "end", "status", "flagged", "note", "title", "by", "date", "alternative",
  "address", "site", "marks",
])

/// Returns the statements of an article as comma-separated values (RFC 4180), a row each. `article` is the id; `paragraph` is a number,
/// or the kind of another block; `start` and `end` are in code points of the text. Fields are safe to print. A field that a spreadsheet
/// would take for a formula has a ' before it.
func statementTable(_ export: ArticleExport) -> String {
  let article = export.article
  let (wording, points) = (Wording(export.reviewed), CodePoints(article.text))
  return article.attributions.enumerated().map { i, said in
    let speaker = article.speaker(of: said)
    let place = wording.place(of: said)
    let end = said.content.map(\.upper).max() ?? said.start
    return row([
      export.id, "\(i + 1)", place.begins(with: "¶") ? String(place.dropFirst()) : place, wording.speaker(of: said),
      speaker?.role ?? "", speaker?.of ?? "", said.kind.rawValue, said.act.rawValue, wording.content(of: said),
      wording.words(said.cue), wording.words(said.source), wording.number(said.confidence),
      "\(points.offset(said.start))", "\(points.offset(end))", export.reviewed.standings[i].status.rawValue,
      export.reviewed.standings[i].ruling?.isFlagged ?? false ? "flagged" : "", wording.note(on: i), wording.title,
      wording.byline, wording.dateline, wording.alternative(to: said), wording.address, wording.site,
      export.reviewed.standings[i].marks.map(String.init).joined(separator: " "),
    ])
  }.joined()
}

private func row(_ fields: [String]) -> String { fields.map(field).joined(separator: ",") + "\r\n" }

private func field(_ text: String) -> String {
  let text = text.printable
  // Some spreadsheets split cells at semicolons, so a formula could begin after one.
  var guarded = ""
  var mayBegin = true
  for scalar in text.unicodeScalars {
    if mayBegin, "=+-@＝＋－＠".unicodeScalars.contains(scalar) { guarded += "'" }
    guarded.unicodeScalars.append(scalar)
    mayBegin = scalar == ";" || mayBegin && scalar == " "
  }
  guard guarded.utf8.contains(where: { ",\"'\r\n ".utf8.contains($0) }) else { return guarded }
  return "\"" + guarded.replacing(exactly: "\"", with: "\"\"") + "\""
}
