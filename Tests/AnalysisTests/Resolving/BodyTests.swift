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
    ] as [(String, [String])])
  func aCountryWithANounIsABody(text: String, expected: [String]) {
    let article = Marked(text).article
    #expect(article.links(.role, of: [.organization]) == expected)
  }

  @Test func aBodyBelongsToItsCountry() {
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
      ("The [Fisheries Ministry|organization] met the company.", []),
      ("The [Dock Union|organization] met. The union leader left.", []),
      ("The [Dock Union|organization] met. The union of the two left.", []),
      ("The council met the [Dock Council|organization].", []), ("The", []),
      ("~ The [Dock Council|organization].\nThe council left.", ["The council → Dock Council"]),
      ("The [Dock Council|organization] met.\n~ The council left.", []),
    ] as [(String, [String])])
  func aNounStandsForTheBodyNamedLast(text: String, expected: [String]) {
    let article = Marked(text).article
    #expect(article.links(.role, of: [.organization]) == expected)
    for mention in article.mentions where mention.form == .role && mention.kind == .organization {
      #expect(mention.evidence.first?.note.hasSuffix("named last") == true)
    }
  }
}
