import TestSupport
import Articles
import Testing

@testable import Evaluation

@Suite struct AgreementTests {
  private func judged(
    _ statement: StatementSpans, _ speaker: String?, _ kind: Attribution.Kind = .direct,
    _ verdict: JudgedStatement.Verdict = .accepted
  ) -> JudgedStatement {
    JudgedStatement(statement, speaker: speaker, kind: kind, act: .speech, verdict: verdict)
  }

  @Test func onlyWhatBothDecidedCounts() {
    func all(_ verdicts: JudgedStatement.Verdict...) -> [JudgedStatement] {
      zip(bridgeGold, verdicts).map { judged($0, "Élise", .direct, $1) }
    }
    var apart = Agreement()
    #expect(apart.add(text: bridge, all(.accepted, .open, .open), all(.open, .rejected, .open)).isEmpty)
    #expect(apart.decided == Agreement.Decided(both: 0, onlyFirst: 1, onlySecond: 1, neither: 1))
    #expect(apart.speakers.count == 0)
    #expect(apart.attributions.content == Ratios(right: 0, predicted: 0, gold: 0))
    var agreement = Agreement()
    let found = agreement.add(
      text: bridge, all(.accepted, .accepted, .rejected), all(.accepted, .rejected, .rejected))
    #expect(agreement.decided == Agreement.Decided(both: 3))
    #expect(found.map { $0.words(first: "A", second: "B") } == ["only A"])
    #expect(agreement.verdicts.count == 3)
    #expect(agreement.verdicts.agreed == 2)
    #expect(agreement.speakers.count == 1)
    #expect(agreement.attributions.content == Ratios(right: 1, predicted: 1, gold: 2))
    // A statement that only one reviewer has is undecided by the other.
    #expect(agreement.add(text: bridge, all(.accepted), []).isEmpty)
    #expect(agreement.decided.onlyFirst == 1)
  }

  @Test func noKappaIsGivenOfAFewStatements() {
    var kappa = Kappa()
    for n in 1...Kappa.least {
      #expect(kappa.value == nil, "\(n)")
      kappa.add(n % 2 == 0 ? "a" : "b", n % 2 == 0 ? "a" : "b")
    }
    #expect(kappa.value == 1)
    #expect(Agreement().table.last == "no kappa of fewer than \(Kappa.least) statements")
  }

  @Test func thoseWhoSayTheSameAgree() {
    var agreement = Agreement()
    let all = bridgeGold.map { judged($0, "Élise") }
    #expect(agreement.add(text: bridge, all, all).isEmpty)
    #expect(agreement.attributions.attribution.f1 == 1)
    #expect(agreement.speakers.observed == 1)
    // With a single label, there is no agreement to measure.
    #expect(agreement.speakers.value == nil)
  }

  @Test func everyDifferenceIsAPlace() {
    var agreement = Agreement()
    let first = [
      judged(bridgeGold[0], "Élise", .mixed), judged(bridgeGold[1], "The  Mayor"),
      judged(bridgeGold[2], nil, .indirect),
    ]
    var cut = bridgeGold[0]
    cut.content = [bridge.range("“the bridge is safe” for cars")]
    cut.source = []
    let second = [
      judged(cut, "Élise", .direct), judged(bridgeGold[1], "the mayor"),
      judged(bridge.statement("He", "warned", "likely"), "Ana", .indirect),
    ]
    let differences = agreement.add(text: bridge, first, second)
    #expect(
      differences == [
        ReviewDifference(
          at: bridge.range("that “the").lower, [.content, .source, .kind], first: 0, second: 0)
      ])
    #expect(differences.map { $0.words(first: "A", second: "B") } == ["content, source, kind"])
    #expect(agreement.decided == Agreement.Decided(both: 2, onlyFirst: 1, onlySecond: 1, neither: 0))
    #expect(agreement.attributions.content == Ratios(right: 2, predicted: 2, gold: 2))
    #expect(agreement.attributions.attribution.right == 1)
    #expect(agreement.speakers.count == 2)
    #expect(agreement.speakers.agreed == 2)
  }

  /// Checks Cohen's textbook example: of 50 items, 20 and 15 have the same label, 5 and 10 do not.
  @Test func kappaIsCohens() throws {
    var kappa = Kappa()
    for (one, other, count) in [("yes", "yes", 20), ("no", "no", 15), ("yes", "no", 5), ("no", "yes", 10)] {
      for _ in 0..<count { kappa.add(one, other) }
    }
    #expect(kappa.observed == 0.7)
    #expect(kappa.expected == 0.5)
    #expect(abs(try #require(kappa.value) - 0.4) < 1e-12)
    var apart = Kappa()
    for _ in 0..<Kappa.least {
      apart.add("a", "b")
      apart.add("b", "a")
    }
    #expect(apart.value == -1)
    #expect(Kappa().value == nil)
  }
}
