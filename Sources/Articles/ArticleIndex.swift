/// An index of an article for lookups by binary search: mentions and statements at an offset, after it, or of an actor.
/// Built once in O(n log n); holds positions only, no text.
public struct ArticleIndex: Hashable, Sendable {
  /// For each actor, its mentions as indices into `Article.mentions`, in text order.
  public let mentionsOfActor: [[Int]]
  /// For each actor, its statements as indices into `Article.attributions`, in text order.
  public let attributionsOfActor: [[Int]]

  private let mentions: IntervalIndex
  private let contents: IntervalIndex
  private let extents: IntervalIndex
  private let mentionStarts: [Int]
  private let attributionStarts: [Int]

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
    mentionStarts = article.mentions.map(\.range.lower)
    attributionStarts = article.attributions.map(\.start)
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

  /// Returns the `count`th mention that starts after `offset`, of `actor` or of anyone; the last if there are fewer.
  public func mention(after offset: Int, of actor: Int? = nil, count: Int = 1) -> Int? {
    step(
      forward: true, from: offset, among: actor.map { list(mentionsOfActor, $0) }, starts: mentionStarts, count: count)
  }
  /// Returns the `count`th mention that starts before `offset`, counted backwards; the first if there are fewer.
  public func mention(before offset: Int, of actor: Int? = nil, count: Int = 1) -> Int? {
    step(
      forward: false, from: offset, among: actor.map { list(mentionsOfActor, $0) }, starts: mentionStarts, count: count)
  }
  /// Returns the `count`th statement that starts after `offset`, of `actor` or of anyone; the last if there are fewer.
  public func attribution(after offset: Int, of actor: Int? = nil, count: Int = 1) -> Int? {
    step(
      forward: true, from: offset, among: actor.map { list(attributionsOfActor, $0) }, starts: attributionStarts,
      count: count)
  }
  /// Returns the `count`th statement that starts before `offset`, counted backwards; the first if there are fewer.
  public func attribution(before offset: Int, of actor: Int? = nil, count: Int = 1) -> Int? {
    step(
      forward: false, from: offset, among: actor.map { list(attributionsOfActor, $0) }, starts: attributionStarts,
      count: count)
  }

  private func list(_ lists: [[Int]], _ actor: Int) -> [Int] { lists.indices.contains(actor) ? lists[actor] : [] }

  private func step(forward: Bool, from offset: Int, among some: [Int]?, starts: [Int], count: Int) -> Int? {
    func pick(_ positions: some RandomAccessCollection<Int>, _ start: (Int) -> Int) -> Int? {
      let n = positions.count
      func at(_ k: Int) -> Int { positions[positions.index(positions.startIndex, offsetBy: k)] }
      let ranks = 0..<n
      if forward {
        let first = ranks.partitioningIndex { start(at($0)) > offset }
        return first < n ? at(first + min(n - 1 - first, max(1, count) - 1)) : nil
      }
      let past = ranks.partitioningIndex { start(at($0)) >= offset }
      return past > 0 ? at(max(0, past - max(1, count))) : nil
    }
    if let some { return pick(some) { starts[$0] } }
    return pick(starts.indices) { starts[$0] }
  }
}
