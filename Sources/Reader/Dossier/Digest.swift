import Articles
import Review

/// A summary of an article that stays when its text is released: the actors, and the statements that they make or that name
/// them.
public struct Digest: Hashable, Sendable {
  /// A named actor.
  struct Actor: Hashable, Sendable {
    let name: FoldedName
    let kind: NamedActor.Kind
    /// The actor's role and affiliation, or its kind.
    let about: String
    let role: String?
    let aliases: [String]
    /// The first byte of the first mention.
    let place: Int?
  }

  /// A statement in short.
  struct Statement: Hashable, Sendable {
    /// The statement's first byte in the article.
    let start: Int
    /// The number of the statement's paragraph; nil if it is not in a paragraph.
    let paragraph: Int?
    let kind: Attribution.Kind
    /// The statement's words on one line.
    let words: String
    /// The index of the actor who makes the statement; nil for a speaker without a name.
    let speaker: Int?
    /// The speaker, in words.
    let by: String
    /// The statement in its sentences, to be pasted.
    let cited: CitedStatement
    /// Direct speech as news agencies write it; nil for other statements.
    let press: String?
    /// The actors that the statement names or refers to by pronouns.
    let named: [Int]
  }

  let actors: [Actor]
  /// The clues to the name of each actor.
  let clues: [NameClues]
  let statements: [Statement]
  /// For each actor, the indices of the statements that it makes, in order.
  let statementsBy: [[Int]]
  /// For each actor, the indices of the statements of others that name it, in order.
  let statementsNaming: [[Int]]

  /// The maximum number of bytes kept of a statement. Few statements are longer.
  private static let longest = 2_000

  /// Creates the digest of an article with its indexes.
  init(_ article: Article, _ index: ArticleIndex) {
    let (paragraphs, places) = (Outline(article.draft), PlaceNames(article.draft))
    actors = article.actors.enumerated().map { i, actor in
      Actor(
        name: FoldedName(actor.name), kind: actor.kind, about: actor.about, role: actor.roleAfterName,
        aliases: actor.aliases,
        place: index.mentionsOfActor[i].first.map { article.mentions[$0].range.lower })
    }
    clues = actors.map { NameClues($0.name, $0.kind, aliases: $0.aliases) }
    statements = article.attributions.compactMap { said in
      let speaker = said.speaker.flatMap { article.actors.indices.contains($0) ? $0 : nil }
      let named = said.content.flatMap { index.mentions(in: $0) }.compactMap { article.mentions[$0].actor }
      guard speaker != nil || !named.isEmpty else { return nil }
      let block = article.draft.blockIndex(at: said.start)
      return Statement(
        start: said.start,
        paragraph: block.flatMap {
          article.draft.blocks[$0].kind.isProse ? paragraphs.paragraphNumbers[$0] : nil
        },
        kind: said.kind,
        words: article.words(of: said.content.map { TextRange($0.lower, min($0.upper, $0.lower + Self.longest)) }),
        speaker: speaker, by: article.shownSpeaker(of: said)?.onOneLine ?? Voice.noSource,
        cited: CitedStatement(said, in: article, places),
        press: said.kind == .direct ? article.pressCitation(of: said) : nil,
        named: Set(named).filter { $0 != speaker && article.actors.indices.contains($0) }.sorted())
    }
    var (by, naming) = (actors.map { _ in [Int]() }, actors.map { _ in [Int]() })
    for (n, statement) in statements.enumerated() {
      if let speaker = statement.speaker { by[speaker].append(n) }
      for actor in statement.named { naming[actor].append(n) }
    }
    (statementsBy, statementsNaming) = (by, naming)
  }
}
