import Articles
import Cells

extension ReaderState {
  /// The list of articles, if it is on the screen.
  private var deskList: DeskList? { if case .desk(let list) = screens.top { list } else { nil } }

  /// Goes to the `count`th unread entry after the current one: in the list to its row, else to its text.
  mutating func goToNextUnread(_ count: Int) {
    let rows = deskList?.rows ?? desk.order
    let here = deskList?.cursor ?? (desk.wanted?.article ?? article.id).flatMap { rows.firstIndex(of: $0) } ?? -1
    let after = Array(rows.indices.dropFirst(here + 1)) + Array(rows.indices.prefix(max(0, here)))
    let unread = after.filter { desk[rows[$0]]?.isRead == false }
    guard let next = unread.prefix(max(1, count)).last else { return notify("no other \(noun) is unread") }
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
    guard let id = chosenArticle(), let entry = desk[id] else { return [] }
    return mark([id], asRead: !entry.isRead)
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
    let ids = (deskList?.rows ?? []).filter { desk[$0]?.isRead == false }
    guard !ids.isEmpty else {
      notify("no \(noun) here is unread")
      return []
    }
    desk.readCount += 1
    desk.steps.append(.read(ids, number: desk.readCount))
    notify("\(counted(ids)) marked as read: \(key: .undo) undoes it")
    set(ids, isRead: true)
    return [isNews ? .markTogether(ids, step: desk.readCount) : .markRead(ids, true)]
  }

  /// Undoes the last step: lists the article that was removed, or requests that the entries that were marked as read together are unread
  /// again. Returns the effect that keeps this.
  mutating func undoInList() -> [Effect] {
    switch desk.steps.popLast() {
    case .read(let ids, let number) where isNews: return [.undoTogether(ids, step: number)]
    case .read(let ids, _):
      notify("\(counted(ids)) marked as unread again")
      return mark(ids, asRead: false)
    case .removed(let id, _):
      desk.restore(id)
      renewDeskList()
      notify("\(harmless(desk[id]?.title ?? "")) is in the list again")
      return desk[id]?.marks == nil ? [] : [.hide(id, false)]
    case nil:
      notify("nothing to undo here")
      return []
    }
  }

  /// Shows entries of a step that was undone as unread. The others of the step were marked elsewhere since then.
  mutating func receive(unread ids: [ArticleID], outOf count: Int) {
    set(ids, isRead: false)
    let kept = count - ids.count
    notify(
      "\(entries: ids.count) marked as unread again"
        + (kept > 0 ? "; \(kept) marked elsewhere since then stay as they are" : ""))
  }

  /// Whether the list shows entries of feeds.
  private var isNews: Bool { desk.origin == .library }
  /// The word for what the list shows.
  private var noun: String { isNews ? "entry" : "article" }

  private func counted(_ ids: [ArticleID]) -> String {
    isNews && ids.count != 1 ? "\(ids.count) entries" : Articles.counted(ids.count, noun)
  }

  private mutating func mark(_ ids: [ArticleID], asRead isRead: Bool) -> [Effect] {
    set(ids, isRead: isRead)
    return [.markRead(ids, isRead)]
  }

  private mutating func set(_ ids: [ArticleID], isRead: Bool) {
    for id in ids {
      desk.update(id) { entry in
        guard entry.marks != nil else { return entry.isMarkedRead = isRead }
        entry.marks?.isRead = isRead
        if isRead { entry.marks?.isRevised = false }
      }
    }
  }

  // MARK: Texts

  /// Returns the effect that shows the other text of the entry on the screen: what the feed gives, or the page.
  mutating func showOtherText() -> [Effect] {
    guard isOverFeeds() else { return [] }
    guard let id = article.id, desk[id]?.marks != nil else {
      notify("this article is not an entry of a feed")
      return []
    }
    return [.otherText(id)]
  }

  // MARK: The entries shown

  /// Lists the entries of a typed choice.
  mutating func showEntries(_ typed: String?) {
    guard let typed else { return notify("show what? unread, starred, all, or a feed, a folder, a tag") }
    do throws(TypedCommand.Problem) { show(try desk.choice(typed: typed)) } catch { refuse(error.words) }
  }

  /// Lists the unread entries, then the starred ones, then all, in a circle.
  mutating func showNextState() {
    var choice = desk.choice
    choice.state = choice.state.next(in: desk.origin)
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
      notify("\(desk.origin == .library ? "news" : "articles"): \(choice.title)")
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

  /// Shows that the text of an entry of a feed has changed. The text is read again when it is opened, or at once if it is on the
  /// screen.
  mutating func receive(changed entry: DeskEntry, of id: ArticleID) {
    desk.update(id) { known in
      known.headings = entry.headings
      known.marks?.isRevised = true
    }
    desk.outdate(id)
  }

  /// Returns the entry at the cursor of the list; nil after a message if there is none.
  private mutating func chosenEntry() -> ArticleID? {
    isOverFeeds() ? chosenArticle() : nil
  }

  /// Returns the article at the cursor of the list; nil after a message if there is none.
  private mutating func chosenArticle() -> ArticleID? {
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

extension Message.StringInterpolation {
  /// Appends a number of entries in words.
  fileprivate mutating func appendInterpolation(entries count: Int) {
    appendLiteral(count == 1 ? "1 entry" : "\(count) entries")
  }
}
