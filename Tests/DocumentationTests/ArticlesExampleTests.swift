import Articles
import Testing

@Suite("Example of Articles") struct ArticlesExampleTests {
  @Test("An article is built, and its statements are found") func example() throws {
    // Example
    let text = "Ana Brandt said that the sea was calm."
    let draft = Draft(text: text, blocks: [Block(.paragraph, TextRange(0, text.utf8.count))])
    let article = Article(
      draft: draft, actors: [NamedActor(name: "Ana Brandt", kind: .person, role: "harbour minister")],
      mentions: [Mention(TextRange(0, 10), kind: .person, form: .name, actor: 0)],
      attributions: [
        Attribution(
          source: [TextRange(0, 10)], cue: [TextRange(11, 15)], content: [TextRange(16, 37)], kind: .indirect,
          speaker: 0, confidence: 0.9)
      ])
    try article.check()

    let index = ArticleIndex(article)
    for number in index.attributionsOfActor[0] {
      let statement = article.attributions[number]
      let speaker = article.speaker(of: statement)?.name ?? "somebody"
      print(speaker, "–", statement.content.map { article.text.slice($0) }.joined(separator: " … "))
    }
    let citation = article.citation(of: article.attributions[0]).sentence
    // End
    #expect(index.attributionsOfActor == [[0]])
    #expect(article.text.slice(article.attributions[0].content[0]) == "that the sea was calm")
    #expect(citation.contains("Ana Brandt"))
  }
}
