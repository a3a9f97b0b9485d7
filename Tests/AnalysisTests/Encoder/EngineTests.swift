import Articles
import Formats
import FoundationEssentials
import Testing

@testable import Analysis

@Suite(.enabled(if: Fixtures.model != nil, "there is no model file"))
struct EngineTests {
  private func engine() throws -> Engine { try Engine(model: try #require(Fixtures.model)) }

  private func long() throws -> String {
    try Fixtures.text(Fixtures.folder.appending(path: "Parity/long.txt"))
  }

  @Test func statementsAreFound() throws {
    let text = "“The canal will reopen in May,” Prime Minister Odalys Brandt told reporters in Port Ansel on Monday."
    let tagging = try engine().tag(text)
    let statement = try #require(tagging.statements.first)
    #expect(tagging.statements.count == 1)
    #expect(text.slice(statement.content[0]).contains("The canal will reopen in May"))
    #expect(try #require(statement.source.map { text.slice($0) }).contains("Odalys Brandt"))
    #expect(text.slice(statement.cue).contains("told"))
    #expect(tagging.names.contains { text.slice($0.range) == "Odalys Brandt" && $0.kind == .person })
    #expect(tagging.covered == TextRange(0, text.utf8.count))
    let probabilities = tagging.names.map(\.probability) + [statement.cueProbability, statement.contentProbability]
    #expect(probabilities.allSatisfy { (0...1).contains($0) })
  }

  /// Every partial result is a prefix of the final tagging.
  @Test func partialResultsAreFinal() throws {
    let text = String(repeating: try long(), count: 6)
    var parts: [Tagging] = []
    let whole = try engine().tag(text, report: { parts.append($0) })
    #expect(parts.count > 2)
    #expect(parts.map(\.covered.upper) == parts.map(\.covered.upper).sorted())
    #expect(whole.covered == TextRange(0, text.utf8.count))
    for part in parts {
      let end = part.covered.upper
      #expect(part.names == whole.names.filter { $0.range.upper <= end })
      let isCovered = { (statement: Tagging.Statement) in
        (statement.content + [statement.cue] + [statement.source].compactMap(\.self)).allSatisfy { $0.upper <= end }
      }
      #expect(part.statements == whole.statements.filter(isCovered))
    }
  }

  @Test func theLastPartIsHalfOfTheText() {
    #expect([0, 1, 12, 13, 25, 49].map { Engine.nextReport(after: $0, of: 100) } == [1, 3, 25, 25, 50, 50])
    #expect([50, 99, 100].map { Engine.nextReport(after: $0, of: 100) } == [nil, nil, nil])
    #expect(Engine.nextReport(after: 0, of: 0) == nil && Engine.nextReport(after: 0, of: 1) == nil)
  }

  @Test func analysisIsTheSameTwiceAndOnManyThreads() async throws {
    let (engine, text) = (try engine(), try long())
    let once = try engine.tag(text)
    let again = try await withThrowingTaskGroup(of: Tagging.self) { group in
      for _ in 0..<3 { group.addTask { try engine.tag(text) } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(again.allSatisfy { $0.statements.map(\.cue) == once.statements.map(\.cue) })
  }

  @Test func aPartIsReadFirstAndChangesNothingInTheEnd() throws {
    let (engine, words) = (try engine(), String(repeating: try long() + "\n\n", count: 6))
    let draft = draft(of: words)
    let block = draft.blocks[draft.blocks.count - 2]
    var part: Article?
    let whole = try engine.analyse(
      draft, advance: { _ in if part == nil { part = try? engine.analyse(draft, around: block.range) } })
    let first = try #require(part)
    try first.check()
    #expect(first.draft == draft)
    #expect(!first.attributions.isEmpty || !first.mentions.isEmpty)
    #expect((first.mentions.map(\.range) + first.attributions.map(\.extent)).allSatisfy { block.range.contains($0) })
    #expect(try whole == engine.analyse(draft))
  }

  @Test func aPartIsAddedAfterTheBeginning() throws {
    let (engine, words) = (try engine(), String(repeating: try long() + "\n\n", count: 2))
    let draft = draft(of: words)
    let middle = draft.blocks[draft.blocks.count / 2].range.lower
    let part = try engine.analyse(draft, around: TextRange(middle, words.utf8.count))
    let sum = Article(draft: draft).adding(part, after: middle)
    #expect(sum.attributions.count == part.attributions.count && sum.mentions.count == part.mentions.count)
    try sum.check()
    for (one, other) in zip(sum.attributions, part.attributions) {
      #expect(sum.shownSpeaker(of: one) == part.shownSpeaker(of: other))
    }
    let again = sum.adding(part, after: words.utf8.count)
    #expect(again == sum)
  }

  @Test func cancelledAnalysisReturnsThePartRead() throws {
    let text = String(repeating: try long(), count: 40)
    let tagging = try engine().tag(text, isCancelled: { true })
    #expect(tagging.covered.upper > 0)
    #expect(tagging.covered.upper < text.utf8.count / 10)
  }

  @Test(arguments: [
    "", " ", "\u{0}", "\u{301}", "\u{FEFF}", "\u{202E}\u{200B}", "a", "\"", "said said said said said said",
    String(repeating: "é", count: 3000), String(repeating: "said ", count: 1000), String(repeating: "\"", count: 700),
    String(repeating: "漢", count: 500), String(repeating: "\u{1F600}\u{200D}", count: 300),
  ])
  func hostileTextsAreRead(text: String) throws {
    let article = try engine().analyse(Draft(text: text, blocks: []))
    #expect(article.text == text)
    #expect(try engine().tag(text).covered == TextRange(0, text.utf8.count))
  }
}
