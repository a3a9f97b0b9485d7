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
  /// The findings for dossiers; nil if the analysis is not complete.
  let digest: Digest?

  /// The number of bytes from the beginning of the text that `article` covers; 0 if the whole text is analysed.
  let covered: Int

  /// Builds the indexes of `article` in O(n log n). If the analysis is not complete, `isWhole` is false, and the findings
  /// cover the first `covered` bytes of the text.
  public init(_ article: Article, isWhole: Bool = true, covered: Int = 0) {
    self.covered = covered
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
