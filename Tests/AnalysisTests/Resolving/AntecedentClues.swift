import Articles
import Testing

@testable import Analysis

/// Writes the data for fitting the weights of `Antecedent`: `SAYSO_CLUES=TEXTS.jsonl:OUT swift test --filter
/// AntecedentClues`, then `Sources/Training/antecedents.py`.
@Suite struct AntecedentClues {
  private static let job = ClueJob("SAYSO_CLUES")

  private struct Candidate: Encodable {
    var names: [[Int]]
    var clues: [Double]
  }

  private struct Question: Encodable {
    var id: String
    var form: String
    var range: [Int]
    var candidates: [Candidate]
  }

  @Test(.enabled(if: job != nil, "SAYSO_CLUES is not set")) func write() throws {
    let engine = try Engine(model: try #require(Fixtures.model))
    try #require(Self.job).write { text in
      var questions: [Question] = []
      _ = discourse(try engine.tag(text.draft.text), in: text.draft) { scene, m, candidates in
        questions.append(
          Question(
            id: text.id, form: scene.mentions[m].form.rawValue, range: text.points(scene.mentions[m].range),
            candidates: candidates.map { candidate in
              Candidate(
                names: scene.mentions.filter { $0.actor == candidate.actor && $0.form == .name }.map {
                  text.points($0.range)
                },
                clues: candidate.clues)
            }))
      }
      return questions
    }
  }
}
