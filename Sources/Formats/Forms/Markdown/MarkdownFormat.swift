extension OutputFormat {
  /// The statements as quotations in Markdown.
  static let markdown = OutputFormat(
    "markdown", ".md", "the statements as quotations to be pasted", write: quotations)
}
