import Articles
import Review

extension GroupedFormat {
  /// The statements by speaker as a page that needs nothing else.
  static let html = GroupedFormat(name: "html", ending: ".html", write: groupedPage)
}

/// Returns statements by speaker as a self-contained page of HTML. The page runs no script and loads nothing.
func groupedPage(_ speakers: [SpeakerStatements]) -> String {
  let title = speakers.count == 1 ? speakers[0].heading : "Who said what"
  var lines = HTMLStyle.head(title: title) + ["<body>", "<main>", "<section>"]
  lines.append("<h1 dir=\"auto\">\(title.html)</h1>")
  for speaker in speakers {
    if speakers.count > 1 { lines.append("<h2 dir=\"auto\">\(speaker.heading.html)</h2>") }
    for part in speaker.parts {
      let heading = part.heading.joined(separator: " · ").html
      let address = part.address.html
      lines.append(
        "<h3 dir=\"auto\">\(address.isEmpty ? heading : "<a href=\"\(address)\" rel=\"noreferrer\">\(heading)</a>")</h3>"
      )
      lines += ["<ul>"] + part.statements.map(item) + ["</ul>"]
    }
  }
  if speakers.isEmpty { lines.append("<p>No statements found.</p>") }
  lines += ["</section>", "</main>", "<footer><p>Statements found by Sayso.</p></footer>", "</body>", "</html>"]
  return lines.map { $0 + "\n" }.joined()
}

private func item(_ cited: CitedStatement) -> String {
  let words = cited.citation.text(words: \.html, name: { "<strong>\($0.html)</strong>" })
  let note = cited.note.isEmpty ? "" : "<p class=\"facts\">Note: \(cited.note.html)</p>"
  return "<li dir=\"auto\">\(words) <span class=\"facts\">(\(cited.facts.html))</span>\(note)</li>"
}
