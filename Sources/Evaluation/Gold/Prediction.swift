import Articles

/// The part of a reading that can be measured.
public struct Prediction: Hashable, Sendable {
  /// Statements with their speakers.
  public var spoken: [SpokenStatement]
  /// The actors.
  public var actors: [NamedActor]
  /// Every naming of an actor.
  public var mentions: [Mention]

  /// The statements without their speakers.
  public var statements: [StatementSpans] { spoken.map(\.statement) }

  /// Creates a prediction.
  public init(spoken: [SpokenStatement] = [], actors: [NamedActor] = [], mentions: [Mention] = []) {
    self.spoken = spoken
    self.actors = actors
    self.mentions = mentions
  }

  /// Creates a prediction of statements alone.
  public init(statements: [StatementSpans], mentions: [Mention] = []) {
    self.init(spoken: statements.map { SpokenStatement($0, nil) }, mentions: mentions)
  }

  /// Creates the reading in `article`.
  public init(_ article: Article) {
    self.init(
      spoken: article.attributions.map { SpokenStatement(StatementSpans($0), article.speaker(of: $0)?.name) },
      actors: article.actors, mentions: article.mentions)
  }
}
