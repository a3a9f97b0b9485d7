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
  mutating func grow(to progress: Engine.Progress) {
    (beginning, covered) = (progress.article, progress.covered)
    parts.removeAll { $0.range.upper <= covered }
  }

  /// Receives the findings on the part at `range`. Earlier parts that it touches are replaced.
  mutating func add(_ article: Article, at range: TextRange) {
    parts.removeAll { $0.range.overlaps(range) }
    parts.append((range, article))
  }

  /// Returns whether the part at `range` is known, or is reached by an analysis of the first `covered` bytes.
  func holds(_ range: TextRange, after covered: Int) -> Bool {
    range.lower <= covered || parts.contains { $0.range.contains(range) }
  }

  /// All findings. What the beginning covers comes from it alone.
  var reading: AnalysedArticle {
    AnalysedArticle(parts.reduce(beginning) { $0.adding($1.article, after: covered) }, isWhole: false)
  }
}
