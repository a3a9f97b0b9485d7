import Articles
import Cells

extension ReaderState {
  /// Requests that the current block is left out of the article.
  mutating func dropBlock() -> [Effect] {
    guard let id = article.id, let block = article.blockAtHand() else {
      notify("no text here to drop")
      return []
    }
    let kind = article.draft.blocks[block].kind
    guard kind != .title, kind != .byline else {
      notify("the \(kind.rawValue) cannot be dropped: go to a block of the text")
      return []
    }
    func words(_ block: Int) -> Substring { article.draft.text.slice(article.draft.blocks[block].range) }
    let own = words(block)
    let number = article.draft.blocks.indices[..<block].count { words($0) == own }
    return [.correct(id, .drop(words: String(own), number: number))]
  }

  /// Requests that the text at the current position of a page's source is part of the article.
  mutating func keepText() -> [Effect] {
    guard let id = article.id, let start = article.draft.blocks.first(where: { $0.kind == .code })?.range.lower,
      article.here() >= start || article.viewport.focus == nil
    else {
      notify("no source text here: \(keyHint(.source)) shows the source of a page")
      return []
    }
    let source = article.draft.text.slice(TextRange(start, article.draft.text.utf8.count))
    return [.correct(id, .keep(source: String(source), offset: max(0, article.here() - start)))]
  }

  /// The article that corrections are for: the one on the screen, or that whose source text is shown.
  private var correctable: ArticleID? { article.id.map { desk[$0]?.sourceOf ?? $0 } }

  /// Returns the request that undoes the last correction of the article; nil if there is none.
  mutating func undoCorrection() -> Effect? {
    guard let id = correctable, let last = corrections[id]?.last else { return nil }
    undoneCorrection = last.opposite
    return .correct(id, .change(last.opposite))
  }

  /// Notes a correction of the page of an article, so that it can be undone, unless the correction undoes another one.
  mutating func receive(_ change: PageRuleChange, of id: ArticleID) {
    let rule = change.rule
    let isUndone = undoneCorrection == change && corrections[id]?.last?.opposite == change
    if isUndone { corrections[id]?.removeLast() } else { corrections[id, default: []].append(change) }
    undoneCorrection = nil
    let (words, place) = (harmless("\(rule)"), rule.action == .drop ? "dropped from" : "kept in")
    let done = if case .add = change { place } else { "no longer \(place)" }
    let undo = isUndone || id != correctable ? ":" : ": \(keyHint(.undo)) undoes it ·"
    notify("\(done) articles of \(rule.host)\(undo) \(words)")
  }

  /// Goes from the source text of an article back to the article. Returns whether a source text was on the screen.
  mutating func leaveSource() -> Bool {
    guard let id = article.id.flatMap({ desk[$0]?.sourceOf }) else { return false }
    go(to: Destination(article: id))
    return true
  }
}

extension OpenArticle {
  /// The block at the current position; nil without text.
  fileprivate func blockAtHand() -> Int? { layout.blockIndex(at: here()) }
}
