import Analysis
import Articles
import Reader

/// The findings on an article whose analysis is running: those on its beginning, and those on parts that were analysed before the
/// text in front of them.
struct GrowingReading {
  private var beginning: Article
  private var covered = 0
  private var parts: [(range: TextRange, article: Article)] = []

  /// Begins without findings.
  init(of draft: Draft) { beginning = Article(draft: draft) }

  /// Receives the findings on a longer beginning. Parts that it covers are released.
  mutating func grow(to article: Article, covering covered: Int) {
    (beginning, self.covered) = (article, covered)
    parts.removeAll { $0.range.upper <= covered }
  }

  /// Receives the findings on the part at `range`. Earlier parts that it touches are replaced.
  mutating func add(_ article: Article, at range: TextRange) {
    parts.removeAll { $0.range.overlaps(range) }
    parts.append((range, article))
  }

  /// Returns whether the part at `range` is known.
  func holds(_ range: TextRange) -> Bool {
    range.upper <= covered || parts.contains { $0.range.contains(range) }
  }

  /// All findings. What the beginning covers comes from it alone.
  var reading: AnalysedArticle {
    AnalysedArticle(parts.reduce(beginning) { $0.adding($1.article, after: covered) }, isWhole: false, covered: covered)
  }
}
