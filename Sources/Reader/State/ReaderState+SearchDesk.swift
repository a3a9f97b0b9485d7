import Articles
import Cells

extension ReaderState {
  /// Searches for `words` in all articles. Opens the line if `words` is nil.
  mutating func searchDesk(for words: String?) -> [Effect] {
    guard desk.holdsSeveral else {
      notify("this is the only article: \(keyHint(.search)) searches it")
      return []
    }
    search(for: nil)
    typing.query.scope = .desk
    guard let words else { return [] }
    typing.prompt = nil
    typing.query.typed = words
    article.begin(typing.query, from: article.here())
    return listMatches()
  }

  /// Lists the matches of the typed query in all articles, as they are found. Shows the last list again for an empty
  /// query.
  mutating func listMatches() -> [Effect] {
    guard looks.screen.canHoldPanels else {
      notify("the screen is too small for a list")
      return []
    }
    (article.search.pending, article.search.current) = (nil, nil)
    if typing.query.typed.isEmpty {
      if let found = desk.found {
        article.begin(found.query, from: article.here())
        screens.push(.list(found.listing))
      } else {
        notify("no search in all articles yet")
      }
      return []
    }
    let listing = Listing(.matches(words: article.written(typing.query), isDone: false), [])
    desk.found = DeskMatches(query: typing.query, missing: Set(desk.order), listing: listing)
    screens.push(.list(listing))
    return [.search(typing.query, in: desk.order)]
  }

  /// Adds the matches of an article to the list; nil for an article that cannot be read.
  mutating func found(_ query: SearchQuery, in id: ArticleID, _ matches: ArticleMatches?) {
    guard desk.found?.query == query, desk.found?.missing.remove(id) != nil else { return }
    let isDone = desk.found?.missing.isEmpty ?? true
    let rows = matches.map { self.rows(of: $0, in: id) } ?? []
    desk.found?.listing.add(rows, isDone: isDone)
    guard case .list(let shown)? = screens.top, case .matches = shown.kind else { return }
    screens.updateList { $0.add(rows, isDone: isDone) }
    if isDone, desk.found?.listing.all.isEmpty ?? true {
      screens.close()
      notify("“\(query.typed)” is not in any of the \(desk.order.count) articles")
    }
  }

  private func rows(of matches: ArticleMatches, in id: ArticleID) -> [Listing.Row] {
    guard let first = matches.lines.first else { return [] }
    let left = matches.count > matches.lines.count ? ", showing the first \(matches.lines.count)" : ""
    let title = Listing.Row(
      text: harmless(desk[id]?.title ?? ""),
      detail: (matches.count == 1 ? "1 match" : "\(matches.count) matches") + left, isHeading: true,
      target: .match(id, first.offset))
    return [title]
      + matches.lines.map { line in
        Listing.Row(
          text: line.words, detail: line.paragraph.map { "¶\($0)" } ?? "", target: .match(id, line.offset))
      }
  }

  /// Goes from the list of matches to a match in any article.
  mutating func go(toMatch offset: Int, in id: ArticleID) {
    if let query = desk.found?.query, article.search.query != query { article.begin(query, from: article.here()) }
    go(to: Destination(article: id, spot: .match(offset)))
  }

  /// Goes to the match that starts at `offset` if the query still finds it.
  mutating func arrive(atMatch offset: Int) {
    article.goTo(offset)
    guard article.isShown(offset), article.search.finder != nil else { return }
    article.search.pending = Search.Step(offset: offset - 1, forward: true, count: 1)
    takeStep()
  }
}

/// The matches found so far by a search in all articles.
struct DeskMatches: Sendable {
  let query: SearchQuery
  /// The articles that are not searched yet.
  var missing: Set<ArticleID>
  /// The list as it was last on the screen.
  var listing: Listing
}
