/// An index of an article for lookups by binary search: mentions and statements at an offset, in a range, or of an actor.
/// Built once in O(n log n); holds positions only, no text.
public struct ArticleIndex: Hashable, Sendable {
  /// For each actor, its mentions as indices into `Article.mentions`, in text order.
  public let mentionsOfActor: [[Int]]
  /// For each actor, its statements as indices into `Article.attributions`, in text order.
  public let attributionsOfActor: [[Int]]

  private let mentions: IntervalIndex
  private let contents: IntervalIndex
  private let extents: IntervalIndex

  /// Creates the index of `article`.
  public init(_ article: Article) {
    var ofActor = [[Int]](repeating: [], count: article.actors.count)
    for (i, m) in article.mentions.enumerated() {
      if let a = m.actor, ofActor.indices.contains(a) { ofActor[a].append(i) }
    }
    mentionsOfActor = ofActor
    ofActor = [[Int]](repeating: [], count: article.actors.count)
    for (i, a) in article.attributions.enumerated() {
      if let s = a.speaker, ofActor.indices.contains(s) { ofActor[s].append(i) }
    }
    attributionsOfActor = ofActor
    mentions = IntervalIndex(article.mentions.enumerated().map { ($1.range, $0) })
    contents = IntervalIndex(article.attributions.enumerated().flatMap { i, a in a.content.map { ($0, i) } })
    extents = IntervalIndex(article.attributions.enumerated().map { ($1.extent, $0) })
  }

  /// Returns the mention that contains the byte at `offset`; the shortest of nested ones.
  public func mention(at offset: Int) -> Int? { mentions.innermost(at: offset) }
  /// Returns the statement whose content contains the byte at `offset` (the shortest of nested ones). Otherwise it
  /// returns the one whose source or cue surrounds the byte.
  public func attribution(at offset: Int) -> Int? { contents.innermost(at: offset) ?? extents.innermost(at: offset) }
  /// Returns the mentions that overlap `range`, in text order.
  public func mentions(in range: TextRange) -> [Int] { mentions.overlapping(range) }
  /// Returns the statements whose content overlaps `range`, in text order.
  public func attributions(in range: TextRange) -> [Int] { contents.overlapping(range) }
}
