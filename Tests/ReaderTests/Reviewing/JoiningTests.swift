import Articles
import Review
import Testing

@testable import Reader

/// Joining speakers, some of whom are described but not named.
@Suite struct JoiningTests {
  /// Returns an article with two described sources and a named actor.
  private func twoDescribed() -> Article {
    var b = ArticleBuilder([
      (.paragraph, "Two officials called it a sham. The officials denied that. Ana Brandt called it a plan.")
    ])
    b.actors = [NamedActor(name: "Ana Brandt", kind: .person)]
    b.mention("Ana Brandt", actor: 0)
    b.say(["a sham"], kind: .indirect, source: "Two officials", cue: "called", speaker: nil)
    b.say(["that"], kind: .indirect, source: "The officials", cue: "denied", speaker: nil)
    b.say(["a plan"], kind: .indirect, source: "Ana Brandt", cue: "called", sourceOccurrence: 1, speaker: 0)
    return b.article
  }

  /// Joins "Two officials" to the actor of the typed name and returns the speakers of the statements.
  private func joined(_ typed: String) throws -> (speakers: [String], state: ReaderState, made: [Decision]) {
    var state = reader(twoDescribed(), columns: 100, rows: 30)
    let row = try #require(state.article.marks.voices.firstIndex { $0.name == "Two officials" })
    state.press("a")
    state.article.choose(voice: row)
    state.press("c", typed)
    let made = state.decisions(after: "Enter")
    let names = state.article.marks.statements.indices.map { state.article.marks.voice(ofStatement: $0)?.name ?? "" }
    return (names, state, made)
  }

  @Test func aDescribedSourceIsJoinedToAnotherOne() throws {
    var (speakers, state, made) = try joined("The officials")
    #expect(speakers == ["The officials", "The officials", "Ana Brandt"])
    #expect(made.count == 1)
    #expect(state.article.marks.article.actors.map(\.name) == ["Ana Brandt", "The officials"])
    #expect(state.article.selection.voice == .actor("The officials", 0))
    state.press("u")
    #expect(state.article.marks.article.actors.count == 1)
    #expect(state.article.marks.statements[0].speaker == nil)
  }

  @Test func aDescribedSourceGetsANameOrStaysUnchanged() throws {
    let named = try joined("Ida Moreau")
    #expect(named.speakers == ["Ida Moreau", "The officials", "Ana Brandt"])
    #expect(named.made.count == 1)
    let same = try joined("unchanged")
    #expect(same.made.isEmpty)
    #expect(same.state.notice?.text == "no change: this is already so")
    #expect(same.speakers == ["Two officials", "The officials", "Ana Brandt"])
  }

  @Test("The choice begins with actors who share a word of the name") func similarNamesComeFirst() throws {
    #expect(try joined("").speakers == ["The officials", "The officials", "Ana Brandt"])
  }

  @Test func anActorIsJoinedToADescribedSource() {
    var state = reader(twoDescribed(), columns: 100, rows: 30)
    state.press("a")
    state.article.selection.voice = .actor("Ana Brandt", 0)
    state.press(":same-as two officials")
    #expect(state.decisions(after: "Enter").count == 1)
    #expect(state.article.marks.statements.map(\.speaker) == [0, nil, 0])
  }
}

extension ReaderState {
  /// Presses a key and returns the decisions that it makes.
  fileprivate mutating func decisions(after key: String) -> [Decision] {
    press(key).compactMap { if case .decide(_, let decision) = $0 { decision } else { nil } }
  }
}
