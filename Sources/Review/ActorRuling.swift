import Articles

/// A reviewer's decision on an actor. A value of nil leaves the engine's.
public struct ActorRuling: Hashable, Sendable, Codable {
  /// The name to show.
  public var name: String?
  /// The kind.
  public var kind: NamedActor.Kind?
  /// The role; empty for none.
  public var role: String?
  /// The country or body it belongs to; empty for none.
  public var of: String?
  /// The slot of the theme's colours for speakers, 0 first.
  public var color: Int?
  /// Another actor that is the same one.
  public var same: ActorReference?

  /// A ruling.
  public init(
    name: String? = nil, kind: NamedActor.Kind? = nil, role: String? = nil, of: String? = nil, color: Int? = nil,
    same: ActorReference? = nil
  ) {
    (self.name, self.kind, self.role, self.of, self.color, self.same) = (name, kind, role, of, color, same)
  }

  /// Whether it leaves all that the engine has.
  public var isEmpty: Bool { self == ActorRuling() }

  /// Whether `actor`, shown in the slot `color` of the colours, already has all that it says.
  public func isMet(by actor: NamedActor, color shown: Int?) -> Bool {
    func isMet<Value: Equatable>(_ wanted: Value?, _ shown: Value?) -> Bool { wanted == nil || wanted == shown }
    return isMet(name, actor.name) && isMet(kind, actor.kind) && isMet(role, actor.role ?? "")
      && isMet(of, actor.of ?? "") && isMet(color, shown) && same == nil
  }
}
