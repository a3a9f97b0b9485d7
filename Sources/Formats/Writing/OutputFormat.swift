import Articles

/// One way to write an analysed article: a row of the table `all`.
public struct OutputFormat: Sendable {
  /// What the command line calls it.
  public let name: String
  /// What it gives, in a few words for a help text.
  public let summary: String
  /// The article of that id as text, with a final line break.
  public let write: @Sendable (_ article: Article, _ id: String) -> String

  /// Every way to write, the usual one first.
  public static let all: [OutputFormat] = [
    OutputFormat(name: "jsonl", summary: "one line of JSON an article, offsets in code points") {
      extractLine($0, id: $1)
    },
    OutputFormat(name: "json", summary: "the whole article in Sayso's own form, to be read back") { article, _ in
      articleForm(article)
    },
    OutputFormat(name: "text", summary: "who is in it and who says what, to be read") {
      readableSummary($0, id: $1)
    },
  ]

  /// The format of that name.
  public static func named(_ name: String) -> OutputFormat? { all.first { $0.name == name } }
}
