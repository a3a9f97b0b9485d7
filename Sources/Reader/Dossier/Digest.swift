import Articles

/// What of an article is kept when its text is put away: who is named, and who says what about whom.
public struct Digest: Hashable, Sendable {
  /// Somebody who is named.
  struct Actor: Hashable, Sendable {
    let name: FoldedName
    let kind: NamedActor.Kind
    /// Role and belonging, or the kind.
    let about: String
    let role: String?
    let aliases: [String]
    /// The first byte of the first mention.
    let place: Int?
  }

  /// What is said.
  struct Statement: Hashable, Sendable {
    /// Its first byte in the article.
    let start: Int
    /// The number of its paragraph, where it is in one.
    let paragraph: Int?
    let kind: Attribution.Kind
    /// Its words on one line.
    let words: String
    /// The actor who says it; nil for somebody without a name.
    let speaker: Int?
    /// Whom it is by, in words.
    let by: String
    /// The actors that it names, by pronouns too.
    let named: [Int]
  }

  let actors: [Actor]
  let statements: [Statement]

  /// The bytes of a statement's words that are kept, which hardly any goes beyond.
  private static let longest = 2_000

  /// The digest of an article with its look-ups.
  init(_ article: Article, _ index: ArticleIndex) {
    let paragraphs = Outline(article.draft)
    actors = article.actors.enumerated().map { i, actor in
      Actor(
        name: FoldedName(actor.name), kind: actor.kind, about: actor.about, role: actor.role, aliases: actor.aliases,
        place: index.mentionsOfActor[i].first.map { article.mentions[$0].range.lower })
    }
    statements = article.attributions.map { said in
      let speaker = said.speaker.flatMap { article.actors.indices.contains($0) ? $0 : nil }
      let named = said.content.flatMap { index.mentions(in: $0) }.compactMap { article.mentions[$0].actor }
      let block = article.draft.blockIndex(at: said.start)
      return Statement(
        start: said.start,
        paragraph: block.flatMap {
          article.draft.blocks[$0].kind == .paragraph ? paragraphs.paragraphNumbers[$0] : nil
        },
        kind: said.kind,
        words: said.content.map { oneLine($0, of: article.text, atMost: Self.longest) }.joined(separator: " … "),
        speaker: speaker, by: article.byWhom(said).map { Reader.oneLine($0) } ?? "no source named",
        named: Set(named).filter { $0 != speaker && article.actors.indices.contains($0) }.sorted())
    }
  }
}
