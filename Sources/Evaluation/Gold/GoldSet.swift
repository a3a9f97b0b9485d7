import Articles

/// What a gold standard holds, and so what is measured.
public enum Measure: String, Sendable, CaseIterable {
  /// Who says what: "attributions".
  case attributions
  /// Names and their kinds: "entities".
  case entities
  /// Who a pronoun stands for, and which names are one actor's: "mentions" with chains.
  case pronouns

  /// The key under which a line of gold has it.
  public var key: String { self == .pronouns ? "mentions" : rawValue }
}

/// A text with what is right about it; of the three lists the one of its measure is filled.
public struct GoldDocument: Hashable, Sendable {
  /// What it is called.
  public var id: String
  /// The text as it stands.
  public var text: String
  /// Who says what.
  public var statements: [Statement]
  /// The names.
  public var entities: [GoldEntity]
  /// The mentions.
  public var mentions: [GoldMention]

  /// A document.
  public init(
    id: String, text: String, statements: [Statement] = [], entities: [GoldEntity] = [], mentions: [GoldMention] = []
  ) {
    self.id = id
    self.text = text
    self.statements = statements
    self.entities = entities
    self.mentions = mentions
  }
}

/// What a reading found in a text: as much as can be measured.
public struct Prediction: Hashable, Sendable {
  /// Who says what.
  public var statements: [Statement]
  /// Every naming of an actor.
  public var mentions: [Mention]

  /// A prediction.
  public init(statements: [Statement] = [], mentions: [Mention] = []) {
    self.statements = statements
    self.mentions = mentions
  }

  /// What `article` holds.
  public init(_ article: Article) {
    self.init(statements: article.attributions.map(Statement.init), mentions: article.mentions)
  }
}

/// Why gold or predictions cannot be used; facts only, the program words them.
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
  /// That line, counted from 1, of a file of annotations cannot be read.
  case annotation(line: Int)
}
