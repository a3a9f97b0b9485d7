import Articles

/// How far two reviewers agree on the statements of the texts that were added. Statements are paired as those of gold and of a
/// reading are (see `AttributionMatch`); precision is of what the second has, recall of what the first has.
public struct Agreement: Sendable {
  /// The figures for statements.
  public private(set) var attributions = AttributionScore()
  /// Whose they are, over the statements that both have; those of nobody who is named have a label too.
  public private(set) var speakers = Kappa()
  /// Direct, mixed or indirect, over the same.
  public private(set) var kinds = Kappa()
  /// The texts.
  public private(set) var documents = 0

  /// No text yet.
  public init() {}

  /// Adds what both have of `text`; where they differ, in text order.
  @discardableResult
  public mutating func add(
    text: String, _ first: [JudgedStatement], _ second: [JudgedStatement]
  ) -> [ReviewDifference] {
    documents += 1
    let match = AttributionMatch(text: text, gold: first.map(\.statement), predicted: second.map(\.statement))
    attributions.add(match)
    var differences: [ReviewDifference] = []
    for pair in match.pairs {
      let (a, b) = (first[pair.gold], second[pair.predicted])
      speakers.add(Self.label(a), Self.label(b))
      kinds.add(a.kind.rawValue, b.kind.rawValue)
      let (x, y) = (match.gold[pair.gold], match.predicted[pair.predicted])
      let parts: [(ReviewDifference.Part, Bool)] = [
        (.content, x.content != y.content), (.source, x.source != y.source), (.cue, x.cue != y.cue),
        (.speaker, Self.label(a) != Self.label(b)), (.kind, a.kind != b.kind), (.act, a.act != b.act),
      ]
      let differing = parts.filter(\.1).map(\.0)
      if !differing.isEmpty {
        differences.append(
          ReviewDifference(at: Self.start(a), differing, first: pair.gold, second: pair.predicted))
      }
    }
    let (known, others) = (Set(match.pairs.map(\.gold)), Set(match.pairs.map(\.predicted)))
    for (i, said) in first.enumerated() where !known.contains(i) {
      differences.append(ReviewDifference(at: Self.start(said), [.statement], first: i, second: nil))
    }
    for (i, said) in second.enumerated() where !others.contains(i) {
      differences.append(ReviewDifference(at: Self.start(said), [.statement], first: nil, second: i))
    }
    return differences.sorted { a, b in
      (a.offset, a.first ?? Int.max, a.second ?? Int.max) < (b.offset, b.first ?? Int.max, b.second ?? Int.max)
    }
  }

  /// A speaker's name, whatever its capitals; nobody is a label that no name is.
  private static func label(_ said: JudgedStatement) -> String {
    said.speaker.map { "=" + $0.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ") } ?? ""
  }

  private static func start(_ said: JudgedStatement) -> Int {
    said.statement.content.map(\.lower).min() ?? said.statement.cue.first?.lower ?? 0
  }
}
