import Articles

/// A statement as a reviewer has it.
public struct StatementForm: Hashable, Sendable, Codable {
  /// The words that name the speaker; may be empty.
  public var source: [Passage]
  /// The words that mark the statement; may be empty.
  public var cue: [Passage]
  /// The words of the statement, in text order; never empty.
  public var content: [Passage]
  /// Direct, mixed or indirect.
  public var kind: Attribution.Kind
  /// Whether the content is said, thought, shown, asked or denied.
  public var act: Attribution.Act
  /// The speaker; nil if the text does not name one.
  public var speaker: ActorReference?

  /// A statement.
  public init(
    source: [Passage], cue: [Passage], content: [Passage], kind: Attribution.Kind, act: Attribution.Act,
    speaker: ActorReference?
  ) {
    (self.source, self.cue, self.content) = (source, cue, content)
    (self.kind, self.act, self.speaker) = (kind, act, speaker)
  }
}
