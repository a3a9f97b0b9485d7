import Articles
import Testing

@testable import Analysis

@Suite struct BodyTests {
  @Test(
    arguments: [
      ("The [French|group] parliament met.", ["French parliament → French parliament"]),
      ("[Norland|place]’s government fell.", ["Norland’s government → Norland’s government"]),
      ("The [Iraqi|group] armed forces came.", ["Iraqi armed forces → Iraqi armed forces"]),
      (
        "The [Swiss|group] government met. [Switzerland|place]’s government left.",
        ["Swiss government → Swiss government", "Switzerland’s government → Swiss government"]
      ),
      ("The [French|group] defence minister left.", []), ("A [French|group] police officer left.", []),
      ("The [French|group] left the council.", []), ("[France|place] has a parliament.", []),
      ("[French|group]", []), ("[Brandt]’s government fell.", []),
      (
        "The [Egyptian|group] government met the government of [Egypt|place].",
        ["Egyptian government → Egyptian government", "government of Egypt → Egyptian government"]
      ),
      (
        "The [Dock Council|organization] finance committee met.",
        [
          "Dock Council finance committee → Dock Council finance committee", "Dock Council → Dock Council",
        ]
      ),
    ] as [(String, [String])])
  func aCountryWithANounIsABody(text: String, expected: [String]) {
    let article = Marked(text).article
    #expect(article.links(.role, of: [.organization]) + article.links(.name, of: [.organization]) == expected)
  }

  @Test(
    arguments: [
      ("[Tom Rusk]’s presidential campaign grew. The [Rusk] campaign fell.", ["Tom Rusk’s presidential campaign"]),
      ("[Tom Rusk]’s team grew. The [Rusk] campaign fell.", ["Tom Rusk’s team"]),
      ("[Tom Rusk]’s team grew. [Ana Brandt]’s campaign fell.", ["Ana Brandt’s campaign"]),
      ("[Tom Rusk]’s team grew.", []),
    ] as [(String, [String])])
  func aCampaignIsOneBodyUnderItsNames(text: String, names: [String]) {
    #expect(Marked(text).article.actors.filter { $0.kind == .organization }.map(\.name) == names)
  }

  @Test(
    arguments: [
      "The [Ansel Tide Office|organization] met again yesterday. The [A|place].[T|place].O. left.",
      "The [Ansel Tide Office|organization] met again yesterday. The A.T.O. left.",
      "The [Ansel Tide Office|organization] met again yesterday. The [A.T.O|place]. left.",
    ])
  func anAcronymMayHaveFullStops(text: String) {
    let article = Marked(text).article
    #expect(article.actors.map(\.name) == ["Ansel Tide Office"])
    #expect(article.actors.map(\.aliases) == [["A.T.O."]])
  }

  @Test func bodiesBelongToTheirCountry() {
    let article = Marked("The [French|group] parliament met.").article
    #expect(
      article.actors.map(\.name) == ["French parliament", "France"].sorted { a, _ in a == article.actors[0].name })
    #expect(article.actors.first { $0.kind == .organization }?.of == "France")
    #expect(article.mentions.first { $0.form == .role }?.evidence.map(\.note) == ["a body of France"])
  }

  @Test(
    arguments: [
      (
        "The [Fisheries Ministry|organization] met. Later the ministry left, but the minister stayed.",
        ["the ministry → Fisheries Ministry"]
      ),
      (
        "The [Quay Council|organization] met the [Dock Council|organization]. The council left.",
        ["The council → Dock Council"]
      ),
      ("[Molnar Freight|organization], a haulage company, grew. The company left.", ["The company → Molnar Freight"]),
      ("[Rusk Lines|organization] grew. The airline fell.", ["The airline → Rusk Lines"]),
      ("[The Ansel Times|organization] asked. The newspaper waited.", ["The newspaper → Ansel Times"]),
      ("The [Bureau of Tides|organization] met. The agency left.", ["The agency → Bureau of Tides"]),
      ("A [Tide Office|organization] report came. The agency left.", []),
      ("The [Association of Dockers|organization] met. The union left.", ["The union → Association of Dockers"]),
      (
        "The [Dock Union|organization] met the [Association of Dockers|organization]. The union left.",
        ["The union → Dock Union"]
      ),
      ("The [Fisheries Ministry|organization] met the company.", []),
      ("The [Dock Union|organization] met. The union leader left.", []),
      ("The [Dock Union|organization] met. The union of the two left.", []),
      ("The council met the [Dock Council|organization].", []), ("The", []),
      ("~ The [Dock Council|organization].\nThe council left.", ["The council → Dock Council"]),
      ("The [Dock Council|organization] met.\n~ The council left.", []),
    ] as [(String, [String])])
  func nounsReferToTheBodyNamedLast(text: String, expected: [String]) {
    let article = Marked(text).article
    #expect(article.links(.role, of: [.organization]) == expected)
    for mention in article.mentions where mention.form == .role && mention.kind == .organization {
      #expect(mention.evidence.first?.note.hasSuffix("named last") == true)
    }
  }
}
