import Articles

/// The state of a search in one article.
struct Search: Sendable {
  /// What is looked for and what has been found; nil where nothing is looked for.
  var finder: Finder?
  /// The match that was gone to.
  var current: TextRange?
  /// The step that is taken as soon as it is known where it leads.
  var pending: Step?

  /// A step among the matches.
  struct Step: Hashable, Sendable {
    /// Where it starts.
    let offset: Int
    let forward: Bool
    let count: Int
    /// Where the person was, to come back to; nil for a step from match to match.
    var origin: Viewport?
    /// Whether it is the first of a search.
    var isFirst = false
  }

  var query: SearchQuery? { finder?.query }
  /// What has been found so far.
  var matches: Matches { finder?.matches ?? Matches() }
  /// "3/14", "no match".
  var tally: String { finder?.tally(current) ?? "" }
  /// Whether there is nothing to be found.
  var isInVain: Bool { finder.map { !$0.isUnderWay && $0.matches.isEmpty } ?? false }
}
