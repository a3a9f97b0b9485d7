/// A position in an article.
struct JumpPlace: Hashable, Sendable {
  var article: ArticleID
  var viewport: Viewport
}

/// The positions from which the user jumped, for going back and forward.
struct JumpList: Hashable, Sendable {
  /// The positions, the oldest first.
  private(set) var places: [JumpPlace] = []
  /// The number of positions before the current one; all of them except after going back.
  private(set) var behind = 0

  /// The largest number of positions.
  static let limit = 100

  /// Adds the position that is left. Removes the positions after the current one.
  mutating func leave(_ place: JumpPlace) {
    places.removeSubrange(behind...)
    places.removeAll { $0.article == place.article && $0.viewport.anchor == place.viewport.anchor }
    places.append(place)
    if places.count > Self.limit { places.removeFirst() }
    behind = places.count
  }

  /// Adjusts the positions in articles whose text was edited.
  mutating func change(in isChanged: (ArticleID) -> Bool, by moved: (Int) -> Int) {
    for i in places.indices where isChanged(places[i].article) { places[i].viewport.move(moved) }
  }

  /// Returns the position `count` jumps back from `here`, or the oldest; nil if there is none.
  mutating func back(from here: JumpPlace, count: Int) -> JumpPlace? {
    guard behind > 0 else { return nil }
    if behind == places.count {
      places.append(here)
    }
    behind = max(0, behind - max(1, count))
    return places[behind]
  }

  /// Returns the position `count` jumps forward, or the newest; nil if there is none.
  mutating func forward(count: Int) -> JumpPlace? {
    guard behind + 1 < places.count else { return nil }
    behind = min(places.count - 1, behind + max(1, count))
    return places[behind]
  }
}
