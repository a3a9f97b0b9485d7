import Articles

/// Who is the same in several articles without anybody being asked: a person of the same full name, a body, country or group of
/// the same name. A person of whom an article gives but the surname is that article's own.
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

/// Who was told to be the same under names that differ, and who was told not to be.
struct Joins: Hashable, Sendable {
  /// For who was joined, the one that stands for all of them.
  private var leaders: [ActorIdentity: ActorIdentity] = [:]
  private var apart: Set<Set<ActorIdentity>> = []

  /// The one that stands for `actor` and all who are the same.
  func leader(of actor: ActorIdentity) -> ActorIdentity { leaders[actor] ?? actor }

  func areSame(_ a: ActorIdentity, _ b: ActorIdentity) -> Bool { a == b || leader(of: a) == leader(of: b) }

  /// Whether a person said that they are two.
  func areApart(_ a: ActorIdentity, _ b: ActorIdentity) -> Bool { apart.contains([leader(of: a), leader(of: b)]) }

  mutating func join(_ a: ActorIdentity, _ b: ActorIdentity) {
    let (one, other) = (leader(of: a), leader(of: b))
    guard one != other else { return }
    apart.remove([one, other])
    for (member, leader) in leaders where leader == other { leaders[member] = one }
    leaders[other] = one
    leaders[one] = one
  }

  /// Notes that `other` is not `actor`; undoes that they were joined.
  mutating func keepApart(_ actor: ActorIdentity, _ other: ActorIdentity) {
    if areSame(actor, other) {
      // Whoever stands for the rest goes on to do so under another name.
      let rest = leaders.keys.filter { $0 != other && areSame($0, other) }
      leaders[other] = nil
      for member in rest { leaders[member] = actor }
    }
    apart.insert([leader(of: actor), leader(of: other)])
  }
}
