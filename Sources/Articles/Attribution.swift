/// A statement in a text: its source, cue and content, tied to the actor who speaks.
///
/// It is stored compactly, since an article may have tens of thousands.
public struct Attribution: Hashable, Sendable {
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

  private var sourceRanges, cueRanges, contentRanges: FewOf<TextRange>
  private var speakerNumber, alternativeNumber: Int32?
  /// The kind: direct, mixed or indirect.
  public var kind: Kind
  /// Whether the content is said, thought, shown, asked or denied.
  public var act: Act
  /// The confidence in the whole statement, 0…1.
  public var confidence: Double
  /// The evidence in order: cue, source, the chain of mentions to the actor.
  public var evidence: [Evidence]

  /// The words that name the speaker; empty if the text omits them.
  public var source: [TextRange] {
    get { sourceRanges.array }
    set { sourceRanges = FewOf(newValue) }
  }
  /// The words that mark the statement: "said", "according to".
  public var cue: [TextRange] {
    get { cueRanges.array }
    set { cueRanges = FewOf(newValue) }
  }
  /// The words of the statement, in several ranges if the cue interrupts them; never empty, in text order.
  public var content: [TextRange] {
    get { contentRanges.array }
    set { contentRanges = FewOf(newValue) }
  }
  /// The index of the speaker in `Article.actors`; nil if the text names none.
  public var speaker: Int? {
    get { speakerNumber.map(Int.init) }
    set { speakerNumber = newValue.map { Int32(clamping: $0) } }
  }
  /// The index of another possible speaker, if the engine finds both almost equally likely; else nil.
  public var alternative: Int? {
    get { alternativeNumber.map(Int.init) }
    set { alternativeNumber = newValue.map { Int32(clamping: $0) } }
  }

  /// Creates an attribution.
  public init(
    source: [TextRange], cue: [TextRange], content: [TextRange], kind: Kind, act: Act = .speech, speaker: Int? = nil,
    alternative: Int? = nil, confidence: Double, evidence: [Evidence] = []
  ) {
    (sourceRanges, cueRanges, contentRanges) = (FewOf(source), FewOf(cue), FewOf(content))
    (speakerNumber, alternativeNumber) = (speaker.map { Int32(clamping: $0) }, alternative.map { Int32(clamping: $0) })
    (self.kind, self.act, self.confidence, self.evidence) = (kind, act, confidence, evidence)
  }

  /// The first byte of the content, where reading the statement begins.
  public var start: Int { contentRanges.first?.lower ?? cueRanges.first?.lower ?? 0 }
  /// Whether the confidence is low: more than four in ten such statements are wrong.
  public var isDoubtful: Bool { confidence < 0.6 }
  /// The smallest range that contains source, cue and content.
  public var extent: TextRange {
    func union(_ a: TextRange?, _ b: TextRange?) -> TextRange? { b.flatMap { a?.union($0) ?? $0 } ?? a }
    return union(union(sourceRanges.extent, cueRanges.extent), contentRanges.extent) ?? TextRange(0, 0)
  }
}

extension Attribution: Codable {
  private enum Key: String, CodingKey {
    case source, cue, content, kind, act, speaker, alternative, confidence, evidence
  }

  /// Reads an attribution.
  public init(from decoder: any Decoder) throws {
    let form = try decoder.container(keyedBy: Key.self)
    self.init(
      source: try form.decode([TextRange].self, forKey: .source), cue: try form.decode([TextRange].self, forKey: .cue),
      content: try form.decode([TextRange].self, forKey: .content), kind: try form.decode(Kind.self, forKey: .kind),
      act: try form.decode(Act.self, forKey: .act), speaker: try form.decodeIfPresent(Int.self, forKey: .speaker),
      alternative: try form.decodeIfPresent(Int.self, forKey: .alternative),
      confidence: try form.decode(Double.self, forKey: .confidence),
      evidence: try form.decode([Evidence].self, forKey: .evidence))
  }

  /// Writes the attribution without its missing values.
  public func encode(to encoder: any Encoder) throws {
    var form = encoder.container(keyedBy: Key.self)
    try form.encode(source, forKey: .source)
    try form.encode(cue, forKey: .cue)
    try form.encode(content, forKey: .content)
    try form.encode(kind, forKey: .kind)
    try form.encode(act, forKey: .act)
    try form.encodeIfPresent(speaker, forKey: .speaker)
    try form.encodeIfPresent(alternative, forKey: .alternative)
    try form.encode(confidence, forKey: .confidence)
    try form.encode(evidence, forKey: .evidence)
  }
}
