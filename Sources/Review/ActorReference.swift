import Articles

/// A reference to an actor in a decision, by the engine's name and by a mention, so that the actor is found in a new reading of the
/// article.
public struct ActorReference: Hashable, Comparable, Sendable, Codable {
  /// The engine's name, or the given name of an actor that a reviewer added.
  public let name: String
  /// The first mention; nil if the text has none, as for an actor that a reviewer added.
  public let mention: Passage?

  /// A reference.
  public init(name: String, mention: Passage? = nil) {
    self.name = name
    self.mention = mention
  }

  /// In the order of the places where they are named; those that are named nowhere come last, by name.
  public static func < (a: ActorReference, b: ActorReference) -> Bool {
    switch (a.mention, b.mention) {
    case (let x?, let y?): x != y ? x < y : a.name < b.name
    case (nil, nil): a.name < b.name
    case (let x, _): x != nil
    }
  }

  /// The reference to an actor of `article`, which is as the engine read it.
  public init(_ actor: Int, in article: Article) {
    let named = article.mentions.first { $0.actor == actor && $0.form == .name }
    self.init(name: article.actors[actor].name, mention: named.map { Passage($0.range, in: article.text) })
  }
}
