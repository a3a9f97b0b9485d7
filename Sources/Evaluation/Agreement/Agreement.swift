import Articles

/// The agreement of two reviewers on the statements of the added texts. Only statements on which both decided count. Statements are
/// paired like those of gold and of a reading (see `AttributionMatch`). Precision is over the second reviewer's statements, recall
/// over the first's.
public struct Agreement: Sendable {
  /// The numbers of statements that each of the two decided.
  public struct Decided: Hashable, Sendable, Encodable {
    /// Statements that both decided.
    public var both = 0
    /// Statements that only the first decided.
    public var onlyFirst = 0
    /// Statements that only the second decided.
    public var onlySecond = 0
    /// Statements that neither decided.
    public var neither = 0
  }

  /// The numbers of statements that each decided.
  public private(set) var decided = Decided()
  /// The figures for statements that both decided and that are not rejected.
  public private(set) var attributions = AttributionScore()
  /// The agreement on verdicts, over the statements that both decided.
  public private(set) var verdicts = Kappa()
  /// The agreement on speakers, over the statements that both accepted. Unnamed speakers have a label, too.
  public private(set) var speakers = Kappa()
  /// The agreement on kinds, over the same statements as for speakers.
  public private(set) var kinds = Kappa()
  /// The number of texts.
  public private(set) var documents = 0

  /// Creates an agreement without texts.
  public init() {}

  /// Adds the statements of both reviewers on `text`. Returns the differences in text order.
  @discardableResult
  public mutating func add(
    text: String, _ first: [JudgedStatement], _ second: [JudgedStatement]
  ) -> [ReviewDifference] {
    documents += 1
    let match = AttributionMatch(text: text, gold: first.map(\.statement), predicted: second.map(\.statement))
    count(first, second, match)
    let pairs = match.pairs.filter { first[$0.gold].verdict != .open && second[$0.predicted].verdict != .open }
    attributions.add(
      AttributionMatch(
        text: text, gold: pairs.map { first[$0.gold] }.filter { $0.verdict == .accepted }.map(\.statement),
        predicted: pairs.map { second[$0.predicted] }.filter { $0.verdict == .accepted }.map(\.statement)))
    var differences: [ReviewDifference] = []
    for pair in pairs {
      let (a, b) = (first[pair.gold], second[pair.predicted])
      verdicts.add(a.verdict.rawValue, b.verdict.rawValue)
      if a.verdict != b.verdict {
        let isFirsts = a.verdict == .accepted
        differences.append(
          ReviewDifference(
            at: Self.start(isFirsts ? a : b), [.statement], first: isFirsts ? pair.gold : nil,
            second: isFirsts ? nil : pair.predicted))
      }
      guard a.verdict == .accepted, b.verdict == .accepted else { continue }
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
    return differences.sorted { a, b in
      (a.offset, a.first ?? Int.max, a.second ?? Int.max) < (b.offset, b.first ?? Int.max, b.second ?? Int.max)
    }
  }

  /// Counts the decisions of each. A statement that only one has is undecided by the other.
  private mutating func count(_ first: [JudgedStatement], _ second: [JudgedStatement], _ match: AttributionMatch) {
    func isDecided(_ all: [JudgedStatement], _ i: Int) -> Bool { all[i].verdict != .open }
    for pair in match.pairs {
      switch (isDecided(first, pair.gold), isDecided(second, pair.predicted)) {
      case (true, true): decided.both += 1
      case (true, false): decided.onlyFirst += 1
      case (false, true): decided.onlySecond += 1
      case (false, false): decided.neither += 1
      }
    }
    let (known, others) = (Set(match.pairs.map(\.gold)), Set(match.pairs.map(\.predicted)))
    for i in first.indices where !known.contains(i) {
      if isDecided(first, i) { decided.onlyFirst += 1 } else { decided.neither += 1 }
    }
    for i in second.indices where !others.contains(i) {
      if isDecided(second, i) { decided.onlySecond += 1 } else { decided.neither += 1 }
    }
  }

  /// Returns the label of a speaker: the name, ignoring case; an unnamed speaker has a label that is not a name.
  private static func label(_ said: JudgedStatement) -> String {
    said.speaker.map { "=" + $0.lowercased().onOneLine } ?? ""
  }

  private static func start(_ said: JudgedStatement) -> Int {
    said.statement.content.map(\.lower).min() ?? said.statement.cue.first?.lower ?? 0
  }
}
