import Articles

extension ReaderState {
  /// The list of articles, if it is on the screen.
  private var deskList: DeskList? { if case .desk(let list) = screens.top { list } else { nil } }

  /// Goes to the `count`th unread entry after the current one: in the list to its row, else to its text.
  mutating func goToNextUnread(_ count: Int) {
    guard isOverFeeds() else { return }
    let rows = deskList?.rows ?? desk.order
    let here = deskList?.cursor ?? (desk.wanted?.article ?? article.id).flatMap { rows.firstIndex(of: $0) } ?? -1
    let after = Array(rows.indices.dropFirst(here + 1)) + Array(rows.indices.prefix(max(0, here)))
    let unread = after.filter { desk[rows[$0]]?.marks?.isRead == false }
    guard let next = unread.prefix(max(1, count)).last else { return notify("no other entry is unread") }
    if var list = deskList {
      list.cursor = next
      screens.top = .desk(list)
    } else {
      go(to: Destination(article: rows[next]))
    }
  }

  /// Changes the marks of the entry at the cursor of the list. Returns the effect that keeps them.
  mutating func changeMarks(_ change: (inout FeedMarks) -> Void) -> [Effect] {
    guard isOverFeeds(), let id = deskList?.chosen, var marks = desk[id]?.marks else { return [] }
    change(&marks)
    return keep(marks, of: id)
  }

  /// Marks an entry that comes on the screen as read. Returns the effect that keeps this.
  mutating func markRead(_ id: ArticleID) -> [Effect] {
    guard var marks = desk[id]?.marks, !marks.isRead || marks.isRevised else { return [] }
    (marks.isRead, marks.isRevised) = (true, false)
    return keep(marks, of: id)
  }

  private mutating func keep(_ marks: FeedMarks, of id: ArticleID) -> [Effect] {
    desk.update(id) { $0.marks = marks }
    return [.mark(id, marks)]
  }

  /// Returns the effect that refreshes the feed of the entry at the cursor, or all feeds.
  mutating func refreshFeeds(isAll: Bool) -> [Effect] {
    guard isOverFeeds() else { return [] }
    let chosen = isAll ? nil : deskList?.chosen
    guard isAll || chosen != nil else {
      notify("no row chosen")
      return []
    }
    notify(isAll ? "refreshing the feeds" : "refreshing the feed")
    return [.refresh(chosen)]
  }

  /// Adds new entries of feeds to the desk, in its order. The cursor of the list stays at its entry.
  mutating func receive(_ entries: [(id: ArticleID, entry: DeskEntry)], _ words: String) {
    for (id, entry) in entries { desk.add(entry, as: id) }
    if !entries.isEmpty {
      desk.sort(by: desk.sort)
      if let list = deskList { screens.top = .desk(list.narrowed(to: list.words, self)) }
    }
    notify(words)
  }

  /// Whether the articles are entries of feeds; if not, a message says so.
  private mutating func isOverFeeds() -> Bool {
    if desk.origin == .library { return true }
    notify("these articles are not entries of feeds; sayso news opens those")
    return false
  }
}
