import Articles
import Testing

@testable import Analysis

/// Writes the data for fitting the weights of `Plausibility`: `SAYSO_STATEMENTS=TEXTS.jsonl:OUT swift test --filter
/// StatementClues`, then `Sources/Training/plausibility.py`.
@Suite struct StatementClues {
  private static let job = ClueJob("SAYSO_STATEMENTS")

  private struct Found: Encodable {
    var content: [[Int]]
    var clues: [Double]
  }

  private struct Answer: Encodable {
    var id: String
    var statements: [Found]
  }

  @Test(.enabled(if: job != nil, "SAYSO_STATEMENTS is not set")) func write() throws {
    let engine = try Engine(model: try #require(Fixtures.model))
    try #require(Self.job).write { text in
      let discourse = discourse(try engine.tag(text.draft.text), in: text.draft)
      let found = discourse.statements.map { statement in
        Found(
          content: statement.tagged.content.map(text.points), clues: statement.plausibility(in: discourse.scene).clues)
      }
      return [Answer(id: text.id, statements: found)]
    }
  }
}
