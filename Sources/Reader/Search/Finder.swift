import Articles

/// A search for a query in parts of a text. The query is taken as words. If the words are not found, it is taken as a
/// regular expression.
struct Finder: Sendable {
  let query: SearchQuery
  /// The offset at which the search began.
  let origin: Int
  /// The current run through the text; nil if there is nothing to search for.
  private(set) var sweep: Sweep?
  private var alternatives: ArraySlice<Pattern>
  private let syntaxProblem: PatternProblem?

  /// Creates a search for `query` in `fields`, which are in order and do not overlap, from `origin` on.
  init(_ query: SearchQuery, in fields: [TextRange], from origin: Int) {
    self.query = query
    self.origin = origin
    let (patterns, problem) = query.patterns()
    syntaxProblem = problem
    alternatives = patterns.dropFirst()
    sweep = patterns.first.map { Sweep($0, fields: fields, from: origin) }
  }

  /// Searches the next piece of `text`, which must be the same at each call.
  mutating func goOn(in text: String) {
    sweep?.goOn(in: text)
    guard let done = sweep, done.isDone, done.matches.isEmpty, done.problem == nil else { return }
    guard let pattern = alternatives.popFirst() else { return }
    sweep = Sweep(pattern, fields: done.fields, from: origin)
  }

  /// Whether some of the text is not searched yet.
  var isUnderWay: Bool { sweep.map { !$0.isDone } ?? false }

  /// The matches found so far.
  var matches: Matches { sweep?.matches ?? Matches() }

  /// Whether the query is taken as a regular expression.
  var isExpression: Bool { sweep?.pattern.isExpression ?? (query.kind == .expression) }

  /// The reason why matches may be missing. An invalid regular expression matters only if its words are not found
  /// either.
  var problem: PatternProblem? {
    guard let sweep else { return syntaxProblem }
    return sweep.problem ?? (sweep.isDone && sweep.matches.isEmpty ? syntaxProblem : nil)
  }

  /// The first match from the origin on.
  var first: Sweep.Step { step(from: origin - 1, forward: true) }

  /// Returns the `count`th match that starts after `offset` (before it if not `forward`).
  func step(from offset: Int, forward: Bool, count: Int = 1) -> Sweep.Step {
    sweep?.step(from: offset, forward: forward, count: count) ?? .nowhere
  }

  /// Returns the number of matches and the rank of `current`: "3/14", "14 so far", "no match".
  func tally(_ current: TextRange?) -> String {
    if query.typed.isEmpty { return "" }
    if isUnderWay { return matches.isEmpty ? "searching" : "\(matches.count) so far" }
    if matches.isEmpty {
      // A user who types words does not need remarks on expressions at every key.
      let told = query.kind == .either ? sweep?.problem : problem
      return told?.words ?? "no match"
    }
    let all = problem == nil ? "\(matches.count)" : "\(matches.count)+"
    return current.flatMap { matches.rank(of: $0) }.map { "\($0 + 1)/\(all)" } ?? all
  }
}
