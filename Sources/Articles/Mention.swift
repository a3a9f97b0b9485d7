/// One naming of an actor in the text.
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

  /// The bytes.
  public var range: TextRange
  /// The kind of actor that it names.
  public var kind: NamedActor.Kind
  /// The form of the name.
  public var form: Form
  /// The index of the actor in `Article.actors`, or nil where it was not resolved.
  public var actor: Int?
  /// The index of the actor meant if `actor` is not, where the engine finds both nearly as likely; nil elsewhere.
  public var alternative: Int?
  /// The evidence for the actor, in order.
  public var evidence: [Evidence]

  /// A mention.
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
