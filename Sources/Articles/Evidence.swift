/// One step of a reason: the words of the text that led to an answer, and a confidence.
public struct Evidence: Hashable, Sendable, Codable {
  /// The basis of a step.
  public enum Step: String, Sendable, Codable, CaseIterable {
    /// The word that marks a statement: "said".
    case cue
    /// The source of the cue: "She".
    case source
    /// The words of the statement.
    case content
    /// The actor's own name.
    case name
    /// A variant of a name: surname, acronym, adjective.
    case alias
    /// A role that the text assigns to an actor.
    case role
    /// A pronoun and its antecedent.
    case pronoun
    /// A statement that continues the one before.
    case continuation
    /// The source does not name the speaker: "two officials".
    case unnamed
    /// A reviewer decided so.
    case decision
  }

  /// The basis of the step.
  public var step: Step
  /// The words where the step starts.
  public var range: TextRange?
  /// The words where the step leads; for a pronoun, the antecedent.
  public var to: TextRange?
  /// The reason in a few words for the user: "the speaker before, the only woman named so far".
  public var note: String
  /// The confidence in this step, 0…1; nil if there is no measure.
  public var confidence: Double?

  /// Creates a step.
  public init(_ step: Step, _ range: TextRange?, to: TextRange? = nil, note: String, confidence: Double? = nil) {
    self.step = step
    self.range = range
    self.to = to
    self.note = note
    self.confidence = confidence
  }
}
