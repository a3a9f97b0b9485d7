import Articles

/// The actors of all analysed articles, by the forms of their names. So a dossier examines each name once.
struct Roster: Sendable {
  /// The forms of an actor's name.
  struct Name: Hashable, Sendable {
    let folded: String
    let kind: NamedActor.Kind
    let aliases: [String]

    init(_ actor: Digest.Actor) {
      (folded, kind, aliases) = (actor.name.folded, actor.kind, actor.aliases)
    }
  }

  /// An actor of an article.
  struct Place: Hashable, Sendable {
    let article: ArticleID
    /// The index of the actor in the digest.
    let index: Int
  }

  /// The actors of each name, in any order.
  private(set) var places: [Name: [Place]] = [:]

  /// Replaces the actors of an article by those of its newer digest.
  mutating func replace(_ old: Digest?, by new: Digest?, in article: ArticleID) {
    for name in Set((old?.actors ?? []).map { Name($0) }) { places[name]?.removeAll { $0.article == article } }
    for (i, actor) in (new?.actors ?? []).enumerated() {
      places[Name(actor), default: []].append(Place(article: article, index: i))
    }
  }
}
