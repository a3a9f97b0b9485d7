import Articles

/// The marks of a text cut into consecutive parts, as tags must be. Each part lies under at most one statement, the innermost, and one
/// mention.
struct HTMLMarks {
  /// A part of a block.
  struct Part {
    var range: TextRange
    /// The innermost statement over it.
    var statement: Int?
    /// The actor whom its words name.
    var actor: Int?
    /// The statements of which a piece begins here, the longer first.
    var begins: [Int] = []
    /// The statements whose first piece begins here.
    var firsts: [Int] = []
    /// The statements that end with it.
    var ends: [Int] = []
  }

  private struct Piece {
    var range: TextRange
    var statement: Int
    var isFirst: Bool
    var isLast: Bool
  }

  /// The pieces of all statements in text order, cut by blocks.
  private let pieces: [Piece]
  private let longest: Int
  private let mentions: [Mention]
  private let longestMention: Int
  private let marked: Set<Int>

  init(_ article: Article) {
    var pieces: [Piece] = []
    var marked: Set<Int> = []
    for (s, said) in article.attributions.enumerated() {
      var own: [TextRange] = []
      for range in said.content {
        let first = article.draft.blocks.partitioningIndex { $0.range.upper > range.lower }
        for block in article.draft.blocks[first...].prefix(while: { $0.range.lower < range.upper }) {
          if let part = block.range.intersection(range), !part.isEmpty { own.append(part) }
        }
      }
      own.sort()
      for (n, range) in own.enumerated() {
        pieces.append(Piece(range: range, statement: s, isFirst: n == 0, isLast: n == own.count - 1))
      }
      if !own.isEmpty { marked.insert(s) }
    }
    self.pieces = pieces.sorted { ($0.range, $0.statement) < ($1.range, $1.statement) }
    self.marked = marked
    longest = pieces.map(\.range.count).max() ?? 0
    mentions = article.mentions.filter { !$0.range.isEmpty && ($0.actor.map(article.actors.indices.contains) ?? false) }
    longestMention = mentions.map(\.range.count).max() ?? 0
  }

  /// Whether a statement stands in a block.
  func isMarked(_ s: Int) -> Bool { marked.contains(s) }

  /// The parts of `block`, in order, with all its text.
  func parts(of block: TextRange) -> [Part] {
    let over = within(block, pieces, longest, \.range)
    let named = within(block, mentions, longestMention, \.range)
    var edges: Set<Int> = [block.lower, block.upper]
    for range in over.map(\.range) + named.map(\.range) {
      edges.formUnion([max(block.lower, range.lower), min(block.upper, range.upper)])
    }
    let sorted = edges.sorted()
    var (waiting, waitingNames) = (over[...], named[...])
    var (here, names): ([Piece], [Mention]) = ([], [])
    return zip(sorted, sorted.dropFirst()).map { lower, upper in
      here.removeAll { $0.range.upper <= lower }
      names.removeAll { $0.range.upper <= lower }
      var beginning: [Piece] = []
      while let next = waiting.first, next.range.lower <= lower { beginning.append(waiting.removeFirst()) }
      while let next = waitingNames.first, next.range.lower <= lower { names.append(waitingNames.removeFirst()) }
      here += beginning
      return Part(
        range: TextRange(lower, upper),
        statement: here.min { ($0.range.count, -$0.statement) < ($1.range.count, -$1.statement) }?.statement,
        actor: names.min { $0.range.count < $1.range.count }?.actor, begins: beginning.map(\.statement),
        firsts: beginning.filter(\.isFirst).map(\.statement),
        ends: here.filter { $0.isLast && $0.range.upper == upper }.map(\.statement).reversed())
    }
  }

  /// Returns the items that share a byte with `block`. The items are sorted by range; no range is longer than `longest`.
  private func within<Item>(
    _ block: TextRange, _ items: [Item], _ longest: Int, _ range: (Item) -> TextRange
  ) -> [Item] {
    let first = items.partitioningIndex { range($0).lower > block.lower - longest - 1 }
    return items[first...].prefix { range($0).lower < block.upper }.filter { range($0).overlaps(block) }
  }
}
