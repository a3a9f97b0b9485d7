import Articles

/// A pronoun and two names in the gold. It may refer to one of them or to neither.
public struct AmbiguousPronoun: Hashable, Sendable {
  /// One of the two names.
  public struct Candidate: Hashable, Sendable {
    /// The bytes of the name.
    public var range: TextRange
    /// Whether the pronoun refers to this name.
    public var isAntecedent: Bool

    /// Creates a name.
    public init(_ range: TextRange, isAntecedent: Bool) { (self.range, self.isAntecedent) = (range, isAntecedent) }
  }

  /// The bytes of the pronoun.
  public var range: TextRange
  /// The names.
  public var candidates: [Candidate]

  /// Creates a pronoun with its names.
  public init(_ range: TextRange, _ candidates: [Candidate]) { (self.range, self.candidates) = (range, candidates) }
}

/// The reading of one ambiguous pronoun. It is assigned to a name if both are mentions of one actor.
public struct AntecedentMatch: Sendable {
  /// The pronoun in lower case.
  let pronoun: String
  /// The pronoun and its candidates.
  let question: AmbiguousPronoun
  /// The actor to which the pronoun was assigned, if any.
  let actor: Int?
  /// For each candidate, whether the pronoun was assigned to it.
  let given: [Bool]

  /// Creates the answer in `mentions` of `text`.
  public init(text: String, _ question: AmbiguousPronoun, mentions: [Mention]) {
    self.question = question
    pronoun = text.slice(question.range).lowercased()
    let actor = mentions.first { $0.form == .pronoun && $0.range.contains(question.range.lower) }?.actor
    self.actor = actor
    given = question.candidates.map { candidate in
      mentions.contains {
        actor != nil && $0.actor == actor && $0.form != .pronoun && $0.range.overlaps(candidate.range)
      }
    }
  }
}

/// The score of ambiguous pronouns, over the pairs of a pronoun and a name.
public struct AntecedentScore: Hashable, Sendable {
  /// All pronouns.
  public private(set) var all = Ratios()
  /// "he", "him", "his".
  public private(set) var masculine = Ratios()
  /// "she", "her", "hers".
  public private(set) var feminine = Ratios()
  /// Pronouns that were assigned to no actor, among those that were read.
  public private(set) var unanswered = Share()

  /// Creates a score without texts.
  public init() {}

  /// The F1 of feminine pronouns divided by that of masculine ones; 0 if there are none of these.
  public var bias: Double { masculine.f1 == 0 ? 0 : feminine.f1 / masculine.f1 }

  /// Adds a pronoun. In a text without a prediction, it does not count as unassigned.
  public mutating func add(_ match: AntecedentMatch, isRead: Bool = true) {
    var ratios = Ratios()
    for (candidate, given) in zip(match.question.candidates, match.given) {
      ratios += Ratios(
        right: given && candidate.isAntecedent ? 1 : 0, predicted: given ? 1 : 0, gold: candidate.isAntecedent ? 1 : 0)
    }
    all += ratios
    if ["he", "him", "his"].contains(match.pronoun) { masculine += ratios }
    if ["she", "her", "hers"].contains(match.pronoun) { feminine += ratios }
    unanswered.whole += 1
    if isRead, match.actor == nil { unanswered.count += 1 }
  }
}
