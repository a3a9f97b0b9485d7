import Articles

/// The pairs of gold and predicted statements of one text.
///
/// Statements are paired one to one, greedily. The best Jaccard index of their contents' tokens comes first, then the
/// better source, then the order in the text and in the lists. A pair needs an index of at least one half.
public struct AttributionMatch: Sendable {
  /// The share of tokens that two contents, or two sources, must have in common.
  public static let threshold = 0.5

  /// A statement with the tokens of its roles.
  struct Side: Sendable {
    var statement: StatementSpans
    var source: TokenSet
    var cue: TokenSet
    var content: TokenSet
    /// The kind of the content; nil if it has no token.
    var kind: Attribution.Kind?

    init(_ statement: StatementSpans, _ tokens: Tokens) {
      self.statement = statement
      source = tokens.touched(by: statement.source)
      cue = tokens.touched(by: statement.cue)
      content = tokens.touched(by: statement.content)
      kind = tokens.kind(of: content)
    }

    subscript(role: StatementSpans.Role) -> TokenSet {
      switch role {
      case .source: source
      case .cue: cue
      case .content: content
      }
    }

    /// Whether both have the same source, or neither has one.
    func hasSource(of other: Side) -> Bool {
      source.isEmpty && other.source.isEmpty || source.jaccard(other.source) >= AttributionMatch.threshold
    }
  }

  /// A pair, by index.
  struct Pair: Hashable, Sendable {
    var gold: Int
    var predicted: Int
  }

  let gold: [Side]
  let predicted: [Side]
  let pairs: [Pair]

  /// Pairs the statements of `text`.
  public init(text: String, gold: [StatementSpans], predicted: [StatementSpans]) {
    let tokens = Tokens(text)
    self.gold = gold.map { Side($0, tokens) }
    self.predicted = predicted.map { Side($0, tokens) }
    pairs = Self.pairs(self.gold, self.predicted)
  }

  /// Returns the pairs of two lists.
  static func pairs(_ gold: [Side], _ predicted: [Side]) -> [Pair] {
    var candidates: [(content: Double, source: Double, first: Int, pair: Pair)] = []
    var holders: [Int: [Int]] = [:]
    for (p, other) in predicted.enumerated() {
      for token in other.content { holders[token, default: []].append(p) }
    }
    for (g, one) in gold.enumerated() {
      for p in Set(one.content.flatMap { holders[$0] ?? [] }) {
        let other = predicted[p]
        let content = one.content.jaccard(other.content)
        guard content >= threshold, let first = one.content.min() else { continue }
        let source = one.source.isEmpty && other.source.isEmpty ? 1 : one.source.jaccard(other.source)
        candidates.append((content, source, first, Pair(gold: g, predicted: p)))
      }
    }
    candidates.sort { a, b in
      if a.content != b.content { return a.content > b.content }
      if a.source != b.source { return a.source > b.source }
      return (a.first, a.pair.gold, a.pair.predicted) < (b.first, b.pair.gold, b.pair.predicted)
    }
    var (usedGold, usedPredicted): (Set<Int>, Set<Int>) = ([], [])
    return candidates.map(\.pair).filter { pair in
      guard !usedGold.contains(pair.gold), !usedPredicted.contains(pair.predicted) else { return false }
      usedGold.insert(pair.gold)
      usedPredicted.insert(pair.predicted)
      return true
    }
  }
}
