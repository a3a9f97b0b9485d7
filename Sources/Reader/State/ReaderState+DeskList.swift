import Cells

extension ReaderState {
  /// The list of the articles; again: back to the article.
  mutating func toggleDeskList() {
    if case .desk = screens.top { return closeTop() }
    rest()
    screens.push(.desk(DeskList(desk, at: article.id)))
  }

  /// A command in the list of the articles.
  mutating func moveDeskList(_ order: Order) {
    guard case .desk(var list) = screens.top else { return }
    switch order.command {
    case .go:
      guard let chosen = list.chosen else {
        return notify("nothing chosen: \(keyHint(.narrow)) changes the words")
      }
      if chosen == article.id { screens.close() }
      return go(to: Destination(article: chosen))
    default:
      let step = listStep(
        order.command, from: list.cursor, count: order.count ?? 1, page: max(1, deskRows.count - 1),
        total: list.rows.count)
      list.cursor = step.row
      if let end = step.end { notify(end == .last ? "this is the last" : "this is the first") }
    }
    screens.top = .desk(list)
  }

  /// `:sort`, and the keys that go through what can be sorted by.
  mutating func sortDesk(_ order: Order) {
    switch order.command {
    case .sortNext: sortDesk(by: desk.sort.next(order.count ?? 1))
    case .sortPrevious: sortDesk(by: desk.sort.next(-(order.count ?? 1)))
    default:
      guard let words = order.argument else {
        return notify("sort by what? " + DeskSort.Key.allCases.map(\.rawValue).joined(separator: ", "))
      }
      do throws(TypedCommand.Problem) {
        sortDesk(by: try DeskSort.parse(words))
      } catch {
        refuse(error.words)
      }
    }
  }

  private mutating func sortDesk(by sort: DeskSort) {
    desk.sort(by: sort)
    if case .desk(var list) = screens.top {
      list.narrow(to: list.narrowing, desk)
      screens.top = .desk(list)
    } else {
      notify("articles \(sort.title)")
    }
  }
}
