import Articles

extension OpenArticle {
  /// Searches for `query` from `offset` without moving. A nil query ends the search.
  mutating func begin(_ query: SearchQuery?, from offset: Int) {
    search.current = nil
    search.pending = nil
    search.finder = query.flatMap { query in
      query.typed.isEmpty
        ? nil : Finder(query, in: query.scope.fields(in: marks, shown: layout), from: offset)
    }
  }

  /// Searches the visible paragraphs again. The current match stays.
  mutating func refreshSearch() {
    guard let query = search.query else { return }
    let (current, pending) = (search.current, search.pending)
    begin(query, from: viewport.focus ?? topOffset())
    (search.current, search.pending) = (current, pending)
  }

  /// The reason why there is no match.
  var nothing: Message {
    guard let finder = search.finder else { return "" }
    let query = finder.query
    if let problem = finder.problem, finder.isExpression { return "\(written(query)): \(problem.words)" }
    let place: String
    switch query.scope {
    case .article: place = "the article"
    case .voice(let key): place = "the statements by \(name(of: key))"
    case .desk: place = "this article"
    }
    let hidden: Message = filter == .all ? "" : " (hidden paragraphs not searched: \(key: .filter) shows all)"
    let problem = finder.problem.map { "; as a regular expression: \($0.words)" } ?? ""
    return "“\(query.typed)” is not in \(place)\(hidden)\(problem)"
  }

  /// Returns a query as messages show it: quoted words, or an expression between slashes, and the speaker searched.
  func written(_ query: SearchQuery) -> String {
    let words = search.finder?.isExpression ?? false ? "/\(query.typed)/" : "“\(query.typed)”"
    guard case .voice(let key) = query.scope else { return words }
    return "\(words) by \(name(of: key))"
  }
}
