import Articles

/// A reviewer's decision on the actor of a mention.
public struct MentionRuling: Hashable, Sendable, Codable {
  /// The actor; nil for no named actor.
  public var actor: ActorReference?

  /// A ruling.
  public init(actor: ActorReference?) { self.actor = actor }
}
