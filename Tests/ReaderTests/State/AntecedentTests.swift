import Articles
import Cells
import Testing

@testable import Reader

/// The antecedents of pronouns and roles, shown in the text.
@Suite struct AntecedentTests {
  @Test func aPronounIsExplainedInPlaceWithoutScrolling() {
    var state = reader(columns: 60, rows: 20)
    state.press("]q", "]q")
    let anchor = state.article.viewport
    state.press("p")
    #expect(state.notice?.text == "2 references explained in brackets")
    let text = state.frame().grid.textLines.joined(separator: "\n")
    #expect(text.contains("She [Brandt] added"))
    #expect(state.article.viewport == anchor)
    for line in state.frame().grid.textLines { #expect(cellWidth(line) <= 60) }
    state.press("p")
    #expect(!state.frame().grid.textLines.joined().contains("["))
  }

  @Test func aNoteLeavesEveryByteToItsGlyph() {
    let text = "She said so."
    let glyphs = glyphs(of: text, in: 0..<text.utf8.count).with([LineNote(offset: 3, text: "Ana")])
    #expect(glyphs.map(\.text).joined() == "She [Ana] said so.")
    #expect(glyphs.filter { !$0.source.isEmpty }.map(\.source.count).reduce(0, +) == text.utf8.count)
    for (a, b) in zip(glyphs, glyphs.dropFirst()) { #expect(a.source.upperBound == b.source.lowerBound) }
  }

  @Test func notesUseFullNamesForSharedSurnames() {
    var b = ArticleBuilder([(.paragraph, "Ana Brandt met Tom Brandt. She thanked him. The minister left.")])
    b.actors = [
      NamedActor(name: "Ana Brandt", kind: .person, role: "minister"), NamedActor(name: "Tom Brandt", kind: .person),
    ]
    b.mention("Ana Brandt", actor: 0)
    b.mention("Tom Brandt", actor: 1)
    b.mention("She", 1, .pronoun, actor: 0)
    b.mention("The minister", 1, .role, actor: 0)
    let article = b.article
    #expect(Marks(article, ArticleIndex(article)).antecedents().map(\.text) == ["Ana Brandt", "Ana Brandt"])
  }

  @Test func aNewerReadingMovesNothingUntilTheNextKey() {
    var state = reader(columns: 60, rows: 20)
    state.press("p")
    let before = state.frame().grid
    _ = state.apply(.reading(ArticleID(0), AnalysedArticle(Article(draft: harbour.draft)), progress: 0.5))
    #expect(state.article.layout.notes.count == 2)
    _ = before
    state.press("j")
    #expect(state.article.layout.notes.isEmpty)
  }
}
