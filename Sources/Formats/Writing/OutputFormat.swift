import Articles

/// One way to write an analysed article: a row of the table `all`.
public struct OutputFormat: Sendable {
  /// What the command line calls it.
  public let name: String
  /// How the name of a file ends that holds it, with the point; nil where another form has that ending.
  public let ending: String?
  /// What it gives, in a few words for a help text.
  public let summary: String
  /// What stands once before the first article; a line or nothing.
  public let heading: String
  /// The article of that id as text, with a final line break.
  public let write: @Sendable (_ article: Article, _ id: String) -> String

  /// Every way to write, the usual one first.
  public static let all: [OutputFormat] = [
    OutputFormat(name: "jsonl", ending: ".jsonl", summary: "one line of JSON an article, offsets in code points") {
      extractLine($0, id: $1)
    },
    OutputFormat(name: "json", ending: ".json", summary: "the whole article in Sayso's own form, to be read back") {
      article, _ in articleForm(article)
    },
    OutputFormat(
      name: "csv", ending: ".csv", summary: "a row a statement, for spreadsheets", heading: statementTableHeading
    ) {
      statementTable($0, id: $1)
    },
    OutputFormat(name: "markdown", ending: ".md", summary: "the statements as quotations to be pasted") {
      quotations($0, id: $1)
    },
    OutputFormat(name: "marked", ending: ".txt", summary: "the text with its statements marked") { article, _ in
      plainReading(article, columns: nil)
    },
    OutputFormat(name: "text", ending: nil, summary: "who is in it and who says what, to be read") {
      readableSummary($0, id: $1)
    },
  ]

  private init(
    name: String, ending: String?, summary: String, heading: String = "",
    write: @escaping @Sendable (_ article: Article, _ id: String) -> String
  ) {
    (self.name, self.ending, self.summary, self.heading, self.write) = (name, ending, summary, heading, write)
  }

  /// The format of that name.
  public static func named(_ name: String) -> OutputFormat? { all.first { $0.name == name } }

  /// The format of a file of that name, by its ending, whose case does not matter.
  public static func ofFile(named name: String) -> OutputFormat? {
    let name = name.lowercased()
    return all.first { format in format.ending.map { name.hasSuffix($0) } ?? false }
  }
}
