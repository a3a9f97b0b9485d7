import Articles
import Review

/// An article to be written: its reading, the decisions on it, and its name.
public struct ArticleExport: Hashable, Sendable {
  /// The article's name: a file's name without folder and ending.
  public var id: String
  /// The article under the decisions on it.
  public var reviewed: ReviewedArticle

  /// Creates the export of a reviewed article.
  public init(_ reviewed: ReviewedArticle, id: String) { (self.reviewed, self.id) = (reviewed, id) }
  /// Creates the export of an article without decisions.
  public init(_ article: Article, id: String) { self.init(ReviewedArticle(article, under: Rulings()), id: id) }

  /// The article as it is to be shown.
  public var article: Article { reviewed.article }
}
