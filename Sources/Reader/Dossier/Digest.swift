import Articles
import Review

/// The findings on an article that stay when another article is open: the actors, and the statements that they make or that
/// name them. It keeps the article itself, which takes less memory than the words of its statements would.
public final class Digest: Sendable {
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

  /// A statement of an article, by its index. In two analyses of an article, it is the same if its place and words are.
  struct Statement: Hashable, Sendable {
    let digest: Digest
    let index: Int

    static func == (a: Statement, b: Statement) -> Bool {
      a.index == b.index && (a.digest === b.digest || (a.start, a.kind, a.words) == (b.start, b.kind, b.words))
    }

    func hash(into hasher: inout Hasher) { hasher.combine(index) }
  }

  fileprivate let article: Article
  /// The paragraphs of the article.
  let outline: Outline
  private let index: ArticleIndex
  /// The name of each actor. Hundreds of names may be compared when a dossier opens.
  private let names: [FoldedName]
  /// The clues to the name of each actor.
  let clues: [NameClues]

  /// The maximum number of bytes shown of a statement. Few statements are longer.
  fileprivate static let longest = 2_000

  /// Creates the digest of an article with its indexes.
  init(_ article: Article, _ index: ArticleIndex) {
    (self.article, self.index, outline) = (article, index, Outline(article.draft))
    names = article.actors.map { FoldedName($0.name) }
    clues = zip(names, article.actors).map { NameClues($0, $1.kind, aliases: $1.aliases) }
  }

  /// Returns actor `a` of the article.
  func actor(_ a: Int) -> Actor {
    let actor = article.actors[a]
    return Actor(
      name: names[a], kind: actor.kind, about: actor.about, role: actor.roleAfterName,
      aliases: actor.aliases, place: index.mentionsOfActor[a].first.map { article.mentions[$0].range.lower })
  }

  /// Returns the statements that one of `actors` makes, in text order.
  func statements(by actors: Set<Int>) -> [Statement] {
    listed(actors.flatMap { index.attributionsOfActor[$0] })
  }

  /// Returns the statements of others that name one of `actors` or refer to it by a pronoun, in text order.
  func statements(naming actors: Set<Int>) -> [Statement] {
    let mentions = actors.flatMap { index.mentionsOfActor[$0] }
    let naming = Set(mentions.flatMap { index.attributions(in: article.mentions[$0].range) })
    return listed(naming.filter { s in !(article.attributions[s].speaker.map(actors.contains) ?? false) })
  }

  private func listed(_ statements: some Sequence<Int>) -> [Statement] {
    statements.sorted().map { Statement(digest: self, index: $0) }
  }
}

extension Digest.Statement {
  private var article: Article { digest.article }
  private var said: Attribution { article.attributions[index] }

  /// The statement's first byte in the article.
  var start: Int { said.start }
  /// The kind of the statement.
  var kind: Attribution.Kind { said.kind }
  /// The statement's words on one line. Very long ones are cut and end with "…".
  var words: String {
    let parts = said.content.map { TextRange($0.lower, min($0.upper, $0.lower + Digest.longest)) }
    return article.words(of: parts) + (parts == said.content ? "" : "…")
  }
  /// The speaker, in words.
  var by: String { article.shownSpeaker(of: said)?.onOneLine ?? Voice.noSource }
  /// The role of the speaker; nil if none is known.
  var role: String? { article.speaker(of: said)?.roleAfterName }
  /// The statement in its sentences, to be pasted.
  var cited: CitedStatement { CitedStatement(said, in: article, PlaceNames(article.draft)) }
  /// Direct speech as news agencies write it; nil for other statements.
  var press: String? { said.kind == .direct ? article.pressCitation(of: said) : nil }

  /// Returns the number of the statement's paragraph in the article with that outline; nil if it is not in a paragraph.
  func paragraph(in outline: Outline) -> Int? {
    let block = article.draft.blockIndex(at: start)
    return block.flatMap { article.draft.blocks[$0].kind.isProse ? outline.paragraphNumbers[$0] : nil }
  }
}
