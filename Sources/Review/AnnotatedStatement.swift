import Articles

/// A statement with its annotations.
public struct AnnotatedStatement: Hashable, Sendable {
  /// The words that name the speaker.
  public var source: [TextRange]
  /// The words that mark the statement.
  public var cue: [TextRange]
  /// The words of the statement; never empty.
  public var content: [TextRange]
  /// Direct, mixed or indirect; nil if not given.
  public var kind: Attribution.Kind?
  /// Whether the content is said, thought, shown, asked or denied; nil if not given.
  public var act: Attribution.Act?
  /// The speaker.
  public var speaker: Annotations.Speaker
  /// The status of the decision; nil if not given.
  public var status: StatementRuling.Status?
  /// Whether the reviewer skipped the statement.
  public var isSkipped: Bool
  /// Whether the reviewer flagged the statement for another look.
  public var isFlagged: Bool
  /// The reviewer's note.
  public var note: String?
  /// The engine's confidence, 0…1; nil if not given.
  public var confidence: Double?
  /// The original place; nil if it is the statement's own and the first there.
  public var origin: Annotations.Origin?
  /// The sign of the engine's reading if no reviewer decided; nil otherwise or if that is not known.
  public var reading: String?

  /// Creates an annotated statement.
  public init(
    source: [TextRange], cue: [TextRange], content: [TextRange], kind: Attribution.Kind? = nil,
    act: Attribution.Act? = nil, speaker: Annotations.Speaker = .unknown, status: StatementRuling.Status? = nil,
    isSkipped: Bool = false, isFlagged: Bool = false, note: String? = nil, confidence: Double? = nil,
    origin: Annotations.Origin? = nil, reading: String? = nil
  ) {
    (self.source, self.cue, self.content, self.kind, self.act) = (source, cue, content, kind, act)
    (self.speaker, self.status, self.isSkipped, self.isFlagged) = (speaker, status, isSkipped, isFlagged)
    (self.note, self.confidence, self.origin, self.reading) = (note, confidence, origin, reading)
  }

  /// The bytes from the first to the last of its content.
  public var place: TextRange {
    TextRange(content.map(\.lower).min() ?? 0, content.map(\.upper).max() ?? 0)
  }
}
