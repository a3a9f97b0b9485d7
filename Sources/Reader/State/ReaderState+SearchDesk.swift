import Articles
import Cells

extension ReaderState {
  /// Looks for `words` in all articles, or lets them be typed.
  mutating func searchDesk(for words: String?) -> [Effect] {
    guard desk.entries.count > 1 else {
      tell("this is the only article: \(keyHint(.search)) searches it")
      return []
    }
    search(for: nil)
    search.typed.scope = .desk
    guard let words else { return [] }
    prompt = nil
    search.typed.typed = words
    begin(search.typed, from: here())
    return listMatches()
  }

  /// Lists what the query that was typed finds in all articles, as it is found; for an empty one, what was found last.
  mutating func listMatches() -> [Effect] {
    guard screen.canHoldPanels else {
      tell("the screen is too small for a list")
      return []
    }
    (search.pending, search.current) = (nil, nil)
    if search.typed.typed.isEmpty {
      if let found = search.found {
        begin(found.query, from: here())
        overlays.append(.list(found.listing))
      } else {
        tell("nothing searched for in all articles yet")
      }
      return []
    }
    let listing = Listing(.matches(words: written(search.typed), isDone: false), [])
    search.found = DeskMatches(query: search.typed, missing: Set(desk.order), listing: listing)
    overlays.append(.list(listing))
    return [.search(search.typed, in: desk.order)]
  }

  /// Adds the matches of an article to the list; nil for an article that cannot be read.
  mutating func found(_ query: SearchQuery, in id: ArticleID, _ matches: ArticleMatches?) {
    guard search.found?.query == query, search.found?.missing.remove(id) != nil else { return }
    let isDone = search.found?.missing.isEmpty ?? true
    let rows = matches.map { self.rows(of: $0, in: id) } ?? []
    search.found?.listing.add(rows, isDone: isDone)
    guard case .list(let shown)? = overlay, case .matches = shown.kind else { return }
    updateList { $0.add(rows, isDone: isDone) }
    if isDone, search.found?.listing.all.isEmpty ?? true {
      overlay = nil
      tell("“\(query.typed)” is in none of the \(desk.entries.count) articles")
    }
  }

  private func rows(of matches: ArticleMatches, in id: ArticleID) -> [Listing.Row] {
    guard let first = matches.lines.first else { return [] }
    let left = matches.count > matches.lines.count ? ", the first \(matches.lines.count) here" : ""
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

  /// From the list of what was found to a match, in whichever article.
  mutating func go(toMatch offset: Int, in id: ArticleID) {
    if let query = search.found?.query, search.query != query { begin(query, from: here()) }
    go(to: Destination(article: id, spot: .match(offset)))
  }

  /// To the match that starts at `offset`, where the query still finds it.
  mutating func arrive(atMatch offset: Int) {
    goTo(offset)
    guard isShown(offset), search.finder != nil else { return }
    search.pending = Search.Step(offset: offset - 1, forward: true, count: 1)
    takeStep()
  }
}

/// What a search in all articles has found so far.
struct DeskMatches: Sendable {
  let query: SearchQuery
  /// The articles that are still to be looked through.
  var missing: Set<ArticleID>
  /// As it was last on the screen.
  var listing: Listing
}
