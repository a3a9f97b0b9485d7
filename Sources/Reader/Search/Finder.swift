import Articles

/// A query that is looked for in parts of a text: as words, and where there are none, as the regular expression that it is.
struct Finder: Sendable {
  let query: SearchQuery
  /// Where it was begun.
  let origin: Int
  /// nil where there is nothing to look for.
  private(set) var sweep: Sweep?
  private var alternatives: ArraySlice<Pattern>
  private let syntaxProblem: PatternProblem?

  /// Begins to look for `query` in `fields`, which are in order and do not overlap, from `origin` on.
  init(_ query: SearchQuery, in fields: [TextRange], from origin: Int) {
    self.query = query
    self.origin = origin
    let (patterns, problem) = query.patterns()
    syntaxProblem = problem
    alternatives = patterns.dropFirst()
    sweep = patterns.first.map { Sweep($0, fields: fields, from: origin) }
  }

  /// Looks through the next piece of `text`, which is always the same one.
  mutating func goOn(in text: String) {
    sweep?.goOn(in: text)
    guard let done = sweep, done.isDone, done.matches.isEmpty, done.problem == nil else { return }
    guard let pattern = alternatives.popFirst() else { return }
    sweep = Sweep(pattern, fields: done.fields, from: origin)
  }

  /// Whether there is more to look through.
  var isUnderWay: Bool { sweep.map { !$0.isDone } ?? false }

  /// What has been found so far.
  var matches: Matches { sweep?.matches ?? Matches() }

  /// Whether the query is taken as a regular expression.
  var isExpression: Bool { sweep?.pattern.isExpression ?? (query.kind == .expression) }

  /// Why nothing is found, or not all: that the query is no regular expression matters where its words are not there.
  var problem: PatternProblem? {
    guard let sweep else { return syntaxProblem }
    return sweep.problem ?? (sweep.isDone && sweep.matches.isEmpty ? syntaxProblem : nil)
  }

  /// The match that a search leads to: the first from where it was begun.
  var first: Sweep.Step { step(from: origin - 1, forward: true) }

  /// The `count`th match that starts behind (before) `offset`.
  func step(from offset: Int, forward: Bool, count: Int = 1) -> Sweep.Step {
    sweep?.step(from: offset, forward: forward, count: count) ?? .nowhere
  }

  /// How many matches there are and which of them `current` is: "3/14", "14 so far", "no match".
  func tally(_ current: TextRange?) -> String {
    if query.typed.isEmpty { return "" }
    if isUnderWay { return matches.isEmpty ? "searching" : "\(matches.count) so far" }
    if matches.isEmpty {
      // Whoever types words does not want to hear of expressions at every key.
      let told = query.kind == .either ? sweep?.problem : problem
      return told?.words ?? "no match"
    }
    let all = problem == nil ? "\(matches.count)" : "\(matches.count)+"
    return current.flatMap { matches.rank(of: $0) }.map { "\($0 + 1)/\(all)" } ?? all
  }
}
