/// A statement in a text: its source, cue and content, tied to the actor who speaks.
public struct Attribution: Hashable, Sendable, Codable {
  /// The part of the content inside quotation marks, computed from the text.
  public enum Kind: String, Sendable, Codable, CaseIterable {
    /// All of it.
    case direct
    /// Some of it.
    case mixed
    /// None of it.
    case indirect
  }

  /// The act of the source.
  public enum Act: String, Sendable, Codable, CaseIterable {
    /// The source says it: "said", "according to".
    case speech
    /// The source thinks, intends or feels it: "believes", "praised".
    case attitude
    /// The source is a thing that shows it: "the figures show".
    case evidence
    /// The source asks it.
    case question
    /// The source denies it.
    case denial
  }

  /// The words that name the speaker; empty if the text omits them.
  public var source: [TextRange]
  /// The words that mark the statement: "said", "according to".
  public var cue: [TextRange]
  /// The words of the statement, in several ranges if the cue interrupts them; never empty, in text order.
  public var content: [TextRange]
  /// The kind: direct, mixed or indirect.
  public var kind: Kind
  /// Whether the content is said, thought, shown, asked or denied.
  public var act: Act
  /// The index of the speaker in `Article.actors`; nil if the text names none.
  public var speaker: Int?
  /// The index of another possible speaker, if the engine finds both almost equally likely; else nil.
  public var alternative: Int?
  /// The confidence in the whole statement, 0…1.
  public var confidence: Double
  /// The evidence in order: cue, source, the chain of mentions to the actor.
  public var evidence: [Evidence]

  /// Creates an attribution.
  public init(
    source: [TextRange], cue: [TextRange], content: [TextRange], kind: Kind, act: Act = .speech, speaker: Int? = nil,
    alternative: Int? = nil, confidence: Double, evidence: [Evidence] = []
  ) {
    self.source = source
    self.cue = cue
    self.content = content
    self.kind = kind
    self.act = act
    self.speaker = speaker
    self.alternative = alternative
    self.confidence = confidence
    self.evidence = evidence
  }

  /// The first byte of the content, where reading the statement begins.
  public var start: Int { content.first?.lower ?? cue.first?.lower ?? 0 }
  /// Whether the confidence is low: more than four in ten such statements are wrong.
  public var isDoubtful: Bool { confidence < 0.6 }
  /// The smallest range that contains source, cue and content.
  public var extent: TextRange {
    (source + cue + content).reduce(nil) { (all: TextRange?, r) in all?.union(r) ?? r } ?? TextRange(0, 0)
  }
}
