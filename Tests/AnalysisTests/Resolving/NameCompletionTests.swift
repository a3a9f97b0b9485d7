import Articles
import Testing

@testable import Analysis

/// Names that the heads cut short or left out.
@Suite struct NameCompletionTests {
  @Test(
    arguments: [
      // A given name goes on; a known surname stands for the person wherever it is capitalised.
      ("[Donald] Rusk left.", ["Donald Rusk"]), ("[Hilary] [Rusk|place] left.", ["Hilary Rusk"]),
      ("Then Donald Rusk left. Rusk was late.", ["Donald Rusk", "Rusk"]),
      ("Then [Leonard E]. Rusk left.", ["Leonard E. Rusk"]), ("Then Mr. Rusk left.", ["Rusk"]),
      ("Donald left.", []), ("[Mr] left.", []),
      ("Then Donald Rusk left the Rusk Tower with several others from there.", ["Donald Rusk"]),
      // A source that is a name makes an actor.
      ("{who The Association of Ferry Hands} {cue said} {what it was late}.", ["Association of Ferry Hands"]),
      ("{who FerryFact} {cue said} {what it was late}.", ["FerryFact"]),
      ("{who The Ansel campaign} {cue said} {what it was late}.", []),
      ("{who Critics} {cue said} {what it was late}.", []),
      ("{who The Republicans} {cue said} {what it was late}.", []), ("{who The MP} {cue said} {what it was late}.", []),
      // A place before a body’s noun is part of its name.
      ("Yesterday the [Ansel Port|place] Authority also met with some others.", ["Ansel Port Authority"]),
      // Capitals tell nothing in a headline.
      ("# Donald Sings While Everybody Leaves\nIt rained.", []),
      ("# Donald Rusk Sings While Everybody Leaves\nThen Rusk left.", ["Donald Rusk", "Rusk"]),
    ] as [(String, [String])])
  func aNameIsWhole(text: String, expected: [String]) {
    let article = Marked(text).article
    #expect(article.mentions.filter { $0.form == .name }.map { String(article.draft.text.slice($0.range)) } == expected)
  }

  @Test(arguments: [
    ("[Ansel Bank|organization] ([AnB|organization]) closed.", 1), ("[Ana Brandt] and Mrs Brandt left.", 1),
    ("[Ana Brandt] left. Mr [Brandt] stayed.", 2),
  ])
  func aNameInAnotherFormIsTheSameActor(text: String, count: Int) {
    #expect(Marked(text).article.actors.count == count)
  }

  @Test func aTitledNameIsAnAlias() {
    let article = Marked("Prime Minister [Ana Brandt] left. Mrs [Brandt] was late.").article
    #expect(article.actors.map(\.name) == ["Ana Brandt"])
    #expect(article.actors.first?.aliases == ["Brandt", "Prime Minister Ana Brandt", "Mrs Brandt"])
  }
}
