import Articles

/// What the encoder's heads say about a text, before anybody is grouped, named or resolved. Everything in UTF-8 offsets.
public struct Tagging: Hashable, Sendable {
  /// A name that the names head found.
  public struct Name: Hashable, Sendable {
    /// Its bytes.
    public var range: TextRange
    /// What kind of actor it names.
    public var kind: NamedActor.Kind
    /// The mean probability of its words, 0…1.
    public var probability: Double

    /// A name.
    public init(range: TextRange, kind: NamedActor.Kind, probability: Double) {
      self.range = range
      self.kind = kind
      self.probability = probability
    }
  }

  /// A statement that the tags and links heads found.
  public struct Statement: Hashable, Sendable {
    /// The run of the source; nil where none scored above nothing.
    public var source: TextRange?
    /// The run of the cue.
    public var cue: TextRange
    /// The runs of the content, in text order; at least one.
    public var content: [TextRange]
    /// The probability of the cue's surest token, 0…1.
    public var cueProbability: Double
    /// The mean of the source run's link probabilities, 0…1; 0 without a source.
    public var sourceProbability: Double
    /// The mean of the content runs' link probabilities, 0…1.
    public var contentProbability: Double

    /// A statement.
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
  /// The bytes that were read: all of the text, or its beginning while the analysis is under way.
  public var covered: TextRange
  /// By what pronouns, roles and names are compared.
  public var standings: Standings

  /// A tagging.
  public init(names: [Name], statements: [Statement], covered: TextRange, standings: Standings = Standings()) {
    self.names = names
    self.statements = statements
    self.covered = covered
    self.standings = standings
  }
}
