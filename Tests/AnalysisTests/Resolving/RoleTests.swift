import Articles
import Testing

@testable import Analysis

@Suite struct RoleTests {
  @Test(
    arguments: [
      // Before the name.
      ("Defence Minister [Ana Brandt] left.", ["Ana Brandt: Defence Minister"]),
      ("[Iraqi|group] Defense Minister [Juma Inad] left.", ["Juma Inad: Iraqi Defense Minister (Iraq)"]),
      ("[Norland|place]’s prime minister [Juma Inad] left.", ["Juma Inad: prime minister (Norland)"]),
      ("Then the deputy mayor [Ana Brandt] left.", ["Ana Brandt: deputy mayor"]),
      ("Then the har\u{200D}bour minis\u{AD}ter [Ana Brandt] left.", ["Ana Brandt: har\u{200D}bour minis\u{AD}ter"]),
      ("The former harbour master and mayor [Ana Brandt] left.", ["Ana Brandt: mayor"]),
      ("Former harbour pilot [Ana Brandt] left.", ["Ana Brandt: former harbour pilot"]),
      ("[Dock Union|organization] leader [Piet Oduya] left.", ["Piet Oduya: Dock Union leader (Dock Union)"]),
      ("Defence minister [Ana Brandt] left.", ["Ana Brandt: defence minister"]),
      ("Spokeswoman [Ana Brandt] left.", ["Ana Brandt: spokeswoman"]),
      ("EU commissioner [Ana Brandt] left.", ["Ana Brandt: EU commissioner"]),
      (
        "Secretary of the [Dock Council|organization] [Ana Brandt] left.",
        ["Ana Brandt: secretary of the Dock Council (Dock Council)"]
      ),
      ("Sen. [Ana Brandt] and Gen. [Bas Molnar] left.", ["Ana Brandt: Sen.", "Bas Molnar: Gen."]),
      ("[President Oduya] left.", ["Oduya: President"]), ("Mr. [Oduya] and Mrs [Rusk] left.", []),
      ("Professor Dr. [Lorna Bexley-Cruz] left.", ["Lorna Bexley-Cruz: Professor"]),
      ("Its leader, [Ana Brandt], left.", ["Ana Brandt: leader"]),
      ("The chairman designate, [Bas Molnar], left.", ["Bas Molnar: chairman designate"]),
      ("[Bas Molnar] the curator of the harbour museum was late.", ["Bas Molnar: curator of the harbour museum"]),
      ("The Special Rapporteur on fishing, [Ana Brandt], left.", ["Ana Brandt: Special Rapporteur on fishing"]),
      ("The ex-premier [Bas Molnar] left.", ["Bas Molnar: ex-premier"]),
      (
        "The [Dock Union|organization] met. Its leader, [Ana Brandt], left.", ["Ana Brandt: leader (Dock Union)"]
      ),
      (
        "The head of the pilots’ guild, [Ana Brandt], left.", ["Ana Brandt: head of the pilots’ guild"]
      ),
      ("The clerk of the council, Dr. [Alma Rusk], left.", ["Alma Rusk: clerk of the council"]),
      ("The ex-pilot and co-organizer [Bas Molnar] left.", ["Bas Molnar: co-organizer"]),
      (
        "The Dock Office director of health [Ana Brandt] left.",
        ["Ana Brandt: Dock Office director of health (Dock Office)"]
      ),
      ("A clerk surnamed [Rusk] left. A pilot, named [Bas Molnar], came.", ["Rusk: clerk", "Bas Molnar: pilot"]),
      ("They saw the Minister of Ports, [Ana Brandt] and some others.", ["Ana Brandt: Minister of Ports"]),
      (
        "The adviser to the president of the council, [Ana Brandt], left.",
        ["Ana Brandt: adviser to the president of the council"]
      ),
      // In the plural before a list.
      (
        "They met old revolutionaries including [Ana Brandt], [Tom Rusk] and [Bas Molnar].",
        ["Ana Brandt: old revolutionary", "Tom Rusk: old revolutionary", "Bas Molnar: old revolutionary"]
      ),
      ("Other actors such as [Ana Brandt], 54, left.", ["Ana Brandt: actor"]),
      ("The pilots [Ana Brandt] and [Tom Rusk] left.", ["Ana Brandt: pilot", "Tom Rusk: pilot"]),
      ("He told reporters [Ana Brandt] and [Tom Rusk] left.", []), ("He met pilots, [Ana Brandt] and others.", []),
      // Not an apposition.
      ("A letter from the curator of the museum in [Ansel|place] to [Tom Rusk] was late.", []),
      ("The mayor, [Ana Brandt] and [Bas Molnar] left.", []),
      ("She met the mayor, [Ana Brandt] of Ansel and others.", []),
      ("A sailor. [Ana Brandt] left.", []), ("She met the mayor [Ana Brandt]’s way.", ["Ana Brandt: mayor"]),
      ("A spokeswoman for [Tom Rusk] left.", []), ("An aide to Mr. [Oduya], [Ana Brandt], left.", []),
      ("The spokesman for the dockers [Tom Rusk] left.", []),
      // After the name.
      ("[Ana Brandt] — his grandfather’s grandmother — left.", ["Ana Brandt: grandfather’s grandmother"]),
      ("[Ana Brandt], who had authored a book on tides, left.", ["Ana Brandt: author of the book on tides"]),
      ("Dr [Brandt] has a boat and is the head of the museum.", ["Brandt: head of the museum"]),
      ("[Ana Brandt], the harbour master and pilot, left.", ["Ana Brandt: harbour master"]),
      ("[Ana Brandt], the mayor, left.", ["Ana Brandt: mayor"]),
      ("[Ana Brandt], mayor of [Port Ansel|place], left.", ["Ana Brandt: mayor of Port Ansel (Port Ansel)"]),
      (
        "[Ana Brandt], [Norland|place]’s fisheries minister, left.",
        ["Ana Brandt: Norland’s fisheries minister (Norland)"]
      ),
      ("[Ana Brandt] (a retired judge) left.", ["Ana Brandt: retired judge"]),
      ("[Ana Brandt] is the mayor of [Port Ansel|place].", ["Ana Brandt: mayor of Port Ansel (Port Ansel)"]),
      ("[Ana Brandt] was a sailor who left.", ["Ana Brandt: sailor"]),
      (
        "[Ana Brandt], spokeswoman for the [Dock Union|organization], left.",
        ["Ana Brandt: spokeswoman for the Dock Union (Dock Union)"]
      ),
      (
        "[Ana Brandt], a lawyer at [Molnar & Rusk|organization] who sails, left.",
        ["Ana Brandt: lawyer at Molnar & Rusk (Molnar & Rusk)"]
      ),
      ("[Ana Brandt], the union’s chief economist, left.", ["Ana Brandt: union’s chief economist"]),
      ("[Ana Brandt], 52, a retired teacher, left.", ["Ana Brandt: retired teacher"]),
      ("[Ana Brandt], head of the council and judge, left.", ["Ana Brandt: head of the council"]),
      // Not her role.
      ("[Ana Brandt], his mother, left.", ["Ana Brandt: mother"]), ("[Ana Brandt] is in the mayor’s house.", []),
      ("[Ana Brandt], who met the mayor, left.", []),
      ("[Ana Brandt], the mayor’s sister, left.", ["Ana Brandt: mayor’s sister"]),
      ("[Ana Brandt], in the minister’s view, left.", []), ("[Ana Brandt], after the mayor left.", []),
      ("[Ana Brandt], [Bas Molnar], the mayor, left.", ["Bas Molnar: mayor"]),
      // In a clause.
      ("[Ana Brandt], who heads the dockers’ union, left.", ["Ana Brandt: head of the dockers’ union"]),
      (
        "[Ana Brandt], who chairs the [Dock Council|organization], left.",
        ["Ana Brandt: chair of the Dock Council (Dock Council)"]
      ),
      ("[Ana Brandt], who leads, left.", []),
    ] as [(String, [String])])
  func rolesAreFound(text: String, expected: [String]) {
    #expect(Marked(text).article.roles == expected)
  }

  @Test func theFirstRoleThatTheTextGivesIsTheActors() {
    let text = "[Ana Brandt] left. [Brandt], the mayor, came back. Pilot [Brandt] left."
    #expect(Marked(text).article.roles == ["Ana Brandt: mayor"])
    #expect(Marked("~ Mayor [Ana Brandt].\n[Ana Brandt] left.").article.roles.isEmpty)
  }
}
