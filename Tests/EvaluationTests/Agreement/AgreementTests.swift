import Articles
import Testing

@testable import Evaluation

@Suite struct AgreementTests {
  private func judged(_ statement: Statement, _ speaker: String?, _ kind: Attribution.Kind = .direct) -> JudgedStatement
  {
    JudgedStatement(statement, speaker: speaker, kind: kind, act: .speech)
  }

  @Test func thoseWhoSayTheSameAgree() {
    var agreement = Agreement()
    let all = bridgeGold.map { judged($0, "Élise") }
    #expect(agreement.add(text: bridge, all, all).isEmpty)
    #expect(agreement.attributions.attribution.f1 == 1 && agreement.speakers.observed == 1)
    // With one label alone there is nothing to agree on.
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
          at: bridge.range("that “the").lower, [.content, .source, .kind], first: 0, second: 0),
        ReviewDifference(at: bridge.range("that rain").lower, [.statement], first: 2, second: nil),
        ReviewDifference(at: bridge.range("likely").lower, [.statement], first: nil, second: 2),
      ])
    #expect(differences.map { $0.words(first: "A", second: "B") } == ["content, source, kind", "only A", "only B"])
    #expect(agreement.attributions.content == Ratios(right: 2, predicted: 3, gold: 3))
    #expect(agreement.attributions.attribution.right == 1)
    #expect(agreement.speakers.count == 2 && agreement.speakers.agreed == 2)
  }

  /// The example of Cohen's that is in every textbook: of 50, 20 and 15 alike, 5 and 10 not.
  @Test func kappaIsCohens() throws {
    var kappa = Kappa()
    for (one, other, count) in [("yes", "yes", 20), ("no", "no", 15), ("yes", "no", 5), ("no", "yes", 10)] {
      for _ in 0..<count { kappa.add(one, other) }
    }
    #expect(kappa.observed == 0.7 && kappa.expected == 0.5)
    #expect(abs(try #require(kappa.value) - 0.4) < 1e-12)
    var apart = Kappa()
    apart.add("a", "b")
    apart.add("b", "a")
    #expect(apart.value == -1 && Kappa().value == nil)
  }
}
