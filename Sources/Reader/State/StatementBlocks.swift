import Articles

/// The blocks that contain the content of each statement, found once for all filters.
struct StatementBlocks: Sendable {
  /// The blocks of all statements, one statement after another.
  private let blocks: [Int32]
  /// The place in `blocks` after the last one of each statement.
  private let ends: [Int32]

  /// Finds the blocks in O(n log n).
  init(_ article: Article) {
    let all = article.draft.blocks
    var (blocks, ends): ([Int32], [Int32]) = ([], [])
    ends.reserveCapacity(article.attributions.count)
    for statement in article.attributions {
      for range in statement.content {
        var i = max(0, all.partitioningIndex { $0.range.lower > range.lower } - 1)
        while i < all.count, all[i].range.lower < max(range.upper, range.lower + 1) {
          if blocks.last != Int32(i) || blocks.count == Int(ends.last ?? 0) { blocks.append(Int32(i)) }
          i += 1
        }
      }
      ends.append(Int32(blocks.count))
    }
    (self.blocks, self.ends) = (blocks, ends)
  }

  /// Returns the blocks of `statements`, each once and in order.
  func union(of statements: some Sequence<Int>) -> [Int] {
    var found: [Int32] = []
    for s in statements { found += blocks[(s == 0 ? 0 : Int(ends[s - 1]))..<Int(ends[s])] }
    found.sort()
    return found.indices.filter { $0 == 0 || found[$0] != found[$0 - 1] }.map { Int(found[$0]) }
  }
}
