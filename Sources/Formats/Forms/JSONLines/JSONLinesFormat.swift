extension OutputFormat {
  /// A line of JSON for each article.
  static let jsonLines = OutputFormat(
    "jsonl", ".jsonl", "one line of JSON an article, offsets in code points", write: { extractLine($0) })
}
