import Review

extension OutputFormat {
  /// A compartment of PolNeAR's corpus: texts and standoff annotations in separate folders.
  static let polnear = OutputFormat(
    "polnear", nil, "a compartment of PolNeAR's, to train from", isStream: false, write: polnearAnnotations,
    parts: [.text { "text/\($0).txt" }, OutputPart({ "attributions/\($0)_sayso.ann" }, polnearAnnotations)])
}

/// Returns the statements of an article as a file of PolNeAR's: spans and events alone.
private func polnearAnnotations(_ export: ArticleExport) -> String {
  var lines = BratLines(export.article.text)
  for statement in Annotations(export.reviewed).statements { _ = lines.event(statement) }
  return lines.text
}
