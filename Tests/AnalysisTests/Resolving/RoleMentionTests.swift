import Articles
import Testing

@testable import Analysis

@Suite struct RoleMentionTests {
  @Test(
    arguments: [
      ("Fisheries minister [Ana Brandt] left. The minister came back.", ["The minister → Ana Brandt"]),
      (
        "[Iraqi|group] Defense Minister [Juma Inad] left. The [Iraqi|group] minister came.",
        ["The Iraqi minister → Juma Inad"]
      ),
      ("# Defence Minister: we sail\nDefence Minister [Ana Brandt] left.", ["Defence Minister → Ana Brandt"]),
      ("Mayor [Ana Brandt] met Mayor [Bas Molnar]. The mayor left.", ["The mayor → Bas Molnar"]),
      (
        "Mayor [Ana Brandt] of [Ansel|place] met [Rusk|place] mayor [Bas Molnar]. The [Rusk|place] mayor left.",
        ["The Rusk mayor → Bas Molnar"]
      ),
      ("Defence minister [Ana Brandt] met. The finance minister left.", ["The finance minister → nobody"]),
      ("[Ana Brandt], chairwoman of the union, left. The chair came.", ["The chair → Ana Brandt"]),
      (
        "Chairman [Tom Rusk] left. The chairwoman came. The chair stayed.",
        ["The chairwoman → nobody", "The chair → Tom Rusk"]
      ),
      ("[Ana Brandt], the union’s leader, left. The union leader came.", ["The union leader → Ana Brandt"]),
      ("The former mayor [Ana Brandt] left. The mayor came.", ["The mayor → Ana Brandt"]),
      ("Mayor [Ana Brandt] left. A mayor came. Mayors came. Her mayor left.", []),
      ("Chief engineer [Ana Brandt] left. The chief dam inspector came.", ["The chief dam inspector → nobody"]),
      ("The head of the [Dock Council|organization] left.", ["The head of the Dock Council → nobody"]),
      ("[Ana Brandt], the mayor, left.", []), ("[Norland|place]’s mayor left.", ["mayor → nobody"]),
      ("~ The mayor left.", []), ("“The mayor left,” she said.", ["The mayor → nobody"]),
    ] as [(String, [String])])
  func rolesStandForPersons(text: String, expected: [String]) {
    #expect(Marked(text).article.links(.role, of: [.person]) == expected)
  }

  @Test func aRoleLeadsToWhereTheTextGivesIt() throws {
    let article = Marked("Fisheries minister [Ana Brandt] left. The minister came back.").article
    let mention = try #require(article.mentions.first { $0.form == .role })
    let step = try #require(mention.evidence.first)
    #expect(step.step == .role && step.note == "the role of Ana Brandt")
    #expect(step.to.map(article.words) == "Fisheries minister")
  }
}
