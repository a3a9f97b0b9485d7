import Articles
import Cells
import Testing

@testable import Reader

/// Searching by keys.
@Suite struct SearchTests {
  @Test func searchesWhileTyping() {
    var state = reader(columns: 40, rows: 10)
    state.press("/odu")
    #expect(state.frame().description.contains("/odu"))
    #expect(state.article.search.tally == "1/2")
    #expect(state.frame().cursor != nil)
    #expect(state.frame().grid.roleLines.contains { $0.contains("nnn") })
    state.press("z")
    #expect(state.article.search.tally == "no match")
    #expect(state.article.viewport == Viewport())
    state.press("Backspace", "Enter")
    #expect(state.typing.prompt == nil)
    state.press("n")
    #expect(state.article.search.tally == "2/2")
    state.press("n")
    #expect(state.article.search.tally == "1/2")
    #expect(state.notice?.text == "no more matches: wrapped to the first")
    state.press("N")
    #expect(state.notice?.text == "no more matches: wrapped to the last")
    state.press("Esc")
    #expect(state.article.search.finder == nil)
  }

  @Test func escapeGoesBack() {
    var state = reader(columns: 40, rows: 10)
    state.press("3", "j")
    let before = state.article.viewport
    state.press("/april")
    #expect(state.article.viewport != before)
    state.press("Esc")
    #expect(state.article.viewport == before)
    #expect(state.article.search.finder == nil)
    state.press("/", "Backspace")
    #expect(state.typing.prompt == nil)
  }

  @Test func enterOnAnEmptyLineRepeatsTheSearch() {
    var state = reader(columns: 40, rows: 10)
    state.press("/odu", "Enter", "/", "Enter")
    #expect(state.article.search.tally == "2/2")
  }

  @Test func aSearchWithoutMatchesIsReported() {
    var state = reader(columns: 80, rows: 24)
    state.press("/xyz", "Enter")
    #expect(state.notice?.text == "“xyz” is not in the article")
    state.press("n")
    #expect(state.notice?.text == "“xyz” is not in the article")
  }

  @Test func pastedTextGoesIntoTheSearchOnly() {
    var state = reader()
    _ = state.apply(.input(.paste("qq")))
    #expect(state.notice != nil)
    state.press("/")
    _ = state.apply(.input(.paste("harbour\nminister")))
    state.finish()
    #expect(state.typing.prompt?.line.text == "harbour minister")
    #expect(state.article.search.tally == "1/1")
  }

  @Test func hiddenParagraphsAreLeftOut() {
    var state = reader(columns: 80, rows: 24)
    state.press("&", "/april", "Enter")
    #expect(state.notice?.text == "“april” is not in the article (hidden paragraphs not searched: & shows all)")
  }

  /// Returns the last line that is not empty, without surrounding spaces.
  private func status(_ state: inout ReaderState) -> String {
    let lines = state.frame().grid.textLines.map { $0.trimmingPrefix { $0 == " " } }
    return lines.dropLast().last.map { String($0) } ?? ""
  }

  @Test func aRegularExpressionIsRecognized() {
    var state = reader(columns: 100, rows: 30)
    state.press("/Oduya|Brandt")
    #expect(state.article.search.tally == "1/4")
    #expect(status(&state).contains("regex · 1/4"))
    state.press("Enter")
    #expect(status(&state).contains("/Oduya|Brandt/ 1/4"))
    state.press("/t.e", "^R")
    #expect(status(&state).contains("regex · "))
    #expect(state.article.search.matches.count > 1)
    state.press("^R")
    #expect(!status(&state).contains("regex"))
    #expect(state.article.search.tally == "no match")
    state.press("^U", "(", "^R")
    #expect(status(&state).contains("missing closing parenthesis, at the end"))
    state.press("Enter")
    #expect(state.notice?.text == "/(/: missing closing parenthesis, at the end")
  }

