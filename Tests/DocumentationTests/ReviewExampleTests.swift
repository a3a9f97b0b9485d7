import Articles
import Review
import Testing

@Suite("Example of Review") struct ReviewExampleTests {
  @Test("A decision is made, applied and undone") func example() {
    // Example
    let text = "Ana Brandt said that the sea was calm."
    let article = Article(
      draft: Draft(text: text, blocks: [Block(.paragraph, TextRange(0, text.utf8.count))]),
      attributions: [
        Attribution(
          source: [TextRange(0, 10)], cue: [TextRange(11, 15)], content: [TextRange(16, 37)], kind: .indirect,
          confidence: 0.5)
      ])

    let before = ReviewedArticle(article, under: Rulings())
    let ruling = StatementRuling(.confirmed, note: "see the tape", form: before.form(ofStatement: 0))
    func decision(_ number: UInt32, _ step: Decision.Step) -> Decision {
      Decision(id: Decision.ID(session: 7, number: number), when: 0, by: "ana", engine: "1", step: step)
    }
    var journal = Journal()
    journal.add(decision(1, .rule([.statement(before.standings[0].key, ruling)])))
    let after = ReviewedArticle(article, under: journal.rulings)
    print(after.standings[0].status)

    journal.add(decision(2, .undo(Decision.ID(session: 7, number: 1))))
    let undone = ReviewedArticle(article, under: journal.rulings)
    // End
    #expect(after.standings[0].status == .confirmed)
    #expect(undone.standings[0].status == .proposed)
    #expect(journal.decisions.count == 2)
  }
}
