import Articles
import Review

extension GroupedFormat {
  /// The statements by speaker as plain text.
  static let text = GroupedFormat(name: "text", ending: ".txt", write: groupedSummary)
}

/// Returns statements by speaker as plain text.
func groupedSummary(_ speakers: [SpeakerStatements]) -> String {
  var lines: [String] = []
  for speaker in speakers {
    lines += (lines.isEmpty ? [] : [""]) + [speaker.heading]
    for part in speaker.parts {
      lines += ["", "  " + part.heading.joined(separator: " · ")]
      if !part.address.isEmpty { lines.append("  " + part.address) }
      for cited in part.statements {
        lines.append("    \(cited.citation.plain) (\(cited.facts))")
        if !cited.note.isEmpty { lines.append("      note: \(cited.note)") }
      }
    }
  }
  if speakers.isEmpty { lines.append("No statements found.") }
  return lines.map { $0 + "\n" }.joined()
}
