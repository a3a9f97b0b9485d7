/// One step of a reason: what in the text led to an answer, and how sure it is.
public struct Evidence: Hashable, Sendable, Codable {
  /// What the step rests on.
  public enum Step: String, Sendable, Codable, CaseIterable {
    /// The word that marks a statement: "said".
    case cue
    /// Whom the cue belongs to: "She".
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
    /// The source names nobody: "two officials".
    case unnamed
    /// A person decided so.
    case decision
  }

  /// What it rests on.
  public var step: Step
  /// The words that it starts from.
  public var range: TextRange?
  /// The words that it leads to: of a pronoun, the antecedent.
  public var to: TextRange?
  /// The reason in a few words for a person: "the speaker before, the only woman named so far".
  public var note: String
  /// How sure this step is, 0…1; nil where there is no measure.
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
