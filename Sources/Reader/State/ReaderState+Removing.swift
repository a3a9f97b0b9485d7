import Articles
import Cells

extension ReaderState {
  /// Removes an article from the list: the one at its cursor, or the open one, after which the next one opens, if any of them can be opened.
  mutating func removeArticle() {
    let list: DeskList? = if case .desk(let list) = screens.top { list } else { nil }
    guard let id = list.map({ $0.chosen }) ?? desk.wanted?.article ?? article.id, let entry = desk[id] else {
      return notify("no article chosen")
    }
    guard desk.order.count > 1 else { return notify("this is the only article: \(keyHint(.close)) quits") }
    let here = desk.order.firstIndex(of: id) ?? 0
    desk.drop(id)
    if desk.wanted?.article == id { desk.giveUp() }
    let others = desk.order[here...] + desk.order[..<here].reversed()
    notify("\(harmless(entry.title)) is removed from the list; its file and its decisions stay")
    if let list {
      var shorter = list.narrowed(to: list.words, self)
      shorter.cursor = max(0, min(list.cursor, shorter.rows.count - 1))
      screens.top = .desk(shorter)
      return
    }
    if let next = others.first(where: { desk[$0]?.error == nil }) {
      go(to: Destination(article: next))
    } else {
      DeskList.toggle(&self)
    }
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
    desk.update(first.id) { $0.headings = first.entry.headings }
    for (part, before) in zip(parts.dropFirst(), parts) { desk.add(part.entry, as: part.id, after: before.id) }
    guard desk.wanted?.article == first.id else { return renewDeskList() }
    desk.wanted = nil
    if case .desk = screens.top { screens.close() } else { rest() }
    screens.push(.desk(DeskList(desk, at: first.id)))
    notify("\(counted(parts.count, "article")): \(keyHint(.go)) opens one")
  }
}
