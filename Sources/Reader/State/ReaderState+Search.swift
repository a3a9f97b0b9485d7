import Articles

extension ReaderState {
  /// Whether there is something to go on with when nothing else happens: see `Event.idle`.
  public var isBusy: Bool { search.finder?.isUnderWay ?? false }

  /// Looks for `words` at once, or lets them be typed.
  mutating func search(for words: String?) {
    let (origin, before) = (viewport, search.query)
    search.typed = SearchQuery(words ?? "")
    guard let words else { return prompt = Prompt(.search(origin: origin, before: before)) }
    look(for: search.typed, from: origin)
    accept(query: words, from: origin, before: before)
  }

  /// Looks for `query` from where the person was when the search began.
  mutating func look(for query: SearchQuery, from origin: Viewport) {
    viewport = origin
    begin(query, from: origin.focus ?? topOffset())
    guard let finder = search.finder else { return }
    search.pending = Search.Step(offset: finder.origin - 1, forward: true, count: 1, origin: origin, isFirst: true)
    if !isBusy { takeStep() }
  }

  /// Looks for `query`, nil for nothing, from `offset` on, and goes nowhere.
  mutating func begin(_ query: SearchQuery?, from offset: Int) {
    search.current = nil
    search.pending = nil
    search.finder = query.flatMap { query in
      query.typed.isEmpty
        ? nil : Finder(query, in: query.scope.fields(in: marks, shown: layout), from: offset)
    }
  }

  /// Looks for the same in what is shown now; the match that was gone to stays that.
  mutating func refreshSearch() {
    guard let query = search.query else { return }
    let (current, pending) = (search.current, search.pending)
    begin(query, from: viewport.focus ?? topOffset())
    (search.current, search.pending) = (current, pending)
  }

  /// The search that was typed is the one to go on with; an empty one goes on with the one before.
  mutating func accept(query: String, from origin: Viewport, before: SearchQuery?) {
    if query.isEmpty {
      begin(before, from: viewport.focus ?? topOffset())
      return moveMatch(forward: true, count: 1, leaving: origin)
    }
    // What is not known yet is told when it is.
    if search.pending == nil { tellFirst(from: origin) }
  }

  mutating func cancelSearch(to origin: Viewport, before: SearchQuery?) {
    viewport = origin
    begin(before, from: origin.focus ?? topOffset())
  }

  /// Takes what is typed as an expression or as words, or looks for it somewhere else.
  mutating func changeSearch(_ command: Command) {
    guard case .search(let origin, _)? = prompt?.purpose else { return }
    if command == .searchKind {
      search.typed.kind = (search.finder?.isExpression ?? (search.typed.kind == .expression)) ? .words : .expression
    } else {
      let speaker = selection.voice ?? statementInSight().flatMap { marks.voice(ofStatement: $0)?.key }
      var scopes = [SearchScope.article]
      if let speaker { scopes.append(.voice(speaker)) }
      if desk.entries.count > 1 { scopes.append(.desk) }
      if scopes.count == 1 { return tell("nobody says anything here" + stillReading) }
      let here = scopes.firstIndex(of: search.typed.scope) ?? 0
      search.typed.scope = scopes[(here + 1) % scopes.count]
    }
    look(for: search.typed, from: origin)
  }

  mutating func moveMatch(forward: Bool, count: Int, leaving origin: Viewport? = nil) {
    guard search.finder != nil else { return tell("nothing searched for yet: \(keyHint(.search)) searches") }
    let from = viewport.focus == search.current?.lower ? search.current : nil
    let offset = from?.lower ?? viewport.focus ?? topOffset() - (forward ? 1 : 0)
    search.pending = Search.Step(offset: offset, forward: forward, count: count, origin: origin)
    takeStep()
  }

  /// Looks through the next piece of the text.
  mutating func searchOn() {
    search.finder?.goOn(in: draft.text)
    takeStep()
  }

  /// Takes the step that waits, if it is known where it leads.
  mutating func takeStep() {
    guard let step = search.pending, let finder = search.finder else { return }
    switch finder.step(from: step.offset, forward: step.forward, count: step.count) {
    case .unknown: return
    case .nowhere: if !step.isFirst { tell(nothing) }
    case .match(let match, let wrapped):
      search.current = match
      reveal(match.lower)
      if let origin = step.origin, prompt == nil { noteJump(from: jumpPlace(at: origin)) }
      if wrapped, !step.isFirst { tell("no more matches: wrapped to the \(step.forward ? "first" : "last")") }
    }
    search.pending = nil
    if let origin = step.origin, step.isFirst, prompt == nil { tellFirst(from: origin) }
  }

  /// Tells what there is to tell of where a search that was typed has led to.
  private mutating func tellFirst(from origin: Viewport) {
    guard let match = search.current else {
      viewport = origin
      return tell(nothing)
    }
    noteJump(from: jumpPlace(at: origin))
    if let problem = search.finder?.problem {
      tell(problem.words)
    } else if match.lower < (origin.focus ?? origin.anchor) {
      tell("found above: went round the end")
    }
  }

  // MARK: Words

  /// Why there is no match.
  private var nothing: String {
    guard let finder = search.finder else { return "" }
    let query = finder.query
    if let problem = finder.problem, finder.isExpression { return "\(written(query)): \(problem.words)" }
    let place: String
    switch query.scope {
    case .article: place = "the article"
    case .voice(let key): place = "what \(name(of: key)) says"
    case .desk: place = "this article"
    }
    let hidden = filter == .all ? "" : " (hidden paragraphs are left out: \(keyHint(.filter)) shows all)"
    let problem = finder.problem.map { "; as a regular expression: \($0.words)" } ?? ""
    return "“\(query.typed)” is not in \(place)\(hidden)\(problem)"
  }

  /// A query as it is told of: words in quotation marks, an expression between slashes, and whose words it is looked for in.
  func written(_ query: SearchQuery) -> String {
    let words = search.finder?.isExpression ?? false ? "/\(query.typed)/" : "“\(query.typed)”"
    guard case .voice(let key) = query.scope else { return words }
    return "\(words) by \(name(of: key))"
  }

  /// How and where what is typed is looked for, where that is not as usual.
  var mannerOfSearch: [String] {
    var manner: [String] = []
    switch search.typed.scope {
    case .article: break
    case .voice(let key): manner.append("in what \(name(of: key)) says")
    case .desk: manner.append("in all articles")
    }
    if search.finder?.isExpression ?? (search.typed.kind == .expression) { manner.append("regex") }
    return manner
  }
}
