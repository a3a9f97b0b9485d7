import Articles
import Cells
import Testing

@testable import Reader

/// The list of entries of feeds: marks, order, refreshes.
@Suite("The list of news") struct FeedListTests {
  private static func entry(
    _ number: Int, _ feed: String = "Coast News", moment: Int, isRead: Bool = false, isStarred: Bool = false,
    labels: [String] = ["sea/north"]
  ) -> DeskEntry {
    DeskEntry(
      name: "https://coast.example/\(number)",
      headings: Headings(title: "Entry \(number)", source: feed, date: "2026-03-1\(number)"),
      marks: FeedMarks(isRead: isRead, isStarred: isStarred, moment: moment), labels: labels)
  }

  /// Returns a reader that shows the list of four entries: the second is the newest, the third is read.
  private func list(showing state: NewsChoice.State = .all) -> ReaderState {
    let entries = [
      Self.entry(0, moment: 30), Self.entry(1, moment: 40), Self.entry(2, "Sea Post", moment: 20, isRead: true),
      Self.entry(3, "Inland News", moment: 10, isStarred: true, labels: []),
    ]
    var state = ReaderState(
      desk: Desk(entries, origin: .library, showing: NewsChoice(state)), settings: Settings(themes: [.builtIn]),
      size: Size(columns: 80, rows: 12),
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
    #expect(lines[4].contains("Entry 2") && lines[4].contains(" read"))
    #expect(lines[5].contains("*Entry 3"))
  }

  @Test("The footer has the keys of feeds for entries of feeds only") func footer() {
    var state = list()
    #expect(state.frame().grid.textLines.last?.contains("n next unread") == true)
    #expect(state.frame().grid.textLines.last?.contains("s star") == true)
    var other = ReaderState(
      desk: Desk([DeskEntry(name: "a.txt"), DeskEntry(name: "b.txt")]), settings: Settings(themes: [.builtIn]),
      size: Size(columns: 80, rows: 12), depth: .full)
    _ = other.apply(.started)
    #expect(other.frame().grid.textLines.last?.contains("n next unread") == true)
    #expect(other.frame().grid.textLines.last?.contains("star") == false)
  }

  @Test("A list without entries says how to list others") func empty() {
    var state = list()
    state.press(":show starred", "Enter", "t", "s", "v", "v", "v")
    #expect(state.frame().grid.textLines[2].contains("no such entries: v lists others"))
    #expect(state.press("m").isEmpty)
    #expect(state.notice?.text == "no row chosen")
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
    #expect(effects.contains(.markRead([ArticleID(1)], true)))
    #expect(state.desk[ArticleID(1)]?.headings.source == "Coast News")
    #expect(state.desk[ArticleID(1)]?.marks?.isRead == true)
    let again = state.apply(.opened(ArticleID(1), harbour.draft, nil))
    #expect(!again.contains { if case .markRead = $0 { true } else { false } })
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
    #expect(state.press("m") == [.markRead([ArticleID(1)], true)])
    #expect(state.press("s") == [.star(ArticleID(1), true)])
    #expect(state.press("m") == [.markRead([ArticleID(1)], false)])
    state.press("G")
    #expect(state.press("s") == [.star(ArticleID(3), false)])
  }

  @Test("M marks the unread entries in the list as read, and u marks those as unread again") func allRead() {
    var state = list()
    state.press("/", "03-11", "Enter")
    #expect(state.press("M") == [.markTogether([ArticleID(1)], step: 1)])
    #expect(state.notice?.text == "1 entry marked as read: u undoes it")
    state.press("/", "^U", "Enter")
    #expect(state.press("M") == [.markTogether([ArticleID(0), ArticleID(3)], step: 2)])
    #expect(state.press("M").isEmpty)
    #expect(state.notice?.text == "no entry here is unread")
    #expect(state.press("u") == [.undoTogether([ArticleID(0), ArticleID(3)], step: 2)])
    _ = state.apply(.unread([ArticleID(3)], outOf: 2))
    #expect(
      state.notice?.text == "1 entry marked as unread again; 1 marked elsewhere since then stay as they are")
    #expect(state.press("u") == [.undoTogether([ArticleID(1)], step: 1)])
    _ = state.apply(.unread([ArticleID(1)], outOf: 1))
    #expect(state.press("u").isEmpty)
    #expect(state.desk.entries.map { $0.marks?.isRead } == [true, false, true, false])
  }

  @Test("D hides an entry for good, and u brings it back to its row") func hidden() {
    var state = list()
    #expect(state.press("D").contains(.hide(ArticleID(1), true)))
    #expect(state.notice?.text == "Entry 1 is hidden for good: u brings it back")
    #expect(state.desk.order.map(\.number) == [0, 2, 3])
    #expect(state.press("u").contains(.hide(ArticleID(1), false)))
    #expect(state.notice?.text == "Entry 1 is in the list again")
    #expect(state.desk.order.map(\.number) == [1, 0, 2, 3])
  }

  @Test("D hides the open entry, also the only one, and the list brings it back") func hiddenOpen() {
    var state = list()
    for _ in 0..<3 { state.press("G", "D") }
    state.press("Enter")
    _ = state.apply(.opened(ArticleID(1), harbour.draft, nil))
    #expect(state.press("D").contains(.hide(ArticleID(1), true)))
    #expect(state.desk.order.isEmpty)
    #expect(state.press("u").contains(.hide(ArticleID(1), false)))
    #expect(state.desk.order.map(\.number) == [1])
  }

