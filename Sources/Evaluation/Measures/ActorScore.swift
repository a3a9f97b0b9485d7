import Articles

/// The score of actors: full names found whole, names of one actor grouped, and roles. It sums over the added texts;
/// only actors in the gold count.
public struct ActorScore: Hashable, Sendable {
  /// Places where the full name of a person or body is one mention.
  public private(set) var wholeNames = Share()
  /// Places where mentions cover only parts of the full name.
  public private(set) var cutNames = 0
  /// Pairs of names of the same actor.
  public private(set) var names = Ratios()
  /// People in the predicted list under one of their names.
  public private(set) var persons = Share()
  /// People with the right role: half of its words, or of the predicted ones, in common.
  public private(set) var rightRoles = Share()
  /// People with a wrong role.
  public private(set) var wrongRoles = 0
  /// People without their role.
  public private(set) var absentRoles = 0
  /// People with a role, although the gold has none.
  public private(set) var inventedRoles = Share()

  /// Creates a score without texts.
  public init() {}

  /// Adds a text's actors. Only `mentions` by name count.
  public mutating func add(text: String, gold: [NamedActor], predicted: [NamedActor], mentions: [Mention]) {
    addNames(text, gold, mentions.names.map(\.range))
    let (mine, theirs) = (ActorNames(gold), ActorNames(predicted))
    let known = Set(mine.all.joined().map(\.lowered))
    let (g, p) = (mine.pairs, theirs.pairs.filter { known.contains($0.first) && known.contains($0.second) })
    names += Ratios(right: g.intersection(p).count, predicted: p.count, gold: g.count)
    for (actor, forms) in zip(gold, mine.all) where actor.kind == .person {
      let match = theirs.first(with: forms).map { predicted[$0] }
      persons.whole += 1
      if match != nil { persons.count += 1 }
      addRole(Set(nameWords(actor.role ?? "")), Set(nameWords(match?.role ?? "")))
    }
  }

  private mutating func addRole(_ want: Set<String>, _ have: Set<String>) {
    if want.isEmpty {
      inventedRoles.whole += 1
      if !have.isEmpty { inventedRoles.count += 1 }
      return
    }
    rightRoles.whole += 1
    if have.isEmpty {
      absentRoles += 1
    } else if 2 * want.intersection(have).count >= min(want.count, have.count) {
      rightRoles.count += 1
    } else {
      wrongRoles += 1
    }
  }

  /// The number of code points that a mention may have beyond the name, for a title or a possessive.
  private static let slack = 12

  private mutating func addNames(_ text: String, _ gold: [NamedActor], _ found: [TextRange]) {
    let index = IntervalIndex(found.enumerated().map { ($1, $0) })
    for actor in gold where actor.kind == .person || actor.kind == .organization {
      guard nameWords(actor.name).count > 1 else { continue }
      for place in text.places(of: actor.name) {
        let near = index.overlapping(place).map { found[$0] }
        let holders = near.filter { $0.contains(place) }
        let isWhole = holders.contains { holder in
          text.slice(holder).unicodeScalars.count <= text.slice(place).unicodeScalars.count + Self.slack
        }
        wholeNames.whole += 1
        if isWhole { wholeNames.count += 1 }
        if holders.isEmpty, near.contains(where: place.contains) { cutNames += 1 }
      }
    }
  }
}

/// Two names of one actor, in lower case and in order.
private struct NamePair: Hashable {
  var first: String
  var second: String
}

extension ActorNames {
  fileprivate var pairs: Set<NamePair> {
    var pairs: Set<NamePair> = []
    for forms in all {
      let names = Set(forms.map(\.lowered)).sorted()
      for (i, name) in names.enumerated() {
        for other in names[(i + 1)...] { pairs.insert(NamePair(first: name, second: other)) }
      }
    }
    return pairs
  }
}
