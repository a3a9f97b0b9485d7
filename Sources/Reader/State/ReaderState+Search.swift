import Articles

extension ReaderState {
  /// Whether there is background work for idle time: see `Event.idle`.
  public var isBusy: Bool { article.search.finder?.isUnderWay ?? false || article.isNarrowing }

  /// Searches for `words` at once. Opens the line if `words` is nil.
  mutating func search(for words: String?) {
    let (origin, before) = (article.viewport, article.search.query)
    typing.query = SearchQuery(words ?? "")
    guard let words else { return typing.prompt = Prompt(.search(origin: origin, before: before)) }
    look(for: typing.query, from: origin)
    accept(query: words, from: origin, before: before)
  }

  /// Searches for `query` from the position at which the search began.
  mutating func look(for query: SearchQuery, from origin: Viewport) {
    article.viewport = origin
    article.begin(query, from: origin.focus ?? article.topOffset())
    guard let finder = article.search.finder else { return }
    article.search.pending = Search.Step(
      offset: finder.origin - 1, forward: true, count: 1, origin: origin, isFirst: true)
    if !finder.isUnderWay { takeStep() }
  }

  /// Accepts the typed search. An empty one repeats the search before it.
  mutating func accept(query: String, from origin: Viewport, before: SearchQuery?) {
    if query.isEmpty {
      article.begin(before, from: article.viewport.focus ?? article.topOffset())
      return moveMatch(forward: true, count: 1, leaving: origin)
    }
    // A result that is not known yet is reported later.
    if article.search.pending == nil { reportFirst(from: origin) }
  }

  mutating func cancelSearch(to origin: Viewport, before: SearchQuery?) {
    article.viewport = origin
    article.begin(before, from: origin.focus ?? article.topOffset())
  }

  /// Switches between words and a regular expression.
  mutating func changeKind() {
    guard case .search(let origin, _)? = typing.prompt?.purpose else { return }
    let isExpression = article.search.finder?.isExpression ?? (typing.query.kind == .expression)
    typing.query.kind = isExpression ? .words : .expression
    look(for: typing.query, from: origin)
  }

  /// Switches to the next scope: the article, the statements of a speaker, all articles.
  mutating func changeScope() {
    guard case .search(let origin, _)? = typing.prompt?.purpose else { return }
    let inSight = article.statementInSight().flatMap { article.marks.voice(ofStatement: $0)?.key }
    var scopes = [SearchScope.article]
    if let speaker = article.selection.voice ?? inSight { scopes.append(.voice(speaker)) }
    if desk.holdsSeveral { scopes.append(.desk) }
    if scopes.count == 1 { return notify("no statements here" + article.stillReading) }
    let here = scopes.firstIndex(of: typing.query.scope) ?? 0
    typing.query.scope = scopes[(here + 1) % scopes.count]
    look(for: typing.query, from: origin)
  }

  mutating func moveMatch(forward: Bool, count: Int, leaving origin: Viewport? = nil) {
    guard article.search.finder != nil else { return notify("no search yet: \(keyHint(.search)) searches") }
    let from = article.viewport.focus == article.search.current?.lower ? article.search.current : nil
    let offset = from?.lower ?? article.viewport.focus ?? article.topOffset() - (forward ? 1 : 0)
    article.search.pending = Search.Step(offset: offset, forward: forward, count: count, origin: origin)
    takeStep()
  }

  /// Searches the next piece of the text, and of the panels' rows.
  mutating func searchOn() {
    for panel in Panels.all { panel.narrowOn(&article) }
    article.search.finder?.goOn(in: article.draft.text)
    takeStep()
  }

  /// Takes the pending step if its target is known.
  mutating func takeStep() {
    guard let step = article.search.pending, let finder = article.search.finder else { return }
    switch finder.step(from: step.offset, forward: step.forward, count: step.count) {
    case .unknown: return
    case .nowhere: if !step.isFirst { notify(article.nothing) }
    case .match(let match, let wrapped):
      article.search.current = match
      article.reveal(match.lower)
      if let origin = step.origin, typing.prompt == nil { noteJump(from: article.jumpPlace(at: origin)) }
      if wrapped, !step.isFirst { notify("no more matches: wrapped to the \(step.forward ? "first" : "last")") }
    }
    article.search.pending = nil
    if let origin = step.origin, step.isFirst, typing.prompt == nil { reportFirst(from: origin) }
  }

  /// Reports the first match of a typed search.
  private mutating func reportFirst(from origin: Viewport) {
    guard let match = article.search.current else {
      article.viewport = origin
      return notify(article.nothing)
    }
    noteJump(from: article.jumpPlace(at: origin))
    if let problem = article.search.finder?.problem {
      notify(problem.words)
    } else if match.lower < (origin.focus ?? origin.anchor) {
      notify("search wrapped to the beginning")
    }
  }

  // MARK: Words

  /// The kind and the scope of the typed search, if they are not the default.
  var mannerOfSearch: [String] {
    var manner: [String] = []
    switch typing.query.scope {
    case .article: break
    case .voice(let key): manner.append("in statements by \(article.name(of: key))")
    case .desk: manner.append("in all articles")
    }
    if article.search.finder?.isExpression ?? (typing.query.kind == .expression) { manner.append("regex") }
    return manner
  }
}
