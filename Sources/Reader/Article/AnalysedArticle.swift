import Articles

/// An analysed article with its indexes, which are built on another thread than the main loop. Nothing in it changes, so that
/// it is shared rather than copied.
public final class AnalysedArticle: Sendable {
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
    let (index, said) = (ArticleIndex(article), article.withoutAttitudes)
    let marks = Marks(article, index)
    (self.article, self.index, self.marks) = (article, index, marks)
    digest = isWhole ? Digest(article, index) : nil
    let isAllSaid = said.attributions.count == article.attributions.count
    spoken = isAllSaid ? marks : Marks(said, ArticleIndex(said))
  }
}

extension Article {
  /// The article without attitudes and evidence.
  fileprivate var withoutAttitudes: Article {
    var said = self
    said.attributions.removeAll { $0.act == .attitude || $0.act == .evidence }
    return said
  }
}
