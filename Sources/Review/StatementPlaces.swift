import Articles

/// The places of an article's statements, by which the one nearest to other words is found without looking at all of them.
struct StatementPlaces {
  private let places: [TextRange]
  private let index: IntervalIndex

  /// The places of `statements`, from the first to the last byte of the content of each.
  init(_ statements: [Attribution]) {
    places = statements.map(\.place)
    index = IntervalIndex(places.enumerated().map { ($1, $0) })
  }

  /// The statement that shares most with the words at `place`, at least half of what either has; none of `taken`.
  func nearest(to place: TextRange, besides taken: Set<Int>) -> Int? {
    var best: (statement: Int, share: Double)?
    for s in index.overlapping(place) where !taken.contains(s) {
      guard let common = places[s].intersection(place) else { continue }
      let share = Double(common.count) / Double(places[s].union(place).count)
      if share >= 0.5, share > best?.share ?? 0 { best = (s, share) }
    }
    return best?.statement
  }
}
