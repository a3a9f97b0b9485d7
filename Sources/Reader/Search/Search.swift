import Articles

/// The state of a search in one article.
struct Search: Sendable {
  /// The query and its matches; nil if there is no search.
  var finder: Finder?
  /// The current match.
  var current: TextRange?
  /// The step to take as soon as its target is known.
  var pending: Step?

  /// A step among the matches.
  struct Step: Hashable, Sendable {
    /// The offset at which the step starts.
    let offset: Int
    let forward: Bool
    let count: Int
    /// The position to return to if the search is cancelled; nil for a step from match to match.
    var origin: Viewport?
    /// Whether it is the first step of a search.
    var isFirst = false
  }

  var query: SearchQuery? { finder?.query }
  /// The matches found so far.
  var matches: Matches { finder?.matches ?? Matches() }
  /// The number of matches and the rank of the current one: "3/14", "no match".
  var tally: String { finder?.tally(current) ?? "" }
  /// Whether the whole text was searched without a match.
  var isInVain: Bool { finder.map { !$0.isUnderWay && $0.matches.isEmpty } ?? false }
}
