import Articles

/// An analysed article with its indexes, which are built on another thread than the main loop.
public struct AnalysedArticle: Sendable {
  /// The article.
  public let article: Article
  /// The indexes of its parts.
  public let index: ArticleIndex
  /// The statements and speakers as the reader shows them.
  let marks: Marks
  /// The statements and speakers without attitudes and evidence.
  let spoken: Marks
  /// A summary of the article; nil if the analysis is not complete.
  let digest: Digest?

  /// Builds the indexes of `article` in O(n log n). `isWhole` is false if the analysis is not complete.
  public init(_ article: Article, isWhole: Bool = true) {
    self.article = article
    index = ArticleIndex(article)
    digest = isWhole ? Digest(article, index) : nil
    marks = Marks(article, index)
    var said = article
    said.attributions.removeAll { $0.act == .attitude || $0.act == .evidence }
    let isAllSaid = said.attributions.count == article.attributions.count
    spoken = isAllSaid ? marks : Marks(said, ArticleIndex(said))
  }
}
