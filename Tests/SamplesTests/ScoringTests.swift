import Articles
import Testing

/// Tests the measure itself, with readings whose faults are known.
@Suite struct ScoringTests {
  /// Returns an article with the statements of `expectation`, and with the speakers that `speaker` returns.
  private func article(
    _ name: String, _ expectation: Expectation, speaker: (Expectation.Statement) -> Int?
  ) throws -> Article {
    let actors = expectation.figures.map {
      NamedActor(name: $0.names[0], kind: $0.kind, role: $0.roles.first.flatMap { $0 == "-" ? nil : $0 })
    }
    let attributions = expectation.statements.map {
      Attribution(source: [], cue: [], content: $0.content, kind: .indirect, speaker: speaker($0), confidence: 1)
    }
    return Article(draft: try SamplesTests.imported(name).draft, actors: actors, attributions: attributions)
  }

  private func score(_ name: String, speaker: (Expectation.Statement) -> Int?) throws -> Score {
    let expectation = try Expectation(name, of: try SamplesTests.imported(name).draft.text)
    return ScoredReading(try article(name, expectation, speaker: speaker), against: expectation).score
  }

  @Test(arguments: SamplesTests.names) func perfectReadingHasFullScore(name: String) throws {
    let score = try score(name) { $0.speakers.first }
    #expect(score.statementF1 == 1000)
    #expect(score.right == score.wanted)
    #expect(score.actors == score.wantedActors)
    #expect(score.roles == score.wantedRoles)
    #expect(score.strangers == 0)
  }

  @Test func oneSpeakerForAllIsMostlyWrong() throws {
    let score = try score("two-dorins") { _ in 1 }
    #expect(score.right < score.wanted / 2)
    #expect(score.right + score.wrong + score.missed == score.wanted)
    #expect(score.wrong > score.right)
  }

  @Test func unnamedSpeakersAreWrongIfNamed() throws {
    let score = try score("defence-talks") { _ in nil }
    // Only the analysts are unnamed.
    #expect(score.right == 1)
    #expect(score.wrong == score.wanted - 1)
  }

  @Test func emptyReadingMissesAll() throws {
    let expectation = try Expectation("harbour-deal", of: try SamplesTests.imported("harbour-deal").draft.text)
    let score = ScoredReading(Article(draft: try SamplesTests.imported("harbour-deal").draft), against: expectation)
      .score
    #expect(score.missed == score.wanted)
    #expect(score.statementF1 == 0)
    #expect(score.actors == 0)
  }

  @Test func inventedStatementIsFalse() throws {
    let draft = try SamplesTests.imported("harbour-deal").draft
    let expectation = try Expectation("harbour-deal", of: draft.text)
    let title = Attribution(source: [], cue: [], content: [TextRange(0, 20)], kind: .indirect, confidence: 1)
    let score = ScoredReading(Article(draft: draft, attributions: [title]), against: expectation).score
    #expect(score.read == [.unsaid: 1])
  }
}
