import Articles
import Review

extension GroupedFormat {
  /// The statements by speaker as lists in Markdown.
  static let markdown = GroupedFormat(name: "markdown", ending: ".md", write: groupedQuotations)
}

/// Returns statements by speaker in Markdown: a heading for each speaker and each article, and a list of the statements. Markup in
/// the words is escaped.
func groupedQuotations(_ speakers: [SpeakerStatements]) -> String {
  var lines: [String] = []
  for speaker in speakers {
    lines += lines.isEmpty ? [] : [""]
    lines.append("# \(speaker.heading.markdownEscaped)")
    for part in speaker.parts {
      let address = part.address.isEmpty ? [] : ["<\(part.address)>"]
      lines += ["", "## " + (part.heading.map(\.markdownEscaped) + address).joined(separator: " · "), ""]
      for cited in part.statements {
        lines.append("- \(cited.citation.markdown) (\(cited.facts.markdownEscaped))")
        if !cited.note.isEmpty { lines.append("  - Note: \(cited.note.markdownEscaped)") }
      }
    }
  }
  if speakers.isEmpty { lines.append("No statements found.") }
  return lines.map { $0 + "\n" }.joined()
}
