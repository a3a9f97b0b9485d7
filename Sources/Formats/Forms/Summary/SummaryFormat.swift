extension OutputFormat {
  /// The actors of an article and their statements, for people.
  static let summary = OutputFormat("text", nil, "who is in it and who says what, to be read", write: readableSummary)
}
