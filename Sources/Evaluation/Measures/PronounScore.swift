/// The score of pronouns given to actors and of names grouped into actors.
public struct PronounScore: Hashable, Sendable {
  /// Pronouns assigned to the right actor.
  public private(set) var right = 0
  /// Pronouns assigned to an actor.
  public private(set) var answered = 0
  /// All pronouns to be resolved.
  public private(set) var asked = 0
  /// Pairs of names.
  public private(set) var names = Ratios()

  /// Creates a score without texts.
  public init() {}

  /// Right of asked, 0…1.
  public var accuracy: Double { ratio(right, asked) }
  /// Right of answered, 0…1.
  public var precision: Double { ratio(right, answered) }

  /// Adds a text's pronouns and names.
  public mutating func add(_ match: PronounMatch) {
    asked += match.questions.count
    answered += match.questions.count { $0.actor != nil }
    right += match.questions.count { $0.isRight }
    names += match.names
  }
}
