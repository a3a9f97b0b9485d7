import Articles
import Testing

@testable import Analysis

/// Tests names that the heads cut short or missed.
@Suite struct NameCompletionTests {
  @Test(
    arguments: [
      // A given name is extended. A known surname names the person anywhere it is capitalised.
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
      // Bodies continue with "of" and "and Industry", begin with "Commission on", and keep their "The".
      ("Then the [Federation|organization] of Dock Workers met some of the others.", ["Federation of Dock Workers"]),
      (
        "Then the [Ansel Chamber of Commerce|organization] and Industry met several others there without saying much.",
        ["Ansel Chamber of Commerce and Industry"]
      ),
      (
        "The nonpartisan Commission on [Canal Tolls|organization] met some others there.", ["Commission on Canal Tolls"]
      ),
      ("Several members of the Northern Press Caucus met some others there.", ["Northern Press Caucus"]),
      ("Then The [Ansel Times|organization] closed.", ["The Ansel Times"]),
      ("The [Dock Union|organization] and [Norland|place] met.", ["Dock Union", "Norland"]),
      // People have initials, nicknames and a given name to the left.
      ("Then G.K. [Rusk] left.", ["G.K. Rusk"]), ("Then Donald C. \"Bud\" Rusk left.", ["Donald C. \"Bud\" Rusk"]),
      ("Then Minister of Ports [Rusk] left.", ["Rusk"]), ("Then Donald [Rusk] left.", ["Donald Rusk"]),
      ("Then [Vann R]. [Rusk] left.", ["Vann R. Rusk"]), ("Then [Rush] [Rusk] left.", ["Rush Rusk"]),
      // A country’s adjective and a lower-case word before the names of bodies, a committee, a broadcaster.
      ("Then the [Honduran|group] [Dock Forces|organization] met some others from there.", ["Honduran Dock Forces"]),
      ("Then the [conservative Dock Foundation|organization] met.", ["Dock Foundation"]),
      ("The Central and [East Ansel Coalition|organization] met.", ["Central and East Ansel Coalition"]),
      (
        "Then the [Commission of Inquiry|other] into Tolls of Boats met several others from there.",
        ["Commission of Inquiry into Tolls of Boats"]
      ),
      ("They saw it on Channel 4 then.", ["Channel 4"]),
      (
        "They met The [Dock Network|organization]. Then they left.\nThe [Dock Network|organization] left.",
        ["The Dock Network", "The Dock Network"]
      ),
      ("Then he read The [New Yorker|place] there.", ["The New Yorker"]),
      ("# Rival [Ana Brandt Hammers] Ansel Dock Chief\nThen [Ana Brandt] left.", ["Ana Brandt", "Ana Brandt"]),
      ("[Rival Ana Brandt] left. Then [Ana Brandt] came.", ["Ana Brandt", "Ana Brandt"]),
      // Capitals show nothing in a headline.
      ("# Donald Sings While Everybody Leaves\nIt rained.", []),
      ("# Donald Rusk Sings While Everybody Leaves\nThen Rusk left.", ["Donald Rusk", "Rusk"]),
    ] as [(String, [String])])
  func namesAreExtended(text: String, expected: [String]) {
    let article = Marked(text).article
    #expect(article.mentions.filter { $0.form == .name }.map { String(article.draft.text.slice($0.range)) } == expected)
  }

  @Test(arguments: [
    ("[Ansel Bank|organization] ([AnB|organization]) closed.", 1), ("[Ana Brandt] and Mrs Brandt left.", 1),
    ("[Ana Brandt] left. Mr [Brandt] stayed.", 2),
  ])
  func otherFormsOfANameAreTheSameActor(text: String, count: Int) {
    #expect(Marked(text).article.actors.count == count)
  }

  @Test func aTitledNameIsAnAlias() {
    let article = Marked("Prime Minister [Ana Brandt] left. Mrs [Brandt] was late.").article
    #expect(article.actors.map(\.name) == ["Ana Brandt"])
    #expect(article.actors.first?.aliases == ["Brandt", "Prime Minister Ana Brandt", "Mrs Brandt"])
  }
}
