import Articles
import Testing

@testable import Reader

/// Making a new actor from an alias of another one.
@Suite struct SplitTests {
  @Test("A name that is an alias of the actor becomes an actor with its statements") func alias() throws {
    var article = harbour
    article.actors[0].aliases = ["Brandt"]
    var state = reader(article)
    state.press("R")
    let promise = try #require(article.attributions.firstIndex { article.text.slice($0.cue[0]) == "promised" })
    let first = state.article.marks.voice(ofStatement: 0)?.name
    let effects = state.split("Brandt", from: 0)
    #expect(effects.count == 1)
    #expect(state.article.marks.voice(ofStatement: promise)?.name == "Brandt (2)")
    #expect(state.article.marks.voice(ofStatement: 0)?.name == first)
  }
}
