import Articles

/// An analysed article with its indexes. It is built away from the main loop.
public struct AnalysedArticle: Sendable {
  /// The article.
  public let article: Article
  /// The indexes of its parts.
  public let index: ArticleIndex
  /// The statements and speakers, as the reader shows them.
  let marks: Marks
  /// The same without attitudes and evidence.
  let spoken: Marks
  /// A summary; nil where the article was not analysed to its end.
  let digest: Digest?

  /// Builds the indexes of `article`, in O(n log n). `isWhole` is false where the article was not analysed to its end.
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
