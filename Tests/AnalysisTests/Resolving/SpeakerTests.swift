import Articles
import Testing

@testable import Analysis

@Suite struct SpeakerTests {
  /// Tests a source in a sentence with its cue, after another sentence.
  @Test(
    arguments: [
      ("", "[Ana Brandt]", "Ana Brandt"), ("", "Union leader [Piet Oduya]", "Piet Oduya"),
      ("", "[Dock Union|organization] leader [Piet Oduya]", "Piet Oduya"), ("", "Mr. [Oduya]", "Oduya"),
      ("", "[Ana Brandt], the mayor of [Port Ansel|place],", "Ana Brandt"),
      ("", "[Ana Brandt], whose brother is [Tom Rusk],", "Ana Brandt"),
      ("", "[Ana Brandt] and [Tom Rusk]", "Ana Brandt"),
      ("", "the mayor, [Ana Brandt],", "Ana Brandt"), ("", "the old man, [Bas Molnar],", "Bas Molnar"),
      ("", "its president, Dr. [Lorna Bexley-Cruz],", "Lorna Bexley-Cruz"),
      ("", "the clerk of the council, [Alma Rusk],", "Alma Rusk"),
      ("", "[Ana Brandt] of the [Dock Union|organization]", "Ana Brandt"),
      ("Mayor [Ana Brandt] left. ", "The mayor", "Ana Brandt"), ("[Ana Brandt] left. ", "she", "Ana Brandt"),
      ("[Ana Brandt] left. ", "her brother", "nobody"),
      // An actor without a name.
      ("", "two officials", "nobody"),
      ("[Ana Brandt] left. ", "a spokeswoman for [Brandt]", "nobody"),
      ("", "people near the [Dock Union|organization]", "nobody"),
      ("", "officials in [Norland|place]", "nobody"), ("", "[Norland|place]’s sailors", "nobody"),
      ("", "[French|group] officials", "nobody"), ("", "the mayor", "nobody"), ("", "many", "nobody"),
      ("", "the actions of the [United States|place]", "nobody"), ("", "the figures", "nobody"),
      ("", "[Ana Brandt]’s letter", "Ana Brandt"), ("", "a letter by [Ana Brandt]", "Ana Brandt"),
      ("", "an [Ansel Times|organization] report", "Ansel Times"),
      ("", "a report published by the [Dock Union|organization]", "Dock Union"),
      ("", "a memo seen by the [Ansel Times|organization]", "nobody"),
      ("", "the captain’s deputy, [Norland|place] Gov. [Ana Brandt],", "Ana Brandt"),
      ("", "one of the family’s lawyers, [Ana Brandt],", "Ana Brandt"),
      // Bodies and countries, also by their spokespeople.
      ("", "a spokesman for the [Dock Union|organization]", "Dock Union"),
      ("", "The spokeswoman for [Norland|place]", "Norland"),
      ("", "the [Dock Union|organization]", "Dock Union"), ("", "[Norland|place]", "Norland"),
      ("The [Dock Union|organization] met. ", "it", "Dock Union"),
      ("The [Dock Union|organization] met. ", "the union", "Dock Union"),
      ("[Tom Rusk] met the [Dock Union|organization]. ", "it", "Dock Union"), ("[Ana Brandt] left. ", "it", "nobody"),
      ("The [Dock Union|organization] met in [Port Ansel|place]. ", "it", "Dock Union"),
      ("The [Dock Union|organization] met. It rained. It rained. It rained. ", "it", "nobody"),
      ("", "the [French|group] government", "French government"), ("", "according to [Ana Brandt]", "Ana Brandt"),
      ("", "according to officials", "nobody"), ("", "“[Ana Brandt]”", "Ana Brandt"), ("", ",", "nobody"),
    ])
  func theHeadOfTheSourceSpeaks(before: String, source: String, expected: String) {
    let article = Marked("\(before){who \(source)} {cue said} {what the port was shut}.").article
    #expect(article.speakerLines == ["\(expected): the port was shut"])
    let evidence = article.attributions.first?.evidence ?? []
    #expect(evidence.prefix(2).map(\.step) == [.cue, .source])
    if expected == "nobody" { #expect(evidence.last?.step == .unnamed) }
  }

  @Test(
    arguments: [
      (
        "[Ana Brandt], 52, {who a retired teacher}, {cue said} {what no}.", "Ana Brandt",
        "Ana Brandt, 52, a retired teacher"
      ),
      ("[Ana Brandt] left, and {who a teacher} {cue said} {what no}.", "nobody", "a teacher"),
      ("{who The} union leader [Piet Oduya] {cue said} {what no}.", "Piet Oduya", "The union leader Piet Oduya"),
      ("{who [Norland|place]’s} prime minister {cue said} {what no}.", "nobody", "Norland’s prime minister"),
      ("The mayor {who of [Port Ansel|place]} {cue said} {what no}.", "nobody", "The mayor of Port Ansel"),
      ("{who [Ana Brandt], who} {cue said} {what no}.", "Ana Brandt", "Ana Brandt,"),
      ("{who The mayor,} [Ana Brandt], {cue said} {what no}.", "Ana Brandt", "The mayor, Ana Brandt"),
      ("It was [Ana Brandt] {who who} {cue said} {what no}.", "Ana Brandt", "who"),
      ("[Rusk Lines|organization], {who which owns} it, {cue said} {what no}.", "Rusk Lines", "which owns"),
      ("A man, {who who} {cue said} {what no}.", "nobody", "who"),
      ("{who Both} {cue said} {what no}.", "nobody", "Both"), ("{who The} {cue said} {what no}.", "nobody", "The"),
    ])
  func aSourceIsAWholePhrase(text: String, speaker: String, source: String) {
    let article = Marked(text).article
    #expect(article.speakerLines == ["\(speaker): no"])
    #expect(article.attributions.flatMap(\.source).map(article.words) == [source])
  }

  @Test(
    arguments: [
      (
        "{who [Ana Brandt]} {cue said} {what it was late} and {cue2 added} {what2 it was full}.",
        ["Ana Brandt: it was late", "Ana Brandt: it was full"]
      ),
      (
        "{who [Ana Brandt]} {cue said} {what it was late}. {cue2 Said} {what2 it was full}.",
        ["Ana Brandt: it was late", "nobody: it was full"]
      ),
      ("{cue Reportedly}, {what it was late}.", ["nobody: it was late"]),
      (
        "{who [Ana Brandt]} {cue said} {what {who2 [Tom Rusk]} {cue2 claimed} {what2 it was late}}.",
        ["Ana Brandt: Tom Rusk claimed it was late", "Tom Rusk: it was late"]
      ),
    ] as [(String, [String])])
  func cueWithoutASourceContinuesTheStatementBefore(text: String, expected: [String]) {
    #expect(Marked(text).article.speakerLines == expected)
  }

  @Test func theEvidenceLeadsFromTheCueToTheName() {
    let text = "Mayor [Ana Brandt] left. [Brandt] came. {who She} {cue said} {what it was late}."
    let article = Marked(text).article
    let said = article.attributions.first
    #expect(said?.evidence.map(\.step) == [.cue, .source, .pronoun, .name])
    #expect(said?.evidence.last?.note == "the name of Ana Brandt")
    #expect(said?.evidence.last?.range == article.mentions.first?.range)
    #expect((0..<0.8).contains(said?.confidence ?? 1))
  }

  @Test(
    arguments: [
      ("{who [Ana Brandt]’s} {cue claim} {what that no ship came} was read out.", "Ana Brandt"),
      ("{who [Ana Brandt]’s repeated {cue demand}} {what that no ship come} was read out.", "Ana Brandt"),
      ("{who [Ana Brandt]’s sister} {cue said} {what that no ship came}.", "nobody"),
    ])
  func ownersOfTheCueAreSpeakers(text: String, speaker: String) {
    let article = Marked(text).article
    #expect(article.attributions.map { $0.speaker.map { article.actors[$0].name } ?? "nobody" } == [speaker])
  }

  @Test func formerAndLatterReferToTwoPeopleNamedTogether() {
    let article = Marked(
      "[Karl Nyholm] and [Ines Duarte] bid.\n{who The former} {cue said} {what yes, he would}. {who2 The latter} {cue2 said} {what2 no, she would not}."
    ).article
    #expect(article.speakerLines == ["Karl Nyholm: yes, he would", "Ines Duarte: no, she would not"])
    let three = Marked(
      "[Karl Nyholm], [Piet Oduya] and [Ines Duarte] bid.\n{who The former} {cue said} {what yes, he would}.")
    #expect(three.article.speakerLines == ["nobody: yes, he would"])
  }
}
