/// A mention of an actor in the text.
public struct Mention: Hashable, Sendable {
  /// The way in which the text names the actor.
  public enum Form: String, Sendable, Codable, CaseIterable {
    /// By name: "Juma Inad", "Iran".
    case name
    /// By role: "the Iraqi minister".
    case role
    /// By pronoun: "he".
    case pronoun
  }

  /// The bytes of the mention.
  public var range: TextRange
  /// The kind of actor that is mentioned.
  public var kind: NamedActor.Kind
  /// The form of this mention.
  public var form: Form
  private var actorNumber, alternativeNumber: Int32?
  private var reasons: FewOf<Evidence>

  /// The index of the actor in `Article.actors`; nil if unresolved.
  public var actor: Int? {
    get { actorNumber.map(Int.init) }
    set { actorNumber = newValue.map { Int32(clamping: $0) } }
  }
  /// The index of another possible actor, if the engine finds both almost equally likely; else nil.
  public var alternative: Int? {
    get { alternativeNumber.map(Int.init) }
    set { alternativeNumber = newValue.map { Int32(clamping: $0) } }
  }
  /// The evidence for the actor, in order.
  public var evidence: [Evidence] {
    get { reasons.array }
    set { reasons = FewOf(newValue) }
  }

  /// Creates a mention.
  public init(
    _ range: TextRange, kind: NamedActor.Kind, form: Form, actor: Int? = nil, alternative: Int? = nil,
    evidence: [Evidence] = []
  ) {
    (self.range, self.kind, self.form) = (range, kind, form)
    (actorNumber, alternativeNumber) = (actor.map { Int32(clamping: $0) }, alternative.map { Int32(clamping: $0) })
    reasons = FewOf(evidence)
  }
}

extension Mention: Codable {
  private enum Key: String, CodingKey { case range, kind, form, actor, alternative, evidence }

  /// Reads a mention.
  public init(from decoder: any Decoder) throws {
    let form = try decoder.container(keyedBy: Key.self)
    self.init(
      try form.decode(TextRange.self, forKey: .range), kind: try form.decode(NamedActor.Kind.self, forKey: .kind),
      form: try form.decode(Form.self, forKey: .form), actor: try form.decodeIfPresent(Int.self, forKey: .actor),
      alternative: try form.decodeIfPresent(Int.self, forKey: .alternative),
      evidence: try form.decode([Evidence].self, forKey: .evidence))
  }

  /// Writes the mention without its missing values.
  public func encode(to encoder: any Encoder) throws {
    var form = encoder.container(keyedBy: Key.self)
    try form.encode(range, forKey: .range)
    try form.encode(kind, forKey: .kind)
    try form.encode(self.form, forKey: .form)
    try form.encodeIfPresent(actor, forKey: .actor)
    try form.encodeIfPresent(alternative, forKey: .alternative)
    try form.encode(evidence, forKey: .evidence)
  }
}
