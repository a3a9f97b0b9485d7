/// One step of a reason: the words of the text that led to an answer, and a confidence.
///
/// It takes 48 bytes, since an article may have hundreds of thousands: a missing value is a value that no step has.
public struct Evidence: Hashable, Sendable {
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

  /// The reason in a few words for the user: "the speaker before, the only woman named so far".
  public var note: String
  /// The confidence; minus infinity if there is no measure.
  private var measure: Double
  /// The words; negative if there are none.
  private var start, end: TextRange
  /// The basis of the step.
  public var step: Step

  /// The mark of missing words.
  private static let noRange = TextRange(-1, -1)
  /// The mark of a missing measure.
  private static let noMeasure = -Double.infinity

  /// The words where the step starts.
  public var range: TextRange? {
    get { start == Self.noRange ? nil : start }
    set { start = newValue ?? Self.noRange }
  }
  /// The words where the step leads; for a pronoun, the antecedent.
  public var to: TextRange? {
    get { end == Self.noRange ? nil : end }
    set { end = newValue ?? Self.noRange }
  }
  /// The confidence in this step, 0…1; nil if there is no measure.
  public var confidence: Double? {
    get { measure == Self.noMeasure ? nil : measure }
    set { measure = newValue ?? Self.noMeasure }
  }

  /// Creates a step.
  public init(_ step: Step, _ range: TextRange?, to: TextRange? = nil, note: String, confidence: Double? = nil) {
    (self.step, self.note, measure) = (step, note, confidence ?? Self.noMeasure)
    (start, end) = (range ?? Self.noRange, to ?? Self.noRange)
  }
}

extension Evidence: Codable {
  private enum Key: String, CodingKey { case step, range, to, note, confidence }

  /// Reads a step.
  public init(from decoder: any Decoder) throws {
    let form = try decoder.container(keyedBy: Key.self)
    self.init(
      try form.decode(Step.self, forKey: .step), try form.decodeIfPresent(TextRange.self, forKey: .range),
      to: try form.decodeIfPresent(TextRange.self, forKey: .to), note: try form.decode(String.self, forKey: .note),
      confidence: try form.decodeIfPresent(Double.self, forKey: .confidence))
  }

  /// Writes the step without its missing values.
  public func encode(to encoder: any Encoder) throws {
    var form = encoder.container(keyedBy: Key.self)
    try form.encode(step, forKey: .step)
    try form.encodeIfPresent(range, forKey: .range)
    try form.encodeIfPresent(to, forKey: .to)
    try form.encode(note, forKey: .note)
    try form.encodeIfPresent(confidence, forKey: .confidence)
  }
}
