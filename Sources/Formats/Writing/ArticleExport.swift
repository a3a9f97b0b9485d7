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
  /// Its path below the folder that is written into.
  public var path: String
  /// What is in it.
  public var text: String
}
