import Articles

/// An actor across articles. Persons of the same full name are one, and so are bodies, countries and groups of the same name. A
/// person with only a surname is one within its article.
struct ActorIdentity: Hashable, Sendable {
  let name: String
  let kind: NamedActor.Kind
  /// The article that it is bound to; nil for somebody who may be met in all.
  let article: ArticleID?

  init(_ actor: Digest.Actor, in article: ArticleID) {
    name = actor.name.folded
    kind = actor.kind
    self.article = actor.kind == .person && !actor.name.isFull ? article : nil
  }
}

/// User decisions about which differently named actors are the same, and which are not.
struct Joins: Hashable, Sendable {
  /// Two who were kept apart, as the user named them.
  private struct Pair: Hashable {
    let one: ActorIdentity
    let other: ActorIdentity
  }

  /// For each joined actor, the one that stands for all of its class.
  private var leaders: [ActorIdentity: ActorIdentity] = [:]
  /// Classes change with later joins, so pairs hold the actors themselves.
  private var apart: Set<Pair> = []

  /// The one that stands for `actor` and all who are the same.
  func leader(of actor: ActorIdentity) -> ActorIdentity { leaders[actor] ?? actor }

  func areSame(_ a: ActorIdentity, _ b: ActorIdentity) -> Bool { a == b || leader(of: a) == leader(of: b) }

  /// Whether the user kept them apart: them, or others who are the same as they are.
  func areApart(_ a: ActorIdentity, _ b: ActorIdentity) -> Bool {
    apart.contains { areSame($0.one, a) && areSame($0.other, b) || areSame($0.one, b) && areSame($0.other, a) }
  }

  mutating func join(_ a: ActorIdentity, _ b: ActorIdentity) {
    let (one, other) = (leader(of: a), leader(of: b))
    guard one != other else { return }
    for (member, leader) in leaders where leader == other { leaders[member] = one }
    leaders[other] = one
    leaders[one] = one
    apart = apart.filter { !areSame($0.one, $0.other) }
  }

  /// Notes that `other` is not `actor`; undoes that they were joined.
  mutating func keepApart(_ actor: ActorIdentity, _ other: ActorIdentity) {
    guard actor != other else { return }
    if areSame(actor, other) {
      // The rest of the class stays together under another leader.
      let rest = leaders.keys.filter { $0 != other && areSame($0, other) }
      leaders[other] = nil
      for member in rest { leaders[member] = actor }
    }
    apart.insert(Pair(one: actor, other: other))
  }
}
