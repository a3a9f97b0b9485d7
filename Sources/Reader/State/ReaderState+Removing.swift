import Articles
import Cells

extension ReaderState {
  /// Removes an article from the list: the one at its cursor, or the open one, after which the next one opens, if any of them can be opened.
  /// Returns the effect that hides an entry of a feed for good.
  mutating func removeArticle() -> [Effect] {
    let list: DeskList? = if case .desk(let list) = screens.top { list } else { nil }
    if list == nil, leaveSource() { return [] }
    guard let id = list.map({ $0.chosen }) ?? desk.wanted?.article ?? article.id, let entry = desk[id] else {
      notify("no article chosen")
      return []
    }
    let isEntry = entry.marks != nil
    guard isEntry || desk.order.count > 1 else {
      notify("this is the only article: \(keyHint(.close)) quits")
      return []
    }
    let here = desk.order.firstIndex(of: id) ?? 0
    desk.drop(id)
    if desk.wanted?.article == id { desk.giveUp() }
    let others = desk.order.dropFirst(here) + desk.order.prefix(here).reversed()
    desk.steps.append(.removed(id, wasOnScreen: list == nil))
    let fate = isEntry ? "hidden for good" : "removed from the list; its file and its decisions stay"
    notify("\(harmless(entry.title)) is \(fate): \(key: .undo) brings it back")
    let effects: [Effect] = isEntry ? [.hide(id, true)] : []
    if let list {
      var shorter = list.narrowed(to: list.words, self)
      shorter.cursor = max(0, min(list.cursor, shorter.rows.count - 1))
      screens.top = .desk(shorter)
      return effects
    }
    if let next = others.first(where: { desk[$0]?.error == nil }) {
      go(to: Destination(article: next))
    } else {
      DeskList.toggle(&self)
    }
    return effects
  }

  /// Undoes the removal of an article that was on the screen, if that is the last change of the list, and opens the article again.
  /// Returns the effect that keeps this; nil if the last change is another one.
  mutating func undoRemoval() -> [Effect]? {
    guard case .removed(let id, wasOnScreen: true)? = desk.steps.last else { return nil }
    let effects = undoInList()
    go(to: Destination(article: id))
    return effects
  }

  /// Shows the current rows of the list of articles, if it is on the screen.
  mutating func renewDeskList() {
    guard case .desk(let list) = screens.top else { return }
    screens.top = .desk(list.narrowed(to: list.words, self))
  }

  /// Puts the articles of a document of several on the desk, the first in the place of the document. If the user waits for it, the list
  /// shows them.
  mutating func receive(parts: [(id: ArticleID, entry: DeskEntry)]) {
    guard let first = parts.first else { return }
    desk.update(first.id) { ($0.headings, $0.isTrial) = (first.entry.headings, false) }
    for (part, before) in zip(parts.dropFirst(), parts) { desk.add(part.entry, as: part.id, after: before.id) }
    guard desk.wanted?.article == first.id else { return renewDeskList() }
    desk.wanted = nil
    if case .desk = screens.top { screens.close() } else { rest() }
    screens.push(.desk(DeskList(desk, at: first.id)))
    notify("\(counted(parts.count, "article")): \(keyHint(.go)) opens one")
  }
}