  @Test func anInvalidExpressionIsReported() {
    var state = reader()
    state.press("/x(", "Enter")
    #expect(
      state.notice?.text
        == "“x(” is not in the article; as a regular expression: missing closing parenthesis, at the end")
  }

  @Test func searchesTheStatementsOfTheSelectedSpeaker() {
    var state = reader()
    state.press("Enter", "/the")
    #expect(state.article.search.matches.count > 10)
    state.press("Tab")
    #expect(status(&state).contains("in statements by Ana Brandt · 1/"))
    let found = Array(state.article.search.matches)
    let said = SearchScope.voice(.actor("Ana Brandt", 0)).fields(in: state.article.marks, shown: state.article.layout)
    #expect(!found.isEmpty)
    #expect(found.allSatisfy { match in said.contains { $0.contains(match) } })
    state.press("^U", "union", "Enter")
    #expect(state.notice?.text == "“union” is not in the statements by Ana Brandt")
    state.press("/lease")
    #expect(state.article.search.query?.scope == .article)
    state.press("Tab", "Tab")
    #expect(state.article.search.query?.scope == .article)
  }

  @Test func aNewerAnalysisIsSearchedAtTheNextKey() {
    var state = ReaderState(
      draft: harbour.draft, name: "", settings: Settings(themes: [.builtIn]), size: Size(columns: 80, rows: 24),
      depth: .full)
    state.press("/the", "Tab")
    #expect(state.notice?.text == "no statements here yet: still analysing")
    #expect(status(&state).contains("no statements here"))
    _ = state.apply(.reading(ArticleID(0), AnalysedArticle(harbour), progress: 0.5))
    state.press("Tab", "Enter")
    let count = state.article.search.matches.count
    var less = harbour
    less.attributions.removeAll { $0.speaker == 0 && $0.kind == .direct }
    _ = state.apply(.reading(ArticleID(0), AnalysedArticle(less), progress: 1))
    state.press("n")
    #expect(count > 0)
    #expect(state.article.search.matches.count < count)
  }

  @Test func theHistoryRestoresAnEarlierSearch() {
    var state = reader()
    state.press("/odu", "Enter", "/lease", "Enter", "/", "Up", "Up")
    #expect(state.typing.prompt?.line.text == "odu")
    #expect(state.article.search.tally.hasSuffix("/2"))
    state.press("Down", "Down")
    #expect(state.typing.prompt?.line.text == "")
    #expect(state.article.search.finder == nil)
  }

  @Test("the reader goes to a distant match as soon as it is found") func farMatches() {
    let words = String(repeating: "harbour ", count: 8_000)
    var b = ArticleBuilder([(.paragraph, "lease " + words), (.paragraph, words + "union"), (.paragraph, words)])
    b.actors = []
    var state = reader(b.article)
    func type(_ keys: String) {
      for key in keys { _ = state.apply(.input(.key(key == "⏎" ? .enter : .character(key)))) }
    }
    type("/union⏎")
    #expect(state.isBusy)
    #expect(state.article.search.current == nil)
    #expect(state.article.search.tally == "searching")
    state.finish()
    #expect(state.article.search.tally == "1/1")
    #expect(state.article.viewport.focus == b.find("union")?.lower)
    #expect(state.jumps != JumpList())
    type("n")
    #expect(state.notice?.text == "no more matches: wrapped to the first")
    type("g/union⏎j")
    state.finish()
    #expect(state.article.search.current == nil)
    #expect(state.article.search.tally == "1")
    type("/lease⏎")
    state.finish()
    #expect(state.notice?.text == "search wrapped to the beginning")
    type("/zoo⏎")
    #expect(state.notice == nil)
    state.finish()
    #expect(state.notice?.text == "“zoo” is not in the article")
  }

  @Test func aSearchThatTakesTooLongIsReportedAndEnded() {
    var b = ArticleBuilder([(.paragraph, "b"), (.paragraph, String(repeating: "a", count: 5_000) + " b")])
    b.actors = []
    var state = reader(b.article)
    state.press(#"/(a|\w|aa)*[!?]"#)
    #expect(status(&state).contains("too many ways to match"))
    state.press("Enter")
    #expect(state.notice?.text == #"/(a|\w|aa)*[!?]/: too many ways to match: make the expression more specific"#)
  }
}
