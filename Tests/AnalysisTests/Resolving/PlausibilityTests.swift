import Articles
import Testing

@testable import Analysis

/// Tests the plausibility of statements.
@Suite struct PlausibilityTests {
  private func probability(_ marked: String) throws -> Double {
    let made = Marked(marked)
    let discourse = discourse(made.tagging, in: made.draft)
    return try #require(discourse.statements.first).plausibility(in: discourse.scene).probability
  }

  @Test("A reporting verb and a clause are likelier a statement than \"known for\" and a noun") func order()
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

  @Test("Implausible statements are left out") func least() {
    var made = Marked("{cue noting} {what wealth}.").tagging
    let draft = Marked("{cue noting} {what wealth}.").draft
    made.statements[0].cueProbability = 0.5
    made.statements[0].contentProbability = 0.5
    #expect(resolve(made, in: draft).attributions.isEmpty)
  }
}
