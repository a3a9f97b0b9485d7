import Articles
import Cells
import Testing

@testable import Reader

/// The list of entries of feeds: marks, order, refreshes.
@Suite("The list of news") struct FeedListTests {
  private static func entry(_ number: Int, moment: Int, isRead: Bool = false, isStarred: Bool = false) -> DeskEntry {
    DeskEntry(
      name: "https://coast.example/\(number)",
      headings: Headings(title: "Entry \(number)", source: "Coast News", date: "2026-03-1\(number)"),
      marks: FeedMarks(isRead: isRead, isStarred: isStarred, moment: moment))
  }

  /// Returns a reader that shows the list of four entries: the second is the newest, the third is read.
  private func list() -> ReaderState {
    let entries = [
      Self.entry(0, moment: 30), Self.entry(1, moment: 40), Self.entry(2, moment: 20, isRead: true),
      Self.entry(3, moment: 10, isStarred: true),
    ]
    var state = ReaderState(
      desk: Desk(entries, origin: .library), settings: Settings(themes: [.builtIn]), size: Size(columns: 80, rows: 12),
      depth: .full)
    _ = state.apply(.started)
    return state
  }

  private func chosen(_ state: ReaderState) -> Int? {
    if case .desk(let list) = state.screens.top { list.chosen?.number } else { nil }
  }

  @Test("Entries come newest first with their marks, and none is fetched by itself") func looks() {
    var state = list()
    #expect(state.desk.order.map(\.number) == [1, 0, 2, 3])
    #expect(state.desk.neighbours.isEmpty)
    let lines = state.frame().grid.textLines
    #expect(lines[0].contains("NEWS"))
    #expect(lines[2].contains("Entry 1") && lines[2].contains("Coast News") && lines[2].contains("new"))
    #expect(lines[4].contains("Entry 2") && lines[4].contains("read"))
    #expect(lines[5].contains("*Entry 3"))
  }

  @Test("All entries are analysed in the background") func analysed() {
    var state = ReaderState(
      desk: Desk([Self.entry(0, moment: 1), Self.entry(1, moment: 2)], origin: .library),
      settings: Settings(themes: [.builtIn]), size: Size(columns: 80, rows: 12), depth: .full)
    let effects = state.apply(.started)
    let plans = effects.compactMap { if case .analyse(let plan) = $0 { plan } else { nil } }
    #expect(plans.last?.later.map(\.article.number) == [1, 0])
  }

  @Test("An entry that comes on the screen is marked as read, once") func opened() {
    var state = list()
    #expect(state.press("Enter") == [.open(ArticleID(1))])
    let effects = state.apply(.opened(ArticleID(1), harbour.draft, nil))
    #expect(effects.contains(.mark(ArticleID(1), FeedMarks(isRead: true, isStarred: false, moment: 40))))
    #expect(state.desk[ArticleID(1)]?.headings.source == "Coast News")
    #expect(state.desk[ArticleID(1)]?.marks?.isRead == true)
    let again = state.apply(.opened(ArticleID(1), harbour.draft, nil))
    #expect(!again.contains { if case .mark = $0 { true } else { false } })
  }

  @Test("N goes to the next unread entry, in the list and from a text") func unread() {
    var state = list()
    state.press("N")
    #expect(chosen(state) == 0)
    state.press("N")
    #expect(chosen(state) == 3)
    state.press("N")
    #expect(chosen(state) == 1)
    state.press("2", "N")
    #expect(chosen(state) == 3)
    state.press("g", "Enter")
    _ = state.apply(.opened(ArticleID(1), harbour.draft, nil))
    #expect(state.press("]", "n").contains(.open(ArticleID(0))))
  }

  @Test("m and s change the marks of the entry at the cursor") func marks() {
    var state = list()
    #expect(state.press("m") == [.mark(ArticleID(1), FeedMarks(isRead: true, isStarred: false, moment: 40))])
    #expect(state.press("s") == [.mark(ArticleID(1), FeedMarks(isRead: true, isStarred: true, moment: 40))])
    #expect(state.press("m") == [.mark(ArticleID(1), FeedMarks(isRead: false, isStarred: true, moment: 40))])
    state.press("G")
    #expect(state.press("s") == [.mark(ArticleID(3), FeedMarks(isRead: false, isStarred: false, moment: 10))])
  }

  @Test("A refresh adds its entries in their order, and the cursor stays at its entry") func refreshed() {
    var state = list()
    #expect(state.press("r") == [.refresh(ArticleID(1))])
    #expect(state.press("R") == [.refresh(nil)])
    state.press("j")
    _ = state.apply(.feedEntries([(ArticleID(4), Self.entry(4, moment: 50))], "1 feed fetched, 1 new"))
    #expect(state.desk.order.map(\.number) == [4, 1, 0, 2, 3])
    #expect(chosen(state) == 0)
    #expect(state.notice?.text == "1 feed fetched, 1 new")
  }

  @Test("Other articles have no marks, and a message says so", arguments: ["N", "m", "s", "r", "R"])
  func others(key: String) {
    var state = ReaderState(
      desk: Desk([DeskEntry(name: "a.txt"), DeskEntry(name: "b.txt")]), settings: Settings(themes: [.builtIn]),
      size: Size(columns: 80, rows: 12), depth: .full)
    _ = state.apply(.started)
    #expect(state.press(key).isEmpty)
    #expect(state.notice?.text == "these articles are not entries of feeds; sayso news opens those")
  }
}
