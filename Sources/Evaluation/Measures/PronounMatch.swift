import Articles

/// A mention in the gold with its coreference chain.
public struct GoldMention: Hashable, Sendable {
  /// The bytes.
  public var range: TextRange
  /// "person" or another kind.
  public var kind: String
  /// The chain shared by all mentions of one thing.
  public var chain: String

  /// Creates a mention.
  public init(_ range: TextRange, kind: String, chain: String) {
    self.range = range
    self.kind = kind
    self.chain = chain
  }
}

/// The answers for the pronouns of one text.
///
/// The questions are the third-person singular pronouns of people whose chain has a name. An actor stands for the chain
/// that most of its names touch.
public struct PronounMatch: Sendable {
  /// A pronoun to be resolved.
  public struct Question: Hashable, Sendable {
    /// The pronoun in the gold.
    public var mention: GoldMention
    /// The actor to which the pronoun was assigned, if any.
    public var actor: Int?
    /// The chain that this actor's names touch most, if any.
    public var answer: String?
    /// Whether the answer is right.
    public var isRight: Bool { actor != nil && answer == mention.chain }
  }

  /// The pronouns, in the order of the gold.
  public let questions: [Question]
  /// Pairs of names of people on both sides: grouped into one actor, and in one chain.
  public let names: Ratios

  /// Resolves the pronouns of `text` with the predicted `mentions`.
  public init(text: String, gold: [GoldMention], mentions: [Mention]) {
    var chains: [TextRange: String] = [:]
    for some in gold { chains[some.range] = some.chain }
    let named = Set(gold.filter { $0.kind == "person" && isName(text.slice($0.range)) }.map(\.chain))
    var resolved: [TextRange: Mention] = [:]
    for some in mentions { resolved[some.range] = some }
    let answers = Self.answers(text, gold, chains, mentions.names)
    questions = gold.filter { some in
      some.kind == "person" && named.contains(some.chain) && pronouns.contains(text.slice(some.range).lowercased())
    }.map { some in
      let actor = resolved[some.range]?.actor
      return Question(mention: some, actor: actor, answer: actor.flatMap { answers[$0] })
    }
    names = Self.names(
      resolved.compactMap { range, mention in
        guard let actor = mention.actor, let chain = chains[range], named.contains(chain), isName(text.slice(range))
        else { return nil }
        return Both(chain: chain, actor: actor)
      })
  }

  /// Returns the chain that the names of each actor touch most. In a tie, it is the one touched first. A name touches
  /// the mention with its own range, or the shortest one around it.
  private static func answers(
    _ text: String, _ gold: [GoldMention], _ chains: [TextRange: String], _ names: [Mention]
  ) -> [Int: String] {
    let index = IntervalIndex(gold.enumerated().map { ($1.range, $0) })
    var votes: [Int: [(chain: String, count: Int)]] = [:]
    for name in names {
      guard let actor = name.actor else { continue }
      let round = { () -> String? in
        let holders = index.overlapping(name.range).map { gold[$0].range }.filter { $0.contains(name.range) }
        let sizes = holders.map { text.slice($0).unicodeScalars.count }
        return zip(holders, sizes).min { $0.1 < $1.1 }.flatMap { chains[$0.0] }
      }
      guard let chain = chains[name.range] ?? round() else { continue }
      if let i = votes[actor]?.firstIndex(where: { $0.chain == chain }) {
        votes[actor]?[i].count += 1
      } else {
        votes[actor, default: []].append((chain, 1))
      }
    }
    return votes.compactMapValues { all in
      all.reduce(nil) { (best: (chain: String, count: Int)?, some) in some.count > best?.count ?? 0 ? some : best }?
        .chain
    }
  }

  /// A name's chain and its actor.
  private struct Both: Hashable {
    var chain: String
    var actor: Int
  }

  private static func names(_ both: [Both]) -> Ratios {
    func pairs(_ groups: some Sequence<[Both]>) -> Int { groups.reduce(0) { $0 + $1.count * ($1.count - 1) / 2 } }
    return Ratios(
      right: pairs(Dictionary(grouping: both) { $0 }.values),
      predicted: pairs(Dictionary(grouping: both, by: \.actor).values),
      gold: pairs(Dictionary(grouping: both, by: \.chain).values))
  }
}

/// The pronouns to be resolved.
private let pronouns: Set<String> = ["he", "him", "his", "himself", "she", "her", "hers", "herself"]
private let noNames: Set<String> = pronouns.union(["i", "you", "we", "they", "it"])

/// Whether a mention is by name: it begins with a capital, is not a pronoun and has no article.
func isName(_ words: Substring) -> Bool {
  guard let first = words.unicodeScalars.first, first.properties.isUppercase, !noNames.contains(words.lowercased())
  else { return false }
  let word = words.unicodeScalars.prefix { !$0.properties.isWhitespace && !(0x1C...0x1F).contains($0.value) }
  return !["The", "A", "An"].contains(String(word))
}
