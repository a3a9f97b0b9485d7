import Articles
import Testing

@testable import Analysis

/// Tests statements in introductory phrases and in lists.
@Suite struct IntroducedTests {
  @Test(
    arguments: [
      ("Per [Ana Brandt], the council knew in May.", ["Ana Brandt: the council knew in May"]),
      ("In the words of [Ana Brandt], “beds are the new gold”.", ["Ana Brandt: “beds are the new gold”"]),
      ("In [Ana Brandt]’s view, the council slept.", ["Ana Brandt: the council slept"]),
      ("[Ana Brandt] left. In her view, the council slept.", ["Ana Brandt: the council slept"]),
      ("Per head, the council spent a crown.", []), ("In the words, a council slept.", []),
      ("In view of it, they slept.", []),
      (
        "In [Ana Brandt]’s view, {who [Tom Rusk]} {cue said} {what the council slept}.", ["Tom Rusk: the council slept"]
      ),
    ] as [(String, [String])])
  func aPhraseIntroducesAStatement(text: String, expected: [String]) {
    #expect(Marked(text).article.speakerLines == expected)
  }

  @Test func theItemsOfAListAreStatements() {
    let list =
      "{who [Ana Brandt]} {cue promised} {what that she would}:\n• open the baths,\n• plant 900 trees, and\n• find the money."
    #expect(
      Marked(list).article.speakerLines == [
        "Ana Brandt: open the baths", "Ana Brandt: plant 900 trees", "Ana Brandt: find the money",
      ])
    let other = "{who [Ana Brandt]} {cue promised} {what that she would go}. The list:\n• baths,\n• trees."
    #expect(Marked(other).article.speakerLines == ["Ana Brandt: that she would go"])
  }

  @Test func sourcesRightAfterTheCueAreFound() {
    let article = Marked("{what “If he counts,”} {cue replied} the inspector, [Disa Lind], {what “it is twelve.”}")
      .article
    #expect(article.speakerLines.map { $0.prefix(9) } == ["Disa Lind"])
  }
}
