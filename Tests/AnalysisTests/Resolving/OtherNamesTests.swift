import Articles
import Testing

@testable import Analysis

/// Tests other names that an article gives for an actor.
@Suite struct OtherNamesTests {
  @Test(
    arguments: [
      // Another script in brackets; a title; a part of the full name.
      ("An officer, [Yeh Hui-ling] (葉慧玲), came. [Yeh] left.", "Yeh Hui-ling", ["Yeh", "葉慧玲"]),
      ("Rear Admiral [Bas Molnar] left.", "Bas Molnar", ["Rear Admiral Bas Molnar"]),
      (
        "His Majesty King [Oduya] met them. They thanked His Majesty for it.", "Oduya",
        ["His Majesty King Oduya", "King Oduya", "His Majesty"]
      ),
      (
        "The crown prince, Prince Sheikh [Bas Molnar], left.", "Bas Molnar",
        ["Prince Sheikh Bas Molnar", "Sheikh Bas Molnar"]
      ),
      (
        "[Ana Karimi Brandt] came. [Karimi Brandt] left. [Karimi] and [Brandt] left.", "Ana Karimi Brandt",
        ["Karimi Brandt", "Karimi", "Brandt"]
      ),
      (
        "[Karimi Brandt] left. [Ana Karimi Brandt] came. [Brandt] left.", "Ana Karimi Brandt",
        ["Karimi Brandt", "Brandt"]
      ),
      // "Called", brackets and commas after a body, its owner, a region's noun.
      (
        "The [Ansel Isles|place], called the [Oduya Isles|place] there, are far.", "Ansel Isles", ["Oduya Isles"]
      ),
      (
        "The [Ansel Isles|place], which [Rusk|place] calls the [Oduya Isles|place], are far.", "Ansel Isles",
        ["Oduya Isles"]
      ),
      (
        "The [Dock Dawn|organization] ([Harbour Reform Party|organization]) won.", "Harbour Reform Party", ["Dock Dawn"]
      ),
      ("The [Ansel News Agency|organization], [Petrel|organization], reported.", "Ansel News Agency", ["Petrel"]),
      ("The [US Seventh Fleet|organization] left.", "US Seventh Fleet", ["Seventh Fleet"]),
      (
        "[Norland|place]’s [Dock Command|organization] left.", "Dock Command", ["Norland’s Dock Command"]
      ),
      ("The [Ansel|place] region is far. So is [Ansel|place].", "Ansel", ["Ansel region"]),
      ("[Ansel|place] is far. So is [Ansel county|place].", "Ansel county", ["Ansel"]),
      ("The [Dock Dawn|group] lost. [Dock Dawn Party|organization] left.", "Dock Dawn Party", ["Dock Dawn"]),
    ] as [(String, String, [String])])
  func otherNamesAreAliases(text: String, name: String, aliases: [String]) {
    let actor = Marked(text).article.actors.first { $0.name == name }
    #expect(actor.map { Set($0.aliases) } == Set(aliases))
  }

  @Test(
    arguments: [
      ("The [Ansel Court|organization], [Petrel|organization], and others met.", ["Ansel Court", "Petrel"]),
      ("[Ansel|place] ([Rusk|place]) is far.", ["Ansel", "Rusk"]),
      ("[Donald John Rusk] came. [John] left.", ["Donald John Rusk", "John"]),
      (
        "[Ana Karimi Brandt] met [Eva Karimi Brandt]. [Karimi Brandt] left.",
        ["Ana Karimi Brandt", "Eva Karimi Brandt", "Karimi Brandt"]
      ),
    ] as [(String, [String])])
  func adjacentNamesAreTwoActors(text: String, groups: [String]) {
    #expect(Marked(text).article.groups == groups)
  }

  @Test(
    arguments: [
      // A capital that acts; the form of a state; a mainland.
      ("[China|place] lost. [Beijing|place] said so. It rained in [Beijing|place].", ["China = Beijing", "Beijing"]),
      (
        "[China|place] and the [US|place] met. Ties between [Washington|place] and [Beijing|place] are old.",
        ["China = Beijing", "US = Washington"]
      ),
      ("It rained in [Beijing|place]. [China|place] lost.", ["Beijing", "China"]),
      ("[Beijing|place] said so.", ["Beijing"]),
      ("[Iran|place] lost. The [Islamic Republic|place] left.", ["Iran = Islamic Republic"]),
      ("The [Republic of Iraq|place] and [Iraq|place].", ["Republic of Iraq = Iraq"]),
      ("[Iraq|place] and [northern Iraq|place].", ["Iraq = northern Iraq"]),
      ("[Northern Ireland|place] and [Ireland|place].", ["Northern Ireland", "Ireland"]),
    ] as [(String, [String])])
  func aCountryHasOtherNames(text: String, groups: [String]) {
    #expect(Marked(text).article.groups == groups)
  }

  @Test(
    arguments: [
      ("[Jordan|place] and [Jordan|place] met [Bahrain|place]. They left the Kingdom.", ["the Kingdom → Jordan"]),
      ("[Iraq|place] met. They left the Kingdom.", []), ("[Jordan|place] met. They left the Kingdom of Ansel.", []),
      ("They left mainland [China|place]. The mainland is far.", ["The mainland → China"]),
      ("They left [China|place]. The mainland is far.", []),
    ] as [(String, [String])])
  func nounsReferToCountries(text: String, links: [String]) {
    #expect(Marked(text).article.links(.role, of: [.place]) == links)
  }

  @Test func nationalsAreAnAliasOfTheirCountry() {
    let article = Marked("[America|place] lost. [Americans|group] left.").article
    #expect(article.groups == ["America", "Americans"])
    #expect(article.actors.first?.aliases.contains("Americans") == true)
  }
}
