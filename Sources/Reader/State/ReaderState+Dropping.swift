import Articles
import Cells

extension ReaderState {
  /// Removes an article from the list: the one at its cursor, or the open one, after which the next one opens.
  mutating func drop() {
    let list: DeskList? = if case .desk(let list) = screens.top { list } else { nil }
    guard let id = list.map({ $0.chosen }) ?? article.id, let entry = desk[id] else {
      return notify("no article chosen")
    }
    guard desk.order.count > 1 else { return notify("this is the only article: \(keyHint(.close)) quits") }
    let next = desk.article(1, from: id) ?? desk.article(-1, from: id)
    desk.drop(id)
    renewDeskList()
    notify("\(harmless(entry.title)) is removed from the list; its file and its decisions stay")
    if list == nil, let next { go(to: Destination(article: next)) }
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
