import Analysis
import Articles
import Formats
import TestSupport
import Testing

@Suite("Example of Analysis") struct AnalysisExampleTests {
  @Test("A text is analysed", .enabled(if: Checkout.model != nil)) func example() throws {
    let path = try #require(Checkout.model)
    // Example
    let engine = try Engine(model: path)
    let draft = draft(
      of: "“We sail at noon,” harbour minister Ana Brandt told reporters. She added that the sea was calm.")
    let article = try engine.analyse(draft)
    for statement in article.attributions {
      let speaker = article.speaker(of: statement)?.name ?? "somebody"
      let words = statement.content.map { article.text.slice($0) }.joined(separator: " … ")
      print(speaker, statement.kind, statement.confidence, words)
    }
    // End
    #expect(article.attributions.compactMap { article.speaker(of: $0)?.name } == ["Ana Brandt", "Ana Brandt"])
  }
}
