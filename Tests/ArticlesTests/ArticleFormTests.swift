import FoundationEssentials
import Testing

@testable import Articles

/// A small article with every kind of element.
let smallArticle: Article = {
  let text = "\u{FEFF}Harbour deal\n\nNorland’s minister Ana Brandt said \u{1B}“never”. She left.\n"
  func range(_ words: String) -> TextRange {
    let at = text.firstRange(of: words).map { text.utf8.distance(from: text.startIndex, to: $0.lowerBound) } ?? 0
    return TextRange(at, at + words.utf8.count)
  }
  let why = Evidence(.pronoun, range("She"), to: range("Ana Brandt"), note: "the speaker before", confidence: 0.9)
  return Article(
    draft: Draft(
      text: text,
      blocks: [
        Block(.title, range("Harbour deal")),
        Block(
          .paragraph, range("Norland’s minister Ana Brandt said \u{1B}“never”. She left."), dateline: range("Norland’s")
        ),
      ]),
    sentences: [range("Norland’s minister Ana Brandt said \u{1B}“never”."), range("She left.")],
    actors: [
      NamedActor(name: "Norland", kind: .place, aliases: ["Norland’s"], isCountry: true),
      NamedActor(name: "Ana Brandt", kind: .person, role: "minister", of: "Norland"),
    ],
    mentions: [
      Mention(range("Norland’s"), kind: .place, form: .name, actor: 0),
      Mention(range("Ana Brandt"), kind: .person, form: .name, actor: 1),
      Mention(range("She"), kind: .person, form: .pronoun, actor: 1, evidence: [why]),
      Mention(range("minister"), kind: .person, form: .role),
    ],
    attributions: [
      Attribution(
        source: [range("Ana Brandt")], cue: [range("said")], content: [range("“never”")], kind: .direct, speaker: 1,
        confidence: 0.9375, evidence: [Evidence(.cue, range("said"), note: "a verb of saying")])
    ])
}()

@Suite struct ArticleFormTests {
  private func json(_ article: Article) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return String(decoding: try encoder.encode(article), as: UTF8.self)
  }
  private func read(_ json: String) throws -> Article {
    try JSONDecoder().decode(Article.self, from: Data(json.utf8))
  }

  @Test func isReadAsWritten() throws {
    #expect(try read(try json(smallArticle)) == smallArticle)
  }

  @Test(arguments: 1...10) func randomArticlesAreReadAsWritten(seed: UInt64) throws {
    let article = randomArticle(seed: seed)
    #expect(try read(try json(article)) == article)
  }

  @Test func hasANameAndAVersion() throws {
    let form = try json(smallArticle)
    #expect(form.contains(#""format":"sayso-article""#))
    #expect(form.contains(#""version":2"#))
    #expect(form.contains(#""cue":[["#))
  }

  @Test func unknownKeysAreIgnored() throws {
    let form = try json(smallArticle).replacing(#""version":2"#, with: #""version":2,"mood":"calm""#)
    #expect(try read(form) == smallArticle)
  }

  @Test(arguments: [
    (#""version":2"#, #""version":3"#, ArticleFormError.version(found: 3)),
    (#""sayso-article""#, #""other""#, .format(found: "other")),
    (#""speaker":1"#, #""speaker":2"#, .actor(2, count: 2)),
    (#""speaker":1"#, #""speaker":-1"#, .actor(-1, count: 2)),
    (#""range":[3,15]"#, #""range":[3,1500]"#, .range(TextRange(3, 1500), of: "blocks")),
    (#""range":[3,15]"#, #""range":[1,15]"#, .range(TextRange(1, 15), of: "blocks")),
    (#""range":[3,15]"#, #""range":[3,30]"#, .order(TextRange(17, 77))),
  ]) func anInconsistentArticleIsRejected(part: String, with broken: String, error: ArticleFormError) throws {
    let form = try json(smallArticle)
    #expect(form.contains(part))
    #expect(throws: error) { try read(form.replacing(part, with: broken)) }
  }

  @Test("Version 1, which had neither links nor facts, is read") func versionOne() throws {
    #expect(try read(try json(smallArticle).replacing(#""version":2"#, with: #""version":1"#)) == smallArticle)
  }

  @Test("Links, levels and the facts of the page are read as written") func pages() throws {
    var article = smallArticle
    article.draft.blocks[1].kind = .quotation
    article.draft.blocks[1].level = 2
    article.draft.links = [Link(article.draft.blocks[0].range, to: "https://coast.example/deal")]
    article.draft.facts.published = "2026-03-12"
    article.draft.facts.wall = .paywall
    #expect(try read(try json(article)) == article)
  }

  @Test("A link outside the text is rejected") func strayLink() {
    var article = smallArticle
    article.draft.links = [Link(TextRange(0, 900), to: "https://coast.example")]
    #expect(throws: ArticleFormError.range(TextRange(0, 900), of: "links")) { try article.check() }
  }

  @Test func anAttributionWithoutContentIsRejected() throws {
    var article = smallArticle
    article.attributions[0].content = []
    #expect(throws: ArticleFormError.noContent(0)) { try article.check() }
  }

  @Test func aRangeThatEndsBeforeItStartsIsRejected() throws {
    let form = try json(smallArticle).replacing(#""range":[3,15]"#, with: #""range":[15,3]"#)
    #expect(throws: DecodingError.self) { try read(form) }
  }

  @Test func aConfidenceThatIsNotANumberIsWrittenAsZero() throws {
    var article = smallArticle
    article.attributions[0].confidence = .nan
    #expect(try read(try json(article)).attributions[0].confidence == 0)
  }
}
