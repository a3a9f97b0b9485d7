/// A mention of an actor in the text.
public struct Mention: Hashable, Sendable, Codable {
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
  /// The index of the actor in `Article.actors`; nil if unresolved.
  public var actor: Int?
  /// The index of another possible actor, if the engine finds both almost equally likely; else nil.
  public var alternative: Int?
  /// The evidence for the actor, in order.
  public var evidence: [Evidence]

  /// Creates a mention.
  public init(
    _ range: TextRange, kind: NamedActor.Kind, form: Form, actor: Int? = nil, alternative: Int? = nil,
    evidence: [Evidence] = []
  ) {
    self.range = range
    self.kind = kind
    self.form = form
    self.actor = actor
    self.alternative = alternative
    self.evidence = evidence
  }
}
