import Articles
import Cells
import Testing

@testable import Reader

/// The scopes of a search.
@Suite struct SearchScopeTests {
  private func words(_ scope: SearchScope, in state: ReaderState) -> [String] {
    scope.fields(in: state.article.marks, shown: state.article.layout).map {
      String(state.article.draft.text.slice($0))
    }
  }

  @Test func theArticleParagraphByParagraph() {
    var state = reader()
    #expect(words(.article, in: state).count == harbour.draft.blocks.count)
    state.press("&")
    #expect(
      words(.article, in: state)
        == state.article.marks.blocksWithStatements.map { String(harbour.text.slice(harbour.draft.blocks[$0].range)) })
  }

  @Test func theStatementsOfOneSpeaker() {
    let state = reader()
    #expect(
      words(.voice(.actor("Piet Oduya", 0)), in: state)
        == ["“a sale in all but name”", "his members had not been asked", "“Nothing about it is formal.”"])
    #expect(words(.voice(.unnamed("two officials")), in: state) == ["that the terms of 2019 still applied"])
    #expect(words(.voice(.actor("Nobody", 0)), in: state).isEmpty)
  }

  @Test func overlappingLongAndHiddenStatements() {
    var b = ArticleBuilder([(.paragraph, "one two three"), (.paragraph, "four five"), (.paragraph, "six")])
    b.actors = [NamedActor(name: "A", kind: .person)]
    b.say(["one two three\n\nfour"], kind: .direct, source: nil, cue: nil, speaker: 0)
    b.say(["two three\n\nfour five"], kind: .direct, source: nil, cue: nil, speaker: 0)
    b.say(["two"], kind: .direct, source: nil, cue: nil, speaker: 0)
    var state = reader(b.article)
    #expect(words(.voice(.actor("A", 0)), in: state) == ["one two three", "four five"])
    state.article.layout.show([1, 2])
    #expect(words(.voice(.actor("A", 0)), in: state) == ["four five"])
  }
}
