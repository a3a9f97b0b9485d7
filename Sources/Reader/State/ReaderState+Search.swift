import Articles

extension ReaderState {
  /// Looks for `query` at once, or lets it be typed.
  mutating func search(for query: String?) {
    let (origin, before) = (viewport, search.pattern)
    guard let query else { return openSearch() }
    look(for: query, from: origin)
    accept(query: query, from: origin, before: before)
  }

  mutating func openSearch() {
    prompt = Prompt(.search(origin: viewport, before: search.pattern))
  }

  /// Looks for `query` from where the person was when the search began.
  mutating func look(for query: String, from origin: Viewport) {
    viewport = origin
    look(for: SearchPattern(query))
    guard let pattern = search.pattern else { return }
    let start = origin.focus ?? topOffset()
    if let match = step(pattern, from: start - 1, forward: true, count: 1).match { show(match) }
  }

  /// The search that was typed is the one to go on with; an empty one goes on with the one before.
  mutating func accept(query: String, from origin: Viewport, before: SearchPattern?) {
    if query.isEmpty {
      look(for: before)
      return moveMatch(forward: true, count: 1)
    }
    guard let current = search.current else {
      viewport = origin
      return tell("“\(query)” is not in the article" + filterNote)
    }
    if current.lower < (origin.focus ?? origin.anchor) { tell("found above: went round the end") }
  }

  mutating func cancelSearch(to origin: Viewport, before: SearchPattern?) {
    viewport = origin
    look(for: before)
  }

  mutating func moveMatch(forward: Bool, count: Int) {
    guard let pattern = search.pattern else { return tell("nothing searched for yet: \(keyHint(.search)) searches") }
    if search.starts.isEmpty { return tell("“\(pattern.query)” is not in the article" + filterNote) }
    let from = viewport.focus == search.current?.lower ? search.current : nil
    let origin = from?.lower ?? viewport.focus ?? topOffset() - (forward ? 1 : 0)
    let (match, wrapped) = step(pattern, from: origin, forward: forward, count: count)
    guard let match else { return tell("“\(pattern.query)” is not in the article" + filterNote) }
    show(match)
    if wrapped { tell("no more matches: wrapped to the \(forward ? "first" : "last")") }
  }

  private var filterNote: String {
    filter == .all ? "" : " (hidden paragraphs are left out: \(keyHint(.filter)) shows all)"
  }

  private mutating func look(for pattern: SearchPattern?) {
    search.pattern = pattern
    search.current = nil
    search.starts = []
    if let pattern { count(pattern) }
  }

  /// Counts the matches in what is shown; one run over the text's bytes.
  mutating func count(_ pattern: SearchPattern) {
    search.starts = pattern.starts(in: draft.text, searchRanges(from: 0), limit: Search.limit)
  }

  private mutating func show(_ match: TextRange) {
    search.current = match
    reveal(match.lower)
  }

  /// The parts of the text that are searched, from `offset` on: all of it, or the blocks that are shown.
  private func searchRanges(from offset: Int) -> [Range<Int>] {
    let end = draft.text.utf8.count
    guard let shown = layout.shown else { return [min(max(0, offset), end)..<end] }
    let first = shown.partitioningIndex { layout.blocks[$0].range.upper > offset }
    return shown[first...].map { block in
      let range = layout.blocks[block].range
      return max(range.lower, min(offset, range.upper))..<range.upper
    }
  }

  /// The `count`th match behind (before) `origin`, going round the end where there is none.
  private func step(
    _ pattern: SearchPattern, from origin: Int, forward: Bool, count: Int
  ) -> (match: TextRange?, wrapped: Bool) {
    let starts = search.starts
    guard let least = starts.first, let most = starts.last else { return (nil, false) }
    // Where there are more matches than were counted, those behind are looked for in the text itself.
    if starts.count >= Search.limit, origin >= most || !forward && origin <= least {
      if forward, let match = match(pattern, from: origin + 1) { return (match, false) }
      if !forward { return (match(pattern, before: origin <= least ? draft.text.utf8.count : origin), origin <= least) }
    }
    let next = starts.partitioningIndex { $0 > origin }
    let before = starts.partitioningIndex { $0 >= origin }
    let wrapped = forward ? next == starts.count : before == 0
    let rank =
      forward
      ? (wrapped ? 0 : min(starts.count - 1, next + count - 1))
      : (wrapped ? starts.count - 1 : max(0, before - count))
    return (pattern.first(in: draft.text, starts[rank]..<starts[rank] + 1), wrapped)
  }

  private func match(_ pattern: SearchPattern, from offset: Int) -> TextRange? {
    searchRanges(from: offset).lazy.compactMap { pattern.first(in: draft.text, $0) }.first
  }

  private func match(_ pattern: SearchPattern, before offset: Int) -> TextRange? {
    let ranges = layout.shown.map { $0.map { layout.blocks[$0].range } } ?? [TextRange(0, draft.text.utf8.count)]
    return ranges.reversed().lazy.compactMap { range in
      range.lower < offset ? pattern.last(in: draft.text, range.lower..<min(range.upper, offset)) : nil
    }.first
  }
}
