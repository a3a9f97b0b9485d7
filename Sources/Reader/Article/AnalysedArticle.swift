import Articles
import Synchronization

/// An analysed article with its indexes, which are built on another thread than the main loop. Nothing in it changes, so that
/// it is shared rather than copied.
public final class AnalysedArticle: Sendable {
  /// The article.
  public let article: Article
  /// The indexes of its parts.
  public let index: ArticleIndex
  /// The statements and speakers as the reader shows them.
  let marks: Marks
  /// The findings for dossiers; nil if the analysis is not complete.
  let digest: Digest?
  /// The number of bytes from the beginning of the text that `article` covers; 0 if the whole text is analysed.
  let covered: Int
  /// The statements and speakers without attitudes and evidence, once they were needed.
  private let knownSpoken = Mutex<Marks?>(nil)

  /// Builds the indexes of `article` in O(n log n). If the analysis is not complete, `isWhole` is false, and the findings
  /// cover the first `covered` bytes of the text.
  public init(_ article: Article, isWhole: Bool = true, covered: Int = 0) {
    let index = ArticleIndex(article)
    (self.article, self.index, self.covered) = (article, index, covered)
    marks = Marks(article, index)
    digest = isWhole ? Digest(article, index) : nil
  }

  /// The statements and speakers without attitudes and evidence. They take as much memory as `marks`, so they are made when
  /// they are first needed. For a long article `prepareSpoken` does this on another thread.
  var spoken: Marks {
    knownSpoken.withLock { known in
      let spoken = known ?? speechMarks
      known = spoken
      return spoken
    }
  }

  private var speechMarks: Marks {
    guard hiddenCount > 0 else { return marks }
    var said = article
    said.attributions.removeAll { !$0.isSpeech }
    return Marks(said, ArticleIndex(said))
  }

  /// The number of statements of attitude and evidence.
  var hiddenCount: Int { article.attributions.count { !$0.isSpeech } }

  /// Returns the findings for dossiers. For a long text, making them takes longer than a key may wait.
  public func makeDigest() -> Digest { digest ?? Digest(article, index) }

  /// Makes the statements without attitudes and evidence, before the main loop needs them.
  public func prepareSpoken() { _ = spoken }
}

extension Attribution {
  /// Whether the statement is neither an attitude nor evidence.
  fileprivate var isSpeech: Bool { act != .attitude && act != .evidence }
}

/// An analysed article is the same only as itself.
extension AnalysedArticle: Hashable {
  /// Returns whether both are the same.
  public static func == (a: AnalysedArticle, b: AnalysedArticle) -> Bool { a === b }
  /// Hashes the identity.
  public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
