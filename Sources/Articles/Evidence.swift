/// One step of a reason: what in the text led to an answer, and how sure it is.
public struct Evidence: Hashable, Sendable, Codable {
  /// The basis of a step.
  public enum Step: String, Sendable, Codable, CaseIterable {
    /// The word that marks a statement: "said".
    case cue
    /// The source of the cue: "She".
    case source
    /// The words of the statement.
    case content
    /// A name that is this actor's own.
    case name
    /// A shorter or other form of a name: surname, acronym, adjective.
    case alias
    /// A role that the text gives to an actor.
    case role
    /// A pronoun and what it stands for.
    case pronoun
    /// A statement that goes on from the one before.
    case continuation
    /// The source does not name the speaker: "two officials".
    case unnamed
    /// A reviewer decided so.
    case decision
  }

  /// The basis of the step.
  public var step: Step
  /// The words that it starts from.
  public var range: TextRange?
  /// The words that it leads to: of a pronoun, the antecedent.
  public var to: TextRange?
  /// The reason in a few words for people: "the speaker before, the only woman named so far".
  public var note: String
  /// The confidence in this step, 0…1; nil if there is no measure.
  public var confidence: Double?

  /// A step.
  public init(_ step: Step, _ range: TextRange?, to: TextRange? = nil, note: String, confidence: Double? = nil) {
    self.step = step
    self.range = range
    self.to = to
    self.note = note
    self.confidence = confidence
  }
}
