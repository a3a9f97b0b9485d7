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

  // MARK: Marks

  /// Marks the entry at the cursor of the list as read, or as unread. Returns the effect that keeps this.
  mutating func toggleRead() -> [Effect] {
    guard let id = chosenEntry(), let marks = desk[id]?.marks else { return [] }
    return mark([id], asRead: !marks.isRead)
  }

  /// Stars the entry at the cursor of the list, or removes the star. Returns the effect that keeps this.
  mutating func toggleStar() -> [Effect] {
    guard let id = chosenEntry(), let marks = desk[id]?.marks else { return [] }
    desk.update(id) { $0.marks?.isStarred = !marks.isStarred }
    return [.star(id, !marks.isStarred)]
  }

  /// Marks an entry that comes on the screen as read. Returns the effect that keeps this.
  mutating func markRead(_ id: ArticleID) -> [Effect] {
    guard let marks = desk[id]?.marks, !marks.isRead || marks.isRevised else { return [] }
    return mark([id], asRead: true)
  }

  /// Marks all entries in the list as read. Returns the effect that keeps this.
  mutating func markAllRead() -> [Effect] {
    guard isOverFeeds() else { return [] }
    let ids = (deskList?.rows ?? []).filter { desk[$0]?.marks?.isRead == false }
    guard !ids.isEmpty else {
      notify("no entry here is unread")
      return []
    }
    desk.markedRead.append(ids)
    notify("\(ids.count == 1 ? "1 entry" : "\(ids.count) entries") marked as read: \(key: .undo) undoes it")
    return mark(ids, asRead: true)
  }

  /// Marks the entries of the last `markAllRead` as unread again. Returns the effect that keeps this.
  mutating func undoAllRead() -> [Effect] {
    guard isOverFeeds() else { return [] }
    guard let ids = desk.markedRead.popLast() else {
      notify("nothing to undo here")
      return []
    }
    notify("\(ids.count == 1 ? "1 entry" : "\(ids.count) entries") marked as unread again")
    return mark(ids, asRead: false)
  }

  private mutating func mark(_ ids: [ArticleID], asRead isRead: Bool) -> [Effect] {
    for id in ids {
      desk.update(id) { entry in
        entry.marks?.isRead = isRead
        if isRead { entry.marks?.isRevised = false }
      }
    }
    return [.markRead(ids, isRead)]
  }

  // MARK: The entries shown

  /// Lists the entries of a typed choice.
  mutating func showEntries(_ typed: String?) {
    guard isOverFeeds() else { return }
    guard let typed else { return notify("show what? unread, starred, all, or a feed, a folder, a tag") }
    do throws(TypedCommand.Problem) { show(try desk.choice(typed: typed)) } catch { refuse(error.words) }
  }

  /// Lists the unread entries, then the starred ones, then all, in a circle.
  mutating func showNextState() {
    guard isOverFeeds() else { return }
    var choice = desk.choice
    choice.state = choice.state.next
    show(choice)
  }

  /// Lists the entries of the chosen entry's feed only, then of its folder or first tag, then of all feeds.
  mutating func showFeedOfEntry() {
    guard isOverFeeds() else { return }
    var choice = desk.choice
    let places = (deskList?.chosen ?? article.id).flatMap { desk[$0]?.places } ?? []
    choice.place =
      if let place = choice.place { place == places.first ? places.dropFirst().first : nil } else { places.first }
    show(choice)
  }

  /// Lists the entries of `choice`. The cursor stays at its entry if that is listed.
  private mutating func show(_ choice: NewsChoice) {
    desk.show(choice)
    if let list = deskList {
      screens.top = .desk(list.narrowed(to: list.words, self))
    } else {
      notify("news: \(choice.title)")
    }
  }

  // MARK: Refreshes

  /// Returns the effect that refreshes the feed of the entry at the cursor, or all feeds.
  mutating func refreshFeeds(isAll: Bool) -> [Effect] {
    guard isOverFeeds() else { return [] }
    let chosen = isAll ? nil : chosenEntry()
    guard isAll || chosen != nil else { return [] }
    notify(isAll ? "refreshing the feeds" : "refreshing the feed")
    return [.refresh(chosen)]
  }

  /// Adds new entries of feeds to the desk, in its order. The cursor of the list stays at its entry.
  mutating func receive(_ entries: [(id: ArticleID, entry: DeskEntry)], _ words: String?) {
    for (id, entry) in entries { desk.add(entry, as: id) }
    if !entries.isEmpty {
      desk.sort(by: desk.sort)
      renewDeskList()
    }
    if let words { notify(words) }
  }

  /// Returns the entry at the cursor of the list; nil after a message if there is none.
  private mutating func chosenEntry() -> ArticleID? {
    guard isOverFeeds() else { return nil }
    if let chosen = deskList?.chosen { return chosen }
    notify("no row chosen")
    return nil
  }

  /// Whether the articles are entries of feeds; if not, a message says so.
  private mutating func isOverFeeds() -> Bool {
    if desk.origin == .library { return true }
    notify("these articles are not entries of feeds; sayso news opens those")
    return false
  }
}
