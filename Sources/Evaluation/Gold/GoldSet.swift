import Articles

/// The content of a gold standard, which decides on the measures.
public enum Measure: String, Sendable, CaseIterable {
  /// Statements with their speakers, and the actors: "actors", with "attributions" that name their speakers.
  case speakers
  /// Statements, their sources and cues: "attributions".
  case attributions
  /// Names and their kinds: "entities".
  case entities
  /// Pronouns with the person they stand for, and the names of one actor: "mentions" with chains.
  case pronouns
  /// Pronouns that may stand for one of two names: a table of the corpus GAP.
  case antecedents

  /// The key under which a line of gold has it.
  public var key: String {
    switch self {
    case .speakers: "actors"
    case .attributions, .entities: rawValue
    case .pronouns: "mentions"
    case .antecedents: AmbiguousPronounTable.Column.pronoun.rawValue
    }
  }
}

/// A text with its gold; the lists that its measure needs are filled.
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

  /// A document.
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

  /// A prediction.
  public init(spoken: [SpokenStatement] = [], actors: [NamedActor] = [], mentions: [Mention] = []) {
    self.spoken = spoken
    self.actors = actors
    self.mentions = mentions
  }

  /// A prediction of statements alone.
  public init(statements: [StatementSpans], mentions: [Mention] = []) {
    self.init(spoken: statements.map { SpokenStatement($0, nil) }, mentions: mentions)
  }

  /// The reading in `article`.
  public init(_ article: Article) {
    self.init(
      spoken: article.attributions.map { SpokenStatement(StatementSpans($0), article.speaker(of: $0)?.name) },
      actors: article.actors, mentions: article.mentions)
  }
}

/// The reason why gold or predictions cannot be used. The program words these facts.
public enum GoldError: Error, Hashable, Sendable {
  /// No UTF-8.
  case notUTF8
  /// No JSON object.
  case malformed
  /// An object without those keys.
  case missing([String])
  /// The value at that path ("attributions, 2, source") is not of the form that is expected.
  case form(path: String)
  /// A range of that key ends before it starts or after a text of so many code points.
  case range(start: Int, end: Int, key: String, length: Int)
  /// A line of a file of annotations, counted from 1, that cannot be read.
  case annotation(line: Int)
  /// A row of a table without a value in that column.
  case column(String)
}
