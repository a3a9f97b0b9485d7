import Articles

/// An actor as a decision names it, so that it is found again after the article was read anew: by the name that the engine gives
/// it, and by a place where the text names it.
public struct ActorReference: Hashable, Comparable, Sendable, Codable {
  /// The name; of an actor that a person added, the one that it was given.
  public let name: String
  /// The first words that name it; nil where the text has none, as of an actor that a person added.
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
