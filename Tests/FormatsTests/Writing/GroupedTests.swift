import Articles
import Review
import TestSupport
import Testing

@testable import Formats

/// Statements of several articles by speaker.
@Suite struct GroupedTests {
  private func statement(_ words: String, note: String = "", standing: String = "") -> CitedStatement {
    var builder = ArticleBuilder([(.paragraph, words)])
    builder.actors = [NamedActor(name: "Ana *B* <b>", kind: .person)]
    builder.mention("She", 1, .pronoun, actor: 0)
    builder.say(["it & all"], kind: .indirect, source: "She", cue: "said", speaker: 0, sure: 0.4)
    var article = builder.article
    article.sentences = [TextRange(0, words.utf8.count)]
    var cited = CitedStatement(article.attributions[0], in: article, PlaceNames(article.draft))
    (cited.note, cited.standing) = (note, standing)
    return cited
  }

  private var speakers: [SpeakerStatements] {
    [
      SpeakerStatements(
        name: "Ana *B* <b>", role: "minister",
        parts: [
          .init(
            date: "12 Mar", title: "Lease & port", source: "Mira Tal", address: "https://coast.example/a?b=1&c=2",
            statements: [statement("She said it & all.", note: "check *this*", standing: "confirmed")]),
          .init(date: "", title: "A note", source: "", address: "", statements: [statement("She said it & all.")]),
        ]),
      SpeakerStatements(
        name: "No source given", role: "",
        parts: [
          .init(date: "", title: "A note", source: "", address: "", statements: [statement("She said it & all.")])
        ]),
    ]
  }

  @Test(arguments: GroupedFormat.all.map(\.name)) func formatsAreAsTheyWere(_ name: String) throws {
    let format = try #require(GroupedFormat.named(name))
    try expectGolden(format.write(speakers), "grouped.\(name)")
    #expect(format.write([]).contains("No statements found."))
  }

  @Test func theEndingOfANameSelectsTheFormat() {
    #expect(GroupedFormat.ofFile(named: "a.b/Brandt.MD")?.name == "markdown")
    #expect(GroupedFormat.ofFile(named: "Brandt.txt")?.name == "text")
    #expect(GroupedFormat.ofFile(named: "Brandt.csv") == nil)
  }

  @Test func statementsOfOneSentenceAreListedOnce() {
    var part = SpeakerStatements.Part(date: "", title: "", source: "", address: "")
    part.add(statement("She said it & all."))
    part.add(statement("She said it & all."))
    part.add(statement("She said it & all.", note: "again"))
    #expect(part.statements.map(\.count) == [2, 1])
    #expect(part.statements.map(\.facts) == ["¶1, 2 statements, not sure", "¶1, not sure"])
    #expect(SpeakerStatements(name: "", role: "", parts: [part, part]).count == 6)
  }
}
