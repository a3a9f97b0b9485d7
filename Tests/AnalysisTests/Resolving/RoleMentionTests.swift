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
      (
        "Sen. [Ana Brandt] (R-S.C.) met Sen. [Bas Molnar], I-Vt., there. The South Carolina senator left.",
        ["The South Carolina senator → Ana Brandt"]
      ),
      (
        "Sen. [Ana Brandt] (R-S.C.) met Sen. [Bas Molnar], I-Vt., there. The Ohio senator left.",
        ["The Ohio senator → nobody"]
      ),
      (
        "[Ohio|place] Gov. [Ana Brandt] met Gov. [Bas Molnar] of [Iowa|place]. The Iowa governor left.",
        ["The Iowa governor → Bas Molnar"]
      ),
      (
        "Rep. [Ana Brandt], Republican of [Ohio|place], left. The Republican congresswoman came.",
        ["The Republican congresswoman → Ana Brandt"]
      ),
      (
        "Republican nominee [Tom Rusk] left. The GOP presidential nominee came.",
        ["The GOP presidential nominee → Tom Rusk"]
      ),
      (
        "Democratic vice presidential nominee [Tom Rusk] left. The Democratic presidential nominee came.",
        ["The Democratic presidential nominee → nobody"]
      ),
      (
        "[Republican|group] [Tom Rusk]’s campaign met [Ana Brandt]’s campaign. The Republican nominee left.",
        ["The Republican nominee → Tom Rusk"]
      ),
      (
        "[Republican|group] [Tom Rusk]’s campaign met [Ana Brandt]’s campaign. The Democratic nominee left.",
        ["The Democratic nominee → Ana Brandt"]
      ),
      (
        "[Tom Rusk]’s campaign met [Ana Brandt]’s campaign. The Democratic nominee left.",
        ["The Democratic nominee → nobody"]
      ),
      ("Justice [Tom Rusk] left. The judge came.", ["The judge → Tom Rusk"]),
      (
        "Attorney General [Tom Rusk] left. The Ohio state attorney general came.",
        ["The Ohio state attorney general → Tom Rusk"]
      ),
      (
        "[Tom Rusk], head of the [Dock Ferry Council of Ansel|organization], left. The [DFC|organization] president came.",
        ["The DFC president → Tom Rusk"]
      ),
      ("President [Tom Rusk] left. The Head of State came.", ["The Head of State → Tom Rusk"]),
      ("Captain [Tom Rusk] left. The Head of State came.", ["The Head of State → nobody"]),
      (
        "The director, producer and founder of the [Dock Network|organization], [Ana Brandt], left. The producer came.",
        ["The producer → Ana Brandt"]
      ),
      (
        "The minister of labour, fisheries and trade, [Ana Brandt], left. The minister came.",
        ["The minister → Ana Brandt"]
      ),
      ("Union leader [Tom Rusk] left. The Labour leader came.", ["The Labour leader → nobody"]),
      ("Sen. [Tom Rusk] left. The Democratic senator came.", ["The Democratic senator → Tom Rusk"]),
      ("Sen. [Tom Rusk], R-Ohio, left. The Democratic senator came.", ["The Democratic senator → nobody"]),
      (
        "President [Tom Rusk] left. The head of [Interquay|organization] came.",
        ["The head of Interquay → nobody"]
      ),
      (
        "[French|group] President [Tom Rusk] met Chancellor [Ana Brandt]. The [French|group] leader left.",
        ["The French leader → Tom Rusk"]
      ),
      ("[Ohio|place] Sen. [Ana Brandt] left. The Democratic senator came.", ["The Democratic senator → Ana Brandt"]),
      ("[Ana Brandt], the mayor, left.", []), ("[Norland|place]’s mayor left.", ["mayor → nobody"]),
      ("~ The mayor left.", []), ("“The mayor left,” she said.", ["The mayor → nobody"]),
    ] as [(String, [String])])
  func rolesReferToPeople(text: String, expected: [String]) {
    #expect(Marked(text).article.links(.role, of: [.person]) == expected)
  }

  @Test func roleReferencesPointToTheRole() throws {
    let article = Marked("Fisheries minister [Ana Brandt] left. The minister came back.").article
    let mention = try #require(article.mentions.first { $0.form == .role })
    let step = try #require(mention.evidence.first)
    #expect(step.step == .role)
    #expect(step.note == "the role of Ana Brandt")
    #expect(step.to.map(article.words) == "Fisheries minister")
  }
}