  @Test("D in the text of an entry is undone there: u brings it back to the list and to the screen") func undoneInText()
  {
    var state = list()
    state.press("Enter")
    _ = state.apply(.opened(ArticleID(1), harbour.draft, nil))
    #expect(state.press("D").contains(.hide(ArticleID(1), true)))
    #expect(state.desk.steps == [.removed(ArticleID(1), wasOnScreen: true)])
    _ = state.apply(.opened(ArticleID(0), harbour.draft, nil))
    #expect(state.currentArticle == ArticleID(0))
    #expect(state.press("u").contains(.hide(ArticleID(1), false)))
    _ = state.apply(.opened(ArticleID(1), harbour.draft, nil))
    #expect(state.currentArticle == ArticleID(1))
    #expect(state.desk.order.map(\.number) == [1, 0, 2, 3])
    // A removal in the list is undone in the list.
    state.press("l", "j", "D", "Enter")
    _ = state.apply(.opened(ArticleID(2), harbour.draft, nil))
    #expect(state.press("u").isEmpty)
    #expect(state.desk.order.map(\.number) == [1, 2, 3])
  }

  @Test("F requests the other text of the entry on the screen") func otherText() {
    var state = list()
    state.press("Enter")
    _ = state.apply(.opened(ArticleID(1), harbour.draft, nil))
    #expect(state.press("F") == [.otherText(ArticleID(1))])
  }

  @Test("v lists unread, starred and all entries in turn; an entry that was read stays until then") func states() {
    var state = list(showing: .unread)
    state.press("v")
    #expect(state.desk.order.map(\.number) == [3])
    #expect(state.frame().grid.textLines[0].contains("NEWS · starred"))
    state.press("v")
    #expect(state.desk.order.map(\.number) == [1, 0, 2, 3])
    state.press("v")
    #expect(state.desk.order.map(\.number) == [1, 0, 3])
    state.press("g", "j", "m")
    #expect(state.desk.order.map(\.number) == [1, 0, 3])
    #expect(state.frame().grid.textLines[0].contains("NEWS · unread"))
    #expect(state.frame().grid.textLines[0].contains("3 · 2 unread · newest first"))
    state.press("v", "v", "v")
    #expect(state.desk.order.map(\.number) == [1, 3])
  }

  @Test("t lists the feed of the entry, then its folder, then all; the cursor stays at its entry") func feeds() {
    var state = list()
    state.press("j")
    state.press("t")
    #expect(state.desk.order.map(\.number) == [1, 0])
    #expect(chosen(state) == 0)
    #expect(state.frame().grid.textLines[0].contains("NEWS · all · Coast News"))
    state.press("t")
    #expect(state.desk.order.map(\.number) == [1, 0, 2])
    #expect(state.frame().grid.textLines[0].contains("NEWS · all · sea/north"))
    state.press("t")
    #expect(state.desk.order.map(\.number) == [1, 0, 2, 3])
  }

  @Test(
    "show lists what is typed: a state, or a feed, a folder or a tag by its beginning",
    arguments: [
      ("starred", [3]), ("coast", [1, 0]), ("sea", [1, 0, 2]), ("sea/north", [1, 0, 2]), ("Inland News", [3]),
      ("all", [1, 0, 2, 3]),
    ])
  func shown(typed: String, order: [Int]) {
    var state = list()
    state.press(":show \(typed)")
    state.press("Enter")
    #expect(state.desk.order.map(\.number) == order)
  }

  @Test("show refuses what it does not know, and Tab lists the feeds with their unread entries") func places() {
    var state = list()
    state.press(":show Coats News")
    state.press("Enter")
    #expect(state.notice?.text == "no feed, folder or tag “Coats News”: did you mean “Coast News”?")
    #expect(state.desk.places().map(\.name) == ["Coast News", "Inland News", "Sea Post", "sea", "sea/north"])
    #expect(state.desk.places().map(\.unread) == [2, 1, 0, 2, 2])
  }

  @Test("Entries that come later are listed as chosen; of the others only earlier analyses are read") func others() {
    var state = list(showing: .unread)
    let effects = state.apply(
      .feedEntries(
        [(ArticleID(4), Self.entry(4, moment: 50, isRead: true)), (ArticleID(5), Self.entry(5, moment: 5))], nil))
    #expect(state.desk.order.map(\.number) == [1, 0, 2, 3, 5])
    let plans = effects.compactMap { if case .analyse(let plan) = $0 { plan } else { nil } }
    #expect(plans.last?.later.map(\.article.number) == [1, 0, 2, 3, 5, 4])
    #expect(plans.last?.later.map(\.isOfCacheOnly) == [false, false, false, false, false, true])
    #expect(state.notice == nil)
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

  @Test(
    "Other articles have no marks, and a message says so", arguments: ["s", "r", "R", "t"])
  func otherArticles(key: String) {
    var state = ReaderState(
      desk: Desk([DeskEntry(name: "a.txt"), DeskEntry(name: "b.txt")]), settings: Settings(themes: [.builtIn]),
      size: Size(columns: 80, rows: 12), depth: .full)
    _ = state.apply(.started)
    #expect(state.press(key).isEmpty)
    #expect(state.notice?.text == "these articles are not entries of feeds; sayso news opens those")
  }

  @Test("An article that is no entry of a feed is listed among all, not among the unread") func strangers() {
    let stranger = DeskEntry(name: "the source of a page")
    #expect(!NewsChoice(.unread).holds(stranger, in: .library) && !NewsChoice(.starred).holds(stranger, in: .library))
    #expect(NewsChoice(.all).holds(stranger, in: .library))
  }
}
