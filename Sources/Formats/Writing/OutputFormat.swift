import Articles
import Review

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
  /// Whether several articles may follow each other in one file.
  public let isStream: Bool
  /// The article as text, with a final line break.
  public let write: @Sendable (ArticleExport) -> String
  /// The files that an article by itself is written into; where the form has an ending, the first one has it.
  public let parts: [OutputPart]
  /// The files that the articles of a folder have in common.
  public let common: [OutputFile]

  /// Every way to write, the usual one first.
  public static let all: [OutputFormat] = [
    OutputFormat("jsonl", ".jsonl", "one line of JSON an article, offsets in code points", write: extractLine),
    OutputFormat("json", ".json", "the whole article in Sayso's own form, to be read back") {
      articleForm($0.reviewed)
    },
    OutputFormat(
      "csv", ".csv", "a row a statement, for spreadsheets", heading: statementTableHeading, write: statementTable),
    OutputFormat("markdown", ".md", "the statements as quotations to be pasted", write: quotations),
    OutputFormat("marked", ".txt", "the text with its statements marked") {
      plainReading($0.reviewed, columns: nil)
    },
    OutputFormat("text", nil, "who is in it and who says what, to be read", write: readableSummary),
    OutputFormat(
      "html", ".html", "a page that needs nothing else, for screen, print and screen readers", isStream: false,
      write: htmlPage),
    OutputFormat(
      "webannotation", ".jsonld", "W3C Web Annotations, selectors by position and by words", isStream: false,
      write: webAnnotations),
    OutputFormat(
      "brat", ".ann", "brat's standoff, with the text beside it", isStream: false, write: bratAnnotations,
      beside: [.text { $0 + ".txt" }],
      common: [OutputFile(path: "annotation.conf", text: bratConfiguration)]),
    OutputFormat(
      "citron", nil, "what the BBC's Citron and its annotator read", isStream: false, write: citronQuotes,
      parts: [OutputPart({ $0 + ".json" }, citronQuotes)]),
    OutputFormat(
      "polnear", nil, "a compartment of PolNeAR's, to train from", isStream: false, write: polnearAnnotations,
      parts: [.text { "text/\($0).txt" }, OutputPart({ "attributions/\($0)_sayso.ann" }, polnearAnnotations)]),
  ]

  /// Those in which articles may follow each other.
  public static let streams = all.filter(\.isStream)

  /// The formats offered for a new file, those for people first. The marked text is not among them: it has the ending of articles.
  public static let offered = ["markdown", "html", "csv", "json", "jsonl", "webannotation", "brat"].compactMap(named)

  private init(
    _ name: String, _ ending: String?, _ summary: String, heading: String = "", isStream: Bool = true,
    write: @escaping @Sendable (ArticleExport) -> String,
    beside: [OutputPart] = [], parts: [OutputPart]? = nil, common: [OutputFile] = []
  ) {
    (self.name, self.ending, self.summary, self.heading) = (name, ending, summary, heading)
    (self.isStream, self.write, self.common) = (isStream, write, common)
    self.parts = parts ?? [OutputPart({ $0 + (ending ?? ".txt") }, { heading + write($0) })] + beside
  }

  /// The files of an article by itself, with what is in them.
  public func files(_ export: ArticleExport) -> [OutputFile] {
    parts.map { OutputFile(path: $0.path(export.id), text: $0.text(export)) }
  }

  /// The format of that name.
  public static func named(_ name: String) -> OutputFormat? { all.first { $0.name == name } }

  /// The format of a file of that name, by its ending, whose case does not matter.
  public static func ofFile(named name: String) -> OutputFormat? {
    let name = name.lowercased()
    return all.first { format in format.ending.map { name.ends(with: $0) } ?? false }
  }
}
