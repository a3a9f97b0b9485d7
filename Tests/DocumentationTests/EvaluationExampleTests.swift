import Articles
import Evaluation
import Testing

@Suite("Example of Evaluation") struct EvaluationExampleTests {
  @Test("A prediction is measured") func example() {
    // Example
    let text = "Ana Brandt said that the sea was calm. Piet Oduya said so."
    let gold = GoldDocument(
      id: "1", text: text,
      statements: [
        StatementSpans(source: [TextRange(0, 10)], cue: [TextRange(11, 15)], content: [TextRange(16, 37)]),
        StatementSpans(source: [TextRange(39, 49)], cue: [TextRange(50, 54)], content: [TextRange(55, 57)]),
      ])
    let prediction = Prediction(statements: [
      StatementSpans(source: [TextRange(0, 10)], content: [TextRange(21, 37)])
    ])
    var evaluator = Evaluator(.attributions, examples: 3)
    evaluator.add(gold, prediction)
    let score = evaluator.attributions.attribution
    print(score.precision, score.recall, score.f1)
    for line in evaluator.table { print(line) }
    let missed = evaluator.faults?.count(.missedStatement)
    // End
    #expect((score.precision, score.recall) == (1, 0.5))
    #expect(missed == 1)
  }
}
