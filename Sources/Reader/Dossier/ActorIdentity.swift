import Articles

/// An actor across articles. Persons with the same full name are one actor. So are bodies, countries and groups with
/// the same name. A person with only a surname is one actor within one article.
struct ActorIdentity: Hashable, Sendable {
  let name: String
  let kind: NamedActor.Kind
  /// The only article of the actor; nil for an actor in any article.
  let article: ArticleID?

  init(_ name: FoldedName, _ kind: NamedActor.Kind, in article: ArticleID) {
    self.name = name.folded
    self.kind = kind
    self.article = kind == .person && !name.isFull ? article : nil
  }

  init(_ actor: Digest.Actor, in article: ArticleID) { self.init(actor.name, actor.kind, in: article) }
}

/// User decisions about which differently named actors are the same, and which are not.
struct Joins: Hashable, Sendable {
  /// Two actors that the user declared different, by the names that the user saw.
  private struct Pair: Hashable {
    let one: ActorIdentity
    let other: ActorIdentity
  }

  /// The representative of each joined actor's class.
  private var leaders: [ActorIdentity: ActorIdentity] = [:]
  /// The pairs of different actors. Later joins change the classes, so pairs contain the actors themselves.
  private var apart: Set<Pair> = []

  /// Returns the representative of the class of `actor`.
  func leader(of actor: ActorIdentity) -> ActorIdentity { leaders[actor] ?? actor }

  /// Whether no actors were joined, so that each is the same only as itself.
  var isEmpty: Bool { leaders.isEmpty }

  /// Returns the actors that were joined with `actor`, and the actor.
  func members(with actor: ActorIdentity) -> [ActorIdentity] {
    let leader = leader(of: actor)
    return leaders.filter { $0.value == leader }.map(\.key) + [actor]
  }

  func areSame(_ a: ActorIdentity, _ b: ActorIdentity) -> Bool {
    a == b || !isEmpty && leader(of: a) == leader(of: b)
  }

  /// Returns whether the user declared the actors, or members of their classes, different.
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

  /// Declares `other` different from `actor`, and separates them if they were joined.
  mutating func keepApart(_ actor: ActorIdentity, _ other: ActorIdentity) {
    guard actor != other else { return }
    if areSame(actor, other) {
      // The rest of the class stays together with another representative.
      let rest = leaders.keys.filter { $0 != other && areSame($0, other) }
      leaders[other] = nil
      for member in rest { leaders[member] = actor }
    }
    apart.insert(Pair(one: actor, other: other))
  }
}
