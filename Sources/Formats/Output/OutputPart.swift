import Articles

/// A file to be written.
public struct OutputFile: Hashable, Sendable {
  /// The path of the file below the output folder.
  public var path: String
  /// The contents of the file.
  public var text: String
}

/// One of the files into which an article is written.
public struct OutputPart: Sendable {
  /// Returns the path below the output folder for the name of an article.
  public let path: @Sendable (String) -> String
  /// Returns the contents for an article.
  public let text: @Sendable (ArticleExport) -> String
  /// Whether the contents are the article's own text.
  public let isArticleText: Bool

  init(_ path: @escaping @Sendable (String) -> String, _ text: @escaping @Sendable (ArticleExport) -> String) {
    (self.path, self.text, isArticleText) = (path, text, false)
  }

  private init(textAt path: @escaping @Sendable (String) -> String) {
    self.path = path
    text = { $0.article.text }
    isArticleText = true
  }

  /// Returns the part that holds the article's own text at `path`.
  static func text(_ path: @escaping @Sendable (String) -> String) -> OutputPart { OutputPart(textAt: path) }
}
