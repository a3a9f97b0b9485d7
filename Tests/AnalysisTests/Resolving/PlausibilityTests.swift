import Articles
import Testing

@testable import Analysis

/// How likely words are a statement.
@Suite struct PlausibilityTests {
  private func probability(_ marked: String) throws -> Double {
    let made = Marked(marked)
    let discourse = discourse(made.tagging, in: made.draft)
    return try #require(discourse.statements.first).plausibility(in: discourse.scene).probability
  }

  @Test("Words with a verb of statement and a whole clause are likelier than a noun somebody is known for") func order()
    throws
  {
    let said = try probability("{who [Ana Brandt]} {cue said} {what that the port will be shut next week}.")
    let known = try probability("{who [Ana Brandt]} {cue is known for} {what designs}.")
    #expect(said > 0.8)
    #expect(known < said - 0.2)
  }

  @Test("Every clue has a weight") func weights() {
    #expect(Plausibility.weights.count == Plausibility.Clue.allCases.count)
  }

  @Test("What is hardly a statement is left out") func least() {
    var made = Marked("{cue noting} {what wealth}.").tagging
    let draft = Marked("{cue noting} {what wealth}.").draft
    made.statements[0].cueProbability = 0.5
    made.statements[0].contentProbability = 0.5
    #expect(resolve(made, in: draft).attributions.isEmpty)
  }
}
