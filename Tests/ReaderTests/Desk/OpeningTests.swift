import Articles
import Cells
import Testing

@testable import Reader

@Suite("Opening articles that take long") struct OpeningTests {
  private let address = "https://example.org/news"

  /// Returns a reader that awaits its only article, after its start, and the effects of the start.
  private func awaiting() -> (state: ReaderState, effects: [Effect]) {
    var state = ReaderState(
      desk: Desk([DeskEntry(name: address)], awaiting: ArticleID(0)), settings: Settings(themes: [.builtIn]),
      size: Size(columns: 80, rows: 24), depth: .full)
    let effects = state.apply(.started)
    return (state, effects)
  }

  @Test("An awaited article is requested at once; its progress is shown until its text is there") func awaited() {
    var (state, effects) = awaiting()
    #expect(effects.contains(.open(ArticleID(0))))
    #expect(state.notice?.text == "opening \(address)")
    _ = state.apply(.opening(ArticleID(0), "312 kB"))
    #expect(state.notice?.text == "opening \(address), 312 kB")
    _ = state.apply(.opened(ArticleID(0), harbour.draft, nil))
    #expect(state.currentArticle == ArticleID(0))
    #expect(state.notice == nil)
  }

  @Test("The rest of a text comes without a message, and the reading position of an earlier session after it")
  func beginning() {
    let paragraphs = (1...60).map { (Block.Kind.paragraph, "Paragraph \($0) is about the harbour.") }
    let beginning = ArticleBuilder(Array(paragraphs.prefix(3))).article.draft
    let whole = ArticleBuilder(paragraphs).article.draft
    var state = awaiting().state
    _ = state.apply(.begun(ArticleID(0), beginning))
    #expect(state.article.draft == beginning)
    _ = state.apply(.opened(ArticleID(0), whole, nil))
    #expect(state.article.draft == whole && state.notice == nil)
    let offset = whole.blocks[40].range.lower
    _ = state.apply(
      .left(ArticleID(0), ReadingPosition(place: Anchor(at: offset, in: whole.text), marks: [:], share: 0.6)))
    #expect(state.article.viewport.anchor == offset)
    // The beginning of a text that is there already changes nothing.
    _ = state.apply(.begun(ArticleID(0), beginning))
    #expect(state.article.draft == whole)
  }

  @Test("The progress of an article that is not awaited is not shown") func others() {
    var state = deskReader()
    _ = state.apply(.opening(ArticleID(1), "312 kB"))
    #expect(state.notice == nil)
  }

  @Test("Esc gives up what is awaited, once") func escape() {
    var state = awaiting().state
    #expect(state.press("Esc").contains(.giveUp(ArticleID(0))))
    #expect(state.notice?.text == "not opened")
    #expect(!state.press("Esc").contains(.giveUp(ArticleID(0))))
    // The end of what was given up is no news. The same article can be requested again.
    _ = state.apply(.openFailed(ArticleID(0), "given up"))
    #expect(state.press("Enter").contains(.open(ArticleID(0))))
  }

  @Test("What is given up after it was opened by name keeps its first message") func givenUpByName() {
    var state = deskReader()
    let added = ArticleID(pages.count)
    _ = state.apply(.added(added, DeskEntry(name: address, isTrial: true)))
    _ = state.apply(.requested(added))
    state.press("Esc")
    #expect(state.notice?.text == "not opened")
    _ = state.apply(.openFailed(added, "\(address): given up"))
    #expect(state.notice?.text == "not opened")
    #expect(state.desk.order.count == pages.count)
  }

  @Test("An article that is opened by name comes at the end of the list and is shown") func byName() {
    var state = deskReader()
    state.press(":")
    for letter in "open \(address)" { _ = state.apply(.input(.key(.character(letter)))) }
    #expect(state.press("Enter").contains(.openNamed(address)))
    let added = ArticleID(pages.count)
    _ = state.apply(.added(added, DeskEntry(name: address)))
    #expect(state.apply(.requested(added)).contains(.open(added)))
    _ = state.apply(.opened(added, pages[1].draft, nil))
    #expect(state.currentArticle == added)
    // A second request for it adds nothing.
    _ = state.apply(.added(added, DeskEntry(name: address)))
    #expect(state.desk.entries.count == pages.count + 1)
    #expect(state.desk.order.last == added)
  }

  @Test("Without a name nothing is opened, and the message shows an example") func noName() {
    var state = deskReader()
    state.press(":")
    for letter in "open" { _ = state.apply(.input(.key(.character(letter)))) }
    let isOpening = state.press("Enter").contains { if case .openNamed = $0 { true } else { false } }
    #expect(!isOpening)
    #expect(state.notice?.text.contains("open what?") == true)
  }
}
