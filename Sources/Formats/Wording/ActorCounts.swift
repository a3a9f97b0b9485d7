import Articles

/// The number of mentions and statements of each actor of an article.
struct ActorCounts: Hashable, Sendable {
  /// The mentions of each actor.
  private(set) var mentions: [Int]
  /// The statements of each actor.
  private(set) var statements: [Int]

  init(_ article: Article) {
    mentions = Array(repeating: 0, count: article.actors.count)
    statements = mentions
    for actor in article.mentions.lazy.compactMap(\.actor) where mentions.indices.contains(actor) {
      mentions[actor] += 1
    }
    for actor in article.attributions.lazy.compactMap(\.speaker) where statements.indices.contains(actor) {
      statements[actor] += 1
    }
  }
}
