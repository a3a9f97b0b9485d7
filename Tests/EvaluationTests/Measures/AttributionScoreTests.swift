import Articles
import Testing

@testable import Evaluation

@Suite struct AttributionScoreTests {
  @Test("What is the same is all right") func identity() {
    let score = bridgeScore(bridgeGold)
    let all = [score.attribution, score.content] + Array(score.exact.values) + Array(score.overlap.values)
    #expect(all.count == 8)
    #expect(all.allSatisfy { $0.f1 == 1 && $0.gold > 0 })
  }

  @Test("Six of seven tokens, a wrong source, one of four tokens") func partly() {
    let score = bridgeScore([
      bridge.statement("Élise", "said", "the bridge is safe” for cars"),
      bridge.statement("Élise", "added", "We close it tonight"),
      bridge.statement("He", "warned", "rain"),
    ])
    #expect(score.content == Ratios(right: 2, predicted: 3, gold: 3))
    #expect(score.attribution.right == 1)
    #expect(score.exact.mapValues(\.right) == [.source: 1, .cue: 2, .content: 1])
    #expect(score.overlap[.content] == Ratios(right: 11, predicted: 11, gold: 15))
    #expect(score.attributionByKind.mapValues(\.goldFound) == [.direct: 0, .mixed: 1, .indirect: 0])
    #expect(score.contentByKind.mapValues(\.predictedRight) == [.direct: 1, .mixed: 1, .indirect: 0])
    #expect(score.contentByKind.mapValues(\.predicted) == [.direct: 1, .mixed: 1, .indirect: 1])
  }

  @Test("Nothing predicted: nothing right, and no division by nothing") func nothing() {
    let score = bridgeScore([])
    #expect(score.attribution.f1 == 0)
    #expect(score.attribution.precision == 0)
    #expect(score.attribution.gold == 3)
    #expect(bridgeScore(gold: [], []).attribution.f1 == 0)
  }

  @Test("Sources that are empty on both sides are right, on one side wrong") func sources() {
    let without = bridgeGold.map { StatementSpans(source: [], cue: $0.cue, content: $0.content) }
    #expect(bridgeScore(gold: without, without).attribution.right == 3)
    #expect(bridgeScore(without).attribution.right == 0)
  }

  @Test("One to one; of two alike the one with the right source") func pairing() {
    let (first, second) = (bridgeGold[0], bridgeGold[1])
    #expect(bridgeScore(gold: [first], [first, first]).content == Ratios(right: 1, predicted: 2, gold: 1))
    let other = StatementSpans(source: second.source, cue: first.cue, content: first.content)
    #expect(bridgeScore(gold: [first], [other, first]).attribution.right == 1)
  }

  @Test("A Jaccard of exactly a half is enough") func half() {
    let text = "aaa bbb"
    let said = { StatementSpans(source: [], content: [TextRange(0, $0)]) }
    let match = AttributionMatch(text: text, gold: [said(7)], predicted: [said(3)])
    #expect(match.pairs == [AttributionMatch.Pair(gold: 0, predicted: 0)])
  }

  @Test("Without content: left out of the gold, an error of the prediction") func bare() {
    let bare = StatementSpans(source: bridgeGold[0].source, content: [])
    let score = bridgeScore(gold: [bare], [bare])
    #expect(score.content == Ratios(right: 0, predicted: 1, gold: 0))
    #expect(score.goldWithoutContent == 1)
    #expect(score.predictedWithoutContent == 1)
  }
}
