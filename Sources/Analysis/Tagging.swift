import Articles

/// The output of the encoder's heads for a text, before names are grouped and references resolved. All positions are
/// UTF-8 offsets.
public struct Tagging: Hashable, Sendable {
  /// A name found by the names head.
  public struct Name: Hashable, Sendable {
    /// The bytes of the name.
    public var range: TextRange
    /// The kind of actor that the name denotes.
    public var kind: NamedActor.Kind
    /// The mean probability of the name's words, 0…1.
    public var probability: Double

    /// Creates a name.
    public init(range: TextRange, kind: NamedActor.Kind, probability: Double) {
      self.range = range
      self.kind = kind
      self.probability = probability
    }
  }

  /// A statement found by the tags and links heads.
  public struct Statement: Hashable, Sendable {
    /// The run of the source; nil if no run scored above zero.
    public var source: TextRange?
    /// The run of the cue.
    public var cue: TextRange
    /// The runs of the content, in text order. There is at least one.
    public var content: [TextRange]
    /// The highest probability of a token in the cue, 0…1.
    public var cueProbability: Double
    /// The mean of the source run's link probabilities, 0…1; 0 without a source.
    public var sourceProbability: Double
    /// The mean of the content runs' link probabilities, 0…1.
    public var contentProbability: Double

    /// Creates a statement.
    public init(
      source: TextRange?, cue: TextRange, content: [TextRange], cueProbability: Double, sourceProbability: Double,
      contentProbability: Double
    ) {
      self.source = source
      self.cue = cue
      self.content = content
      self.cueProbability = cueProbability
      self.sourceProbability = sourceProbability
      self.contentProbability = contentProbability
    }
  }

  /// The names, in text order.
  public var names: [Name]
  /// The statements, in the order of their cues.
  public var statements: [Statement]
  /// The bytes read: the whole text, or its beginning while the analysis is running.
  public var covered: TextRange
  /// The scores of the references from pronouns and roles to names.
  public var references: ReferenceScores

  /// Creates a tagging.
  public init(
    names: [Name], statements: [Statement], covered: TextRange, references: ReferenceScores = ReferenceScores()
  ) {
    self.names = names
    self.statements = statements
    self.covered = covered
    self.references = references
  }
}
