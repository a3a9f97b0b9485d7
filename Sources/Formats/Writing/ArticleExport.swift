import Articles
import Review

/// An article as it goes out: what was read and decided, and what it is called.
public struct ArticleExport: Hashable, Sendable {
  /// What it is called: a file's name without folder and ending.
  public var id: String
  /// What was read in it and decided on it.
  public var reviewed: ReviewedArticle

  /// An article.
  public init(_ reviewed: ReviewedArticle, id: String) { (self.reviewed, self.id) = (reviewed, id) }
  /// An article on which nothing was decided.
  public init(_ article: Article, id: String) { self.init(ReviewedArticle(article, under: Rulings()), id: id) }

  /// The article as it is to be shown.
  public var article: Article { reviewed.article }
}

/// A file to be written.
public struct OutputFile: Hashable, Sendable {
  /// The file's path below the output folder.
  public var path: String
  /// What is in it.
  public var text: String
}

/// One of the files that an article is written into.
public struct OutputPart: Sendable {
  /// The file's path below the output folder, by the article's name.
  public let path: @Sendable (String) -> String
  /// The text for it.
  public let text: @Sendable (ArticleExport) -> String
  /// Whether that is the article's own text.
  public let isArticleText: Bool

  init(_ path: @escaping @Sendable (String) -> String, _ text: @escaping @Sendable (ArticleExport) -> String) {
    (self.path, self.text, isArticleText) = (path, text, false)
  }

  private init(textAt path: @escaping @Sendable (String) -> String) {
    self.path = path
    text = { $0.article.text }
    isArticleText = true
  }

  /// The article's own text at `path`.
  static func text(_ path: @escaping @Sendable (String) -> String) -> OutputPart { OutputPart(textAt: path) }
}
