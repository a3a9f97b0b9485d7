import Articles
import Testing

@testable import Analysis

@Suite struct PronounTests {
  @Test(
    arguments: [
      // Agreement.
      ("[Ana Brandt] met [Tom Rusk]. She left. He stayed.", ["She → Ana Brandt", "He → Tom Rusk"]),
      ("Mr. [Oduya] met Mrs. [Molnar]. Her ship left with his.", ["Her → Molnar", "his → Oduya"]),
      ("[Ana Brandt] met the [Dock Union|organization]. He left.", ["He → nobody"]),
      ("Spokeswoman [Sam Oduya] met [Tom Rusk]. She left.", ["She → Sam Oduya"]),
      // A surname that is also a given name does not show a gender.
      ("[Natasha Peter] met [Tom Rusk]. [Peter] left. [Peter] came. She left.", ["She → Natasha Peter"]),
      ("[Piet Oduya] left.\nHis ship came.", ["His → Piet Oduya"]), ("He left.", ["He → nobody"]),
      // Of two men, the subject or the previous speaker.
      ("[Tom Rusk] met [Bas Molnar] in the port. He left.", ["He → Tom Rusk"]),
      (
        "{who [Tom Rusk]} {cue said} {what [Ed Molnar] was gone}.\nHe had no ship.", ["He → Tom Rusk"]
      ),
      (
        "[Ed Molnar] left with [Tom Rusk]. {what The port was open}, {who [Rusk]} {cue said}. "
          + "{what2 It was full}, {who2 he} {cue2 added}.", ["he → Tom Rusk"]
      ),
      // Reflexives and objects.
      ("[Tom Rusk] met [Ed Molnar]. [Molnar] hid himself.", ["himself → Ed Molnar"]),
      ("[Tom Rusk] left. [Ed Molnar] saw him.", ["him → Tom Rusk"]),
      ("[Eva Rusk] left. [Ana Brandt] told her.", ["her → Eva Rusk"]),
      ("[Eva Rusk] left. [Ana Brandt] sold her ship.", ["her → Ana Brandt"]),
      // Before the name.
      ("When he arrived, [Tom Rusk] left.", ["he → Tom Rusk"]),
      ("When she arrived, [Tom Rusk] left.", ["she → nobody"]),
      // The first person.
      (
        "{what “I am late, and my ship is mine,”} {who [Ana Brandt]} {cue said}. I left.",
        ["I → Ana Brandt", "my → Ana Brandt", "mine → Ana Brandt"]
      ),
      ("{what “I am late,”} {who officials} {cue said}.", ["I → nobody"]), ("I left my ship.", []),
      (
        "{what “I met [Eva Rusk]. She saw me,”} {who [Ana Brandt]} {cue said}.",
        ["I → Ana Brandt", "She → Eva Rusk", "me → Ana Brandt"]
      ),
      (
        "[Tom Rusk] left. {what “He is late,”} {who [Bas Molnar]} {cue said}.", ["He → Tom Rusk"]
      ),
      (
        "{what “I saw him,”} {who [Tom Rusk]} {cue said}.\n[Ed Molnar] left.", ["I → Tom Rusk", "him → Ed Molnar"]
      ),
      ("{who [Ana Brandt]} {cue said}: {what “One.}\n{what “I left.”}", ["I → Ana Brandt"]),
      ("“Henry I. Rusk” and “part I of it”.", ["I → nobody"]),
      // Residue has no pronouns.
      ("[Tom Rusk] left.\n~ He left.", []),
    ] as [(String, [String])])
  func pronounsReferToPeople(text: String, expected: [String]) {
    #expect(Marked(text).article.links(.pronoun) == expected)
  }

  @Test("The second of two close candidates is kept, also for the statement")
  func alternatives() throws {
    let article = Marked("[Tom Rusk] and [Ed Molnar] left. {who He} {cue said} {what the port was full}.").article
    let pronoun = try #require(article.mentions.first { $0.form == .pronoun })
    let said = try #require(article.attributions.first)
    let names = Set([said.speaker, said.alternative].map { $0.map { article.actors[$0].name } })
    #expect(names == ["Tom Rusk", "Ed Molnar"])
    #expect(pronoun.alternative == said.alternative)
    let sure = Marked("[Tom Rusk] met [Ana Brandt]. {who He} {cue said} {what the port was full}.").article
    #expect(sure.attributions.map(\.alternative) == [nil])
  }

  @Test(
    arguments: [
      ("[Ana Brandt] met [Tom Rusk]. She left.", "the only woman it can be"),
      ("[Ana Brandt] met [Tom Rusk]. He left.", "the only man it can be"),
      ("When he arrived, [Tom Rusk] left.", "named right after"),
      ("{what “I am late,”} {who [Ana Brandt]} {cue said}.", "the speaker of the quotation"),
      (
        "[Ed Molnar] left. {who [Tom Rusk]} {cue said} {what it was full}. He left.", "the previous speaker, named last"
      ),
    ])
  func pronounsHaveReasons(text: String, note: String) {
    let evidence = Marked(text).article.mentions.first { $0.form == .pronoun }?.evidence ?? []
    #expect(evidence.map(\.note) == [note])
    #expect(evidence.allSatisfy { (0...1).contains($0.confidence ?? -1) && $0.step == .pronoun })
  }

  @Test(
    arguments: [
      ("her ship", true), ("her old ship", true), ("her.", false), ("her to leave", false), ("her that", false),
      ("her quickly", false), ("her and him", false), ("her", false),
    ])
  func herIsPossessiveBeforeANoun(text: String, isPossessor: Bool) throws {
    var scene = Marked("She saw " + text).scene
    scene.findPronouns()
    let m = try #require(scene.mention(at: 8))
    #expect(scene.pronoun(m)?.use == (isPossessor ? .possessive : .object))
  }

  @Test func probabilitiesSumToOne() throws {
    #expect(Choice([], weights: Antecedent.ofPronouns) == nil)
    var (a, b) = (Antecedent(actor: 0, mention: 0), Antecedent(actor: 1, mention: 1))
    a[.encoder] = 1
    b[.clashes] = 1
    let odds = Antecedent.probabilities([a, b], weights: Antecedent.ofPronouns)
    #expect(abs(odds.reduce(0, +) - 1) < 1e-6)
    #expect(odds[0] > odds[1])
    let choice = try #require(Choice([a, b], weights: Antecedent.ofPronouns))
    #expect(choice.best.actor == 0)
    #expect(choice.next?.actor == 1)
    #expect(choice.sure == odds[0])
    for weights in [Antecedent.ofPronouns, Antecedent.ofRoles] {
      #expect(weights.count == Antecedent.Clue.allCases.count)
    }
  }
}
