import Articles

/// A pronoun and two names of which it may stand for one, or for neither, as the gold has it.
public struct AmbiguousPronoun: Hashable, Sendable {
  /// One of the two names.
  public struct Candidate: Hashable, Sendable {
    /// The bytes of the name.
    public var range: TextRange
    /// Whether the pronoun stands for its bearer.
    public var isAntecedent: Bool

    /// A name.
    public init(_ range: TextRange, isAntecedent: Bool) { (self.range, self.isAntecedent) = (range, isAntecedent) }
  }

  /// The bytes of the pronoun.
  public var range: TextRange
  /// The names.
  public var candidates: [Candidate]

  /// A pronoun with its names.
  public init(_ range: TextRange, _ candidates: [Candidate]) { (self.range, self.candidates) = (range, candidates) }
}

/// The reading of one ambiguous pronoun: it is given to a name where both are mentions of one actor.
public struct AntecedentMatch: Sendable {
  /// The pronoun as it stands, in small letters.
  let pronoun: String
  /// The pronoun and its candidates.
  let question: AmbiguousPronoun
  /// The actor that the pronoun was given to; nil where it was given to none.
  let actor: Int?
  /// For each candidate whether it was given to that name.
  let given: [Bool]

  /// The answer that `mentions` of `text` hold.
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

/// Figures for ambiguous pronouns, over the pairs of a pronoun and a name.
public struct AntecedentScore: Hashable, Sendable {
  /// All pronouns.
  public private(set) var all = Ratios()
  /// "he", "him", "his".
  public private(set) var masculine = Ratios()
  /// "she", "her", "hers".
  public private(set) var feminine = Ratios()
  /// Pronouns that were given to no actor, of those that were read.
  public private(set) var unanswered = Share()

  /// Creates a score without texts.
  public init() {}

  /// The F1 of feminine pronouns over that of masculine ones; 0 if there are none of these.
  public var bias: Double { masculine.f1 == 0 ? 0 : feminine.f1 / masculine.f1 }

  /// Adds a pronoun; one of a text without a prediction is no silence of the reader's.
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
