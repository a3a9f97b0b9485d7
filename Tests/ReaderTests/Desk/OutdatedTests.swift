import Articles
import Cells
import Testing

@testable import Reader

@Suite("Texts that change during a session") struct OutdatedTests {
  private let id = ArticleID(0)
  private let newer = ArticleBuilder([(.title, "Ferry fares rise"), (.paragraph, "The fares rise again.")]).article
    .draft

  /// Returns a reader of two entries of a feed that shows the first one.
  private func news() -> ReaderState {
    let marks = FeedMarks(isRead: false, isStarred: false, moment: 1)
    let entries = ["One", "Two"].map {
      DeskEntry(name: $0, headings: Headings(title: $0, source: "Coast"), marks: marks)
    }
    var state = ReaderState(
      desk: Desk(entries, origin: .library), settings: Settings(themes: [.builtIn]),
      size: Size(columns: 100, rows: 30), depth: .full)
    state.answer(.started)
    state.pressAnswered("Enter")
    return state
  }

  private let changed = DeskEntry(name: "One", headings: Headings(title: "One, corrected", source: "Coast"))

  @Test("An entry on the screen is read again at once, and counts as read") func shown() {
    var state = news()
    let effects = state.apply(.entryChanged(id, changed))
    #expect(effects.contains(.open(id)) && effects.contains(.markRead([id], true)))
    _ = state.apply(.opened(id, newer, nil))
    #expect(state.notice?.text == "entry reloaded")
    _ = state.apply(.revised(id, TextRevision(blocks: [1], since: "2026-03-01 08:00")))
    #expect(state.notice?.text.contains("updated: 1 paragraph new since 2026-03-01 08:00") == true)
    #expect(state.article.draft == newer)
  }

  @Test("An entry below the list is read again when it comes back") func covered() {
    var state = news()
    state.press("q")
    #expect(!state.apply(.entryChanged(id, changed)).contains(.open(id)))
    #expect(state.frame().description.contains("One, corrected") && state.frame().description.contains("changed"))
    #expect(state.press("Enter").contains(.open(id)))
    _ = state.apply(.opened(id, newer, nil))
    #expect(state.article.draft == newer)
    #expect(!state.press("q", "Enter").contains(.open(id)))
  }

  @Test("An entry that was left is read again when it is opened") func left() {
    var state = news()
    state.pressAnswered("q", "j", "Enter")
    _ = state.apply(.entryChanged(id, changed))
    state.press("q", "k")
    #expect(state.press("Enter").contains(.open(id)))
  }

  @Test("A file that changed while the list was on the screen is read again") func file() {
    var state = deskReader()
    #expect(state.apply(.fileChanged(id)) == [])
    #expect(state.notice?.text.contains("the file has changed") == true)
    state.press("l")
    #expect(state.apply(.fileChanged(id)) == [])
    #expect(state.press("l").contains(.open(id)))
    _ = state.apply(.opened(id, newer, nil))
    #expect(state.article.draft == newer && !state.article.fileIsNewer)
    #expect(state.apply(.outdated(id)).contains(.open(id)))
  }

  @Test("The text of another article that is outdated is not shown any more") func neighbour() {
    var state = deskReader()
    _ = state.apply(.outdated(ArticleID(1)))
    #expect(state.desk[ArticleID(1)]?.draft == nil || state.desk.asked.contains(ArticleID(1)))
  }

  @Test("The message names what was read again", arguments: ["https://a.example/x", "a.txt", "news/http.txt"])
  func reloaded(_ name: String) {
    var state = ReaderState(
      draft: harbour.draft, name: name, settings: Settings(themes: [.builtIn]), size: Size(columns: 80, rows: 24),
      depth: .full)
    let noun = name == "https://a.example/x" ? "page" : "file"
    _ = state.apply(.text(id, harbour.draft))
    #expect(state.notice?.text == "the \(noun) has not changed")
    _ = state.apply(.text(id, newer))
    #expect(state.notice?.text == "\(noun) reloaded")
  }
}
