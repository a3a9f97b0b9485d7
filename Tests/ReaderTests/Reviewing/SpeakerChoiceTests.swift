import Articles
import Testing

@testable import Reader

/// Choosing and joining speakers in a review.
@Suite struct SpeakerChoiceTests {
  /// Returns an article with an unnamed spokesman and with a group that is both a speaker and an actor.
  private func spokesmanAndGroup() -> Article {
    var b = ArticleBuilder([
      (.title, "Bridge"),
      (
        .paragraph,
        "Ana Brandt’s spokesman said the bridge would open on Monday. The Democrats asked for a vote. "
          + "Democrats called it a sham. Ana Brandt denied that."
      ),
    ])
    b.actors = [NamedActor(name: "Ana Brandt", kind: .person), NamedActor(name: "Democrats", kind: .group)]
    b.mention("Ana Brandt", actor: 0)
    b.mention("Democrats", actor: 1)
    b.say(
      ["the bridge would open on Monday"], kind: .indirect, source: "Ana Brandt’s spokesman", cue: "said", speaker: nil)
    b.say(
      ["a sham"], kind: .indirect, source: "Democrats", cue: "called",
      sourceOccurrence: 2, speaker: nil)
    return b.article
  }

  @Test func theActorInsideASourceIsNotItsSpeaker() {
    var state = reader(spokesmanAndGroup(), columns: 100, rows: 30)
    state.press("R", "C", "1")
    #expect(state.article.marks.voice(ofStatement: 0)?.actor == nil)
    state.press("C", "2")
    #expect(state.article.marks.statements[0].speaker == nil)
    #expect(state.notice?.isError != true)
  }

  @Test func aDescribedSourceIsJoinedToAnActor() throws {
    var state = reader(spokesmanAndGroup(), columns: 100, rows: 30)
    let row = try #require(state.article.marks.voices.firstIndex { $0.name == "Democrats" && $0.actor == nil })
    state.press("a")
    state.article.choose(voice: row)
    state.press("c")
    #expect(decisions(state.press("Democrats", "Enter")).count == 1)
    let s = try #require(state.article.marks.statements.indices.last)
    #expect(state.article.marks.voice(ofStatement: s)?.name == "Democrats")
    #expect(state.article.marks.statements[s].speaker == 1)
    state.press("u")
    #expect(state.article.marks.statements[s].speaker == nil)
  }

  @Test func theSpeakerIsChosenByDigitOrByNameOrIsNew() {
    var state = reviewing("c", "1")
    #expect(state.article.marks.voice(ofStatement: 0)?.name != "Ana Brandt")
    #expect(statuses(state)[0] == .corrected)
    state.press("c", "oduya", "Enter")
    #expect(state.article.marks.voice(ofStatement: 0)?.name == "Piet Oduya")
    state.press("c", "Ida", "Enter")
    #expect(state.article.marks.voice(ofStatement: 0)?.name == "Ida")
    state.press("c", "Ana", "Enter")
    #expect(statuses(state)[0] == .confirmed, "as the engine had it")
    state.press("c", "Esc")
    #expect(state.context == .review)
    #expect(state.typing.prompt == nil)
  }

  @Test(
    "a choice recognizes abbreviations of a name",
    arguments: [
      ("abra", "Ana Brandt", true), ("pod", "Piet Oduya", true), ("brandt", "Ana Brandt", true),
      ("b", "Ana Brandt", true),
      ("nab", "Ana Brandt", false), ("ba", "Ana Brandt", false), ("", "Ana Brandt", false),
      ("mot", "Ministry of Trade", true),
    ])
  func isShortFor(_ typed: String, _ name: String, _ expected: Bool) {
    #expect(isShort(typed, for: name) == expected)
  }

  @Test func aSpeakerIsChosenByAnAbbreviation() {
    let state = reviewing("]q", "c", "pod", "Enter")
    #expect(state.article.marks.voice(ofStatement: 1)?.name == "Piet Oduya")
  }

  @Test func actorsAreJoinedNamedAndSplit() {
    var state = reader(columns: 120, rows: 30)
    state.press("a", "j", "c", "1")
    #expect(state.article.marks.article.actors.count == harbour.actors.count - 1)
    state.press("u")
    #expect(state.article.marks.article == harbour)
    state.press("g", "r")
    for _ in 0..<40 { state.press("Backspace") }
    state.press(":rename Anna Brandt", "Enter")
    #expect(state.article.marks.article.actors[0].name == "Anna Brandt")
  }
}
