import Articles

extension ReaderState {
  mutating func openSearch() {
    search.prompt = Search.Prompt(origin: viewport, before: search.pattern)
  }

  mutating func type(_ text: String) {
    guard let prompt = search.prompt else { return }
    setQuery(prompt.query + text)
  }

  mutating func eraseCharacter() {
    guard let query = search.prompt?.query else { return }
    if query.isEmpty { return cancelSearch() }
    setQuery(String(query.dropLast()))
  }

  /// Looks for `query` from where the person was when the search began.
  mutating func setQuery(_ query: String) {
    guard let prompt = search.prompt else { return }
    search.prompt?.query = String(query.prefix(SearchPattern.limit))
    viewport = prompt.origin
    look(for: SearchPattern(query))
    guard let pattern = search.pattern else { return }
    let origin = prompt.origin.focus ?? topOffset()
    if let match = step(pattern, from: origin - 1, forward: true, count: 1).match { show(match) }
  }

  mutating func acceptSearch() {
    guard let prompt = search.prompt else { return }
    search.prompt = nil
    if prompt.query.isEmpty {
      look(for: prompt.before)
      return moveMatch(forward: true, count: 1)
    }
    guard let current = search.current else {
      viewport = prompt.origin
      return tell("“\(prompt.query)” is not in the article" + filterNote)
    }
    if current.lower < (prompt.origin.focus ?? prompt.origin.anchor) { tell("found above: went round the end") }
  }

  mutating func cancelSearch() {
    guard let prompt = search.prompt else { return }
    search.prompt = nil
    viewport = prompt.origin
    look(for: prompt.before)
  }

  mutating func moveMatch(forward: Bool, count: Int) {
    guard let pattern = search.pattern else { return tell("nothing searched for yet: / searches") }
    if search.starts.isEmpty { return tell("“\(pattern.query)” is not in the article" + filterNote) }
    let from = viewport.focus == search.current?.lower ? search.current : nil
    let origin = from?.lower ?? viewport.focus ?? topOffset() - (forward ? 1 : 0)
    let (match, wrapped) = step(pattern, from: origin, forward: forward, count: count)
    guard let match else { return tell("“\(pattern.query)” is not in the article" + filterNote) }
    show(match)
    if wrapped { tell("no more matches: wrapped to the \(forward ? "first" : "last")") }
  }

  private var filterNote: String { filter == .all ? "" : " (hidden paragraphs are left out: & shows all)" }

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
