import Articles
import Cells
import Testing

@testable import Reader

/// Analyses that arrive while the user reads.
@Suite struct ReadingTests {
  /// Returns the harbour article with its first `count` statements.
  func part(_ count: Int) -> AnalysedArticle {
    var article = harbour
    article.attributions = Array(article.attributions.prefix(count))
    return AnalysedArticle(article)
  }

  @Test func noLineMoves() {
    var state = ReaderState(
      draft: harbour.draft, name: "x", settings: Settings(themes: [.builtIn]), size: Size(columns: 60, rows: 12),
      depth: .full)
    state.press("5", "j")
    let before = state.frame().grid
    let start = state.looks.screen.lineStart
    for count in 0...9 {
      _ = state.apply(.reading(ArticleID(0), part(count), progress: Double(count) / 9))
      let after = state.frame().grid
      for row in 0..<10 { #expect(after.textLines[row].dropFirst(start) == before.textLines[row].dropFirst(start)) }
    }
  }

  @Test func progressIsShown() {
    var state = ReaderState(
      draft: harbour.draft, name: "x", settings: Settings(themes: [.builtIn]), size: Size(columns: 80, rows: 24),
      depth: .full)
    #expect(state.frame().description.contains("analysing 0 %"))
    _ = state.apply(.reading(ArticleID(0), part(3), progress: 0.344))
    #expect(state.frame().description.contains("analysing 34 %"))
    _ = state.apply(.reading(ArticleID(0), part(9), progress: 1))
    #expect(!state.frame().description.contains("analysing"))
  }

  @Test func theReaderSaysThatNoStatementsAreFoundYet() {
    var state = ReaderState(
      draft: harbour.draft, name: "x", settings: Settings(themes: [.builtIn]), size: Size(columns: 80, rows: 24),
      depth: .full)
    state.press("]q")
    #expect(state.frame().description.contains("no statements yet"))
    _ = state.apply(.reading(ArticleID(0), part(0), progress: 0.2))
    #expect(state.frame().description.contains("no statements yet"))
    _ = state.apply(.reading(ArticleID(0), part(2), progress: 0.5))
    #expect(!state.frame().description.contains("no statements yet"))
  }

  private func longState() -> ReaderState {
    let parts = (0..<3000).map { n in
      (Block.Kind.paragraph, "Paragraph \(n) says little about the harbour and its boats.")
    }
    var state = ReaderState(
      draft: ArticleBuilder(parts).draft, name: "x", settings: Settings(themes: [.builtIn]),
      size: Size(columns: 100, rows: 24), depth: .full)
    _ = state.apply(.started)
    return state
  }

  private func sights(_ effects: [Effect]) -> [AnalysisPlan.Sight] {
    effects.compactMap { effect in
      if case .analyse(let plan) = effect { plan.sight } else { nil }
    }
  }

  /// Returns the event of a reading of the first part of the article that finds nothing.
  private func covering(_ share: Double, of state: ReaderState) -> Event {
    let draft = state.article.draft
    let covered = Int(share * Double(draft.text.utf8.count))
    return .reading(
      ArticleID(0), AnalysedArticle(Article(draft: draft), isWhole: false, covered: covered), progress: share)
  }

  @Test("The part on the screen is analysed first if the analysis is far from it") func sight() throws {
    var state = longState()
    #expect(sights(state.press("j")).isEmpty)
    let sight = try #require(sights(state.press("G")).first)
    #expect(sight.article == ArticleID(0))
    #expect(sight.range.contains(state.article.bytesInSight().lower))
    #expect(sights(state.press("k")).isEmpty)
    #expect(sights(state.press("g", "g")).isEmpty)
    #expect(sights(state.apply(covering(0.98, of: state)) + state.press("G")).isEmpty)
  }

  @Test("The part on the screen is analysed by itself if its findings arrive long after the analysis passed it")
  func passedSight() throws {
    var state = longState()
    #expect(sights(state.apply(covering(0.25, of: state))).isEmpty)
    #expect(sights(state.apply(.progress(ArticleID(0), 0.3))).isEmpty)
    #expect(sights(state.press("2", "0", "%") + state.apply(.progress(ArticleID(0), 0.9))).isEmpty)
    let sight = try #require(sights(state.press("5", "0", "%")).first)
    #expect(sight.range.contains(state.article.bytesInSight()))
    #expect(sights(state.apply(.progress(ArticleID(0), 0.95))).isEmpty)
  }

  @Test("The next statement is not looked for at the beginning while the analysis has not come so far") func reach() {
    var state = longState()
    var article = Article(draft: state.article.draft)
    article.attributions = [
      Attribution(source: [], cue: [], content: [TextRange(14, 30)], kind: .indirect, confidence: 1)
    ]
    _ = state.apply(.reading(ArticleID(0), AnalysedArticle(article, isWhole: false), progress: 0.1))
    state.press("5", "0", "%", "]q")
    #expect(state.notice?.text == "no statements after here yet: still analysing, as far as ¶ 305 of 3000")
    _ = state.apply(.reading(ArticleID(0), AnalysedArticle(article), progress: 1))
    #expect(state.notice == nil)
    state.press("]q")
    #expect(state.notice?.text.contains("wrapped to the first") == true)
  }

  @Test func theSelectionSurvivesANewerAnalysis() {
    var state = reader()
    _ = state.apply(.reading(ArticleID(0), part(3), progress: 0.3))
    state.press("]q")
    let offset = state.article.selection.statement.map { state.article.marks.statements[$0].start }
    var article = harbour
    article.attributions.insert(
      Attribution(source: [], cue: [], content: [TextRange(60, 70)], kind: .indirect, confidence: 0.5), at: 0)
    _ = state.apply(.reading(ArticleID(0), AnalysedArticle(article), progress: 1))
    #expect(state.article.selection.statement.map { state.article.marks.statements[$0].start } == offset)
    #expect(state.article.selection.voice == .actor("Ana Brandt", 0))
  }

  @Test func coloursAndInitialsSurviveANewerAnalysis() {
    var state = ReaderState(
      draft: harbour.draft, name: "x", settings: Settings(themes: ThemeList(shippedThemes)),
      size: Size(columns: 80, rows: 24),
      depth: .full)
    var known: [VoiceKey: String] = [:]
    var slots: [VoiceKey: Int] = [:]
    for count in 0...9 {
      _ = state.apply(.reading(ArticleID(0), part(count), progress: 0.5))
      for voice in state.article.marks.voices.prefix(state.article.marks.speaking) where voice.actor != nil {
        if let before = known[voice.key] { #expect(state.article.signs.initials(voice.key) == before) }
        if let before = slots[voice.key] { #expect(state.article.signs.slot(voice.key) == before) }
        known[voice.key] = state.article.signs.initials(voice.key)
        slots[voice.key] = state.article.signs.slot(voice.key)
      }
    }
    #expect(Set(slots.values).count == slots.count)
    #expect(Set(known.values).count == known.count)
  }

  @Test func theFilterFollowsAtTheNextKey() {
    var state = reader(columns: 80, rows: 24)
    _ = state.apply(.reading(ArticleID(0), part(2), progress: 0.3))
    state.press("&")
    let before = state.frame().grid.textLines.prefix(20)
    _ = state.apply(.reading(ArticleID(0), part(9), progress: 1))
    #expect(state.frame().grid.textLines.prefix(20) == before)
    state.press("^L")
    #expect(state.frame().grid.textLines.prefix(20) != before)
  }

  @Test func anAnalysisOfAnotherTextIsIgnored() {
    var state = reader()
    let other = ArticleBuilder([(.paragraph, "Short.")]).article
    _ = state.apply(.reading(ArticleID(0), AnalysedArticle(other), progress: 1))
    #expect(state.article.marks.statements.count == 9)
  }

  @Test func aFailureIsReported() {
    var state = ReaderState(
      draft: harbour.draft, name: "x", settings: Settings(themes: []), size: Size(columns: 80, rows: 24), depth: .none)
    _ = state.apply(.analysisFailed("the model is damaged"))
    #expect(state.frame().description.contains("the model is damaged"))
    state.press("j")
    #expect(state.frame().description.contains("not analysed"))
    _ = state.apply(.notice("hello"))
    #expect(state.frame().description.contains("hello"))
  }

  @Test func progressGoesOnBetweenReadings() {
    var state = ReaderState(
      draft: harbour.draft, name: "harbour.txt", settings: Settings(themes: [.builtIn]),
      size: Size(columns: 80, rows: 24),
      depth: .full)
    _ = state.apply(.reading(ArticleID(0), AnalysedArticle(harbour), progress: 0.2))
    for (reported, shown) in [(0.5, 0.5), (0.4, 0.5), (.nan, 0.5), (2, 0.99)] {
      _ = state.apply(.progress(ArticleID(0), reported))
      #expect(state.article.progress == shown)
    }
    _ = state.apply(.reading(ArticleID(0), AnalysedArticle(harbour), progress: 1))
    _ = state.apply(.progress(ArticleID(0), 0.3))
    #expect(state.article.progress == 1)
  }
}
