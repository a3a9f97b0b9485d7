import Articles

/// A text with its gold. Only the lists that its measure needs are filled.
public struct GoldDocument: Hashable, Sendable {
  /// The name of the document.
  public var id: String
  /// The text as it stands.
  public var text: String
  /// Statements, their sources and cues.
  public var statements: [StatementSpans]
  /// Statements with their speakers.
  public var spoken: [SpokenStatement]
  /// The actors.
  public var actors: [NamedActor]
  /// The names.
  public var entities: [GoldEntity]
  /// The mentions.
  public var mentions: [GoldMention]
  /// A pronoun and two names.
  public var ambiguous: AmbiguousPronoun?

  /// Creates a document.
  public init(
    id: String, text: String, statements: [StatementSpans] = [], spoken: [SpokenStatement] = [],
    actors: [NamedActor] = [],
    entities: [GoldEntity] = [], mentions: [GoldMention] = [], ambiguous: AmbiguousPronoun? = nil
  ) {
    self.id = id
    self.text = text
    self.statements = statements
    self.spoken = spoken
    self.actors = actors
    self.ambiguous = ambiguous
    self.entities = entities
    self.mentions = mentions
  }
}
