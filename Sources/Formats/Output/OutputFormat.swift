import Articles

/// A format in which an analysed article is written: a row of the table `all`.
public struct OutputFormat: Sendable {
  /// The name on the command line.
  public let name: String
  /// The ending of file names in this format, with the dot; nil if another format has that ending.
  public let ending: String?
  /// A short description for the help.
  public let summary: String
  /// The text before the first article: a line or nothing.
  public let heading: String
  /// Whether several articles may follow each other in one file.
  public let isStream: Bool
  /// Returns the article as text that ends with a line break.
  public let write: @Sendable (ArticleExport) -> String
  /// The files of a single article; in a format with an ending the first file has it.
  public let parts: [OutputPart]
  /// The files that the articles of a folder share.
  public let common: [OutputFile]

  /// Every format, the default first.
  public static let all: [OutputFormat] = [
    .jsonLines, .saysoJSON, .csv, .markdown, .markedText, .summary, .html, .webAnnotation, .brat, .citron, .polnear,
  ]

  /// The formats in which articles may follow each other.
  public static let streams = all.filter(\.isStream)

  /// The formats offered for a new file, those for people first. The marked text has the ending of articles and is left out.
  public static let offered: [OutputFormat] = [.markdown, .html, .csv, .saysoJSON, .jsonLines, .webAnnotation, .brat]

  init(
    _ name: String, _ ending: String?, _ summary: String, heading: String = "", isStream: Bool = true,
    write: @escaping @Sendable (ArticleExport) -> String,
    beside: [OutputPart] = [], parts: [OutputPart]? = nil, common: [OutputFile] = []
  ) {
    (self.name, self.ending, self.summary, self.heading) = (name, ending, summary, heading)
    (self.isStream, self.write, self.common) = (isStream, write, common)
    self.parts = parts ?? [OutputPart({ $0 + (ending ?? ".txt") }, { heading + write($0) })] + beside
  }

  /// Returns the files of a single article with their contents.
  public func files(_ export: ArticleExport) -> [OutputFile] {
    parts.map { OutputFile(path: $0.path(export.id), text: $0.text(export)) }
  }

  /// Returns the format of that name.
  public static func named(_ name: String) -> OutputFormat? { all.first { $0.name == name } }

  /// Returns the format of a file by the ending of its name, ignoring case.
  public static func ofFile(named name: String) -> OutputFormat? {
    let name = name.lowercased()
    return all.first { format in format.ending.map { name.ends(with: $0) } ?? false }
  }
}
