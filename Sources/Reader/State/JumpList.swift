/// A place in an article.
struct JumpPlace: Hashable, Sendable {
  var article: ArticleID
  var viewport: Viewport
}

/// The places that a person jumped from, to go back to and forward again.
struct JumpList: Hashable, Sendable {
  /// The oldest first.
  private(set) var places: [JumpPlace] = []
  /// The number of places before the current position; all of them except after going back.
  private(set) var behind = 0

  /// The places that are kept.
  static let limit = 100

  /// Notes the place that is being left; what lay ahead is forgotten.
  mutating func leave(_ place: JumpPlace) {
    places.removeSubrange(behind...)
    places.removeAll { $0.article == place.article && $0.viewport.anchor == place.viewport.anchor }
    places.append(place)
    if places.count > Self.limit { places.removeFirst() }
    behind = places.count
  }

  /// Changes the places in articles whose text was edited.
  mutating func change(in isChanged: (ArticleID) -> Bool, by moved: (Int) -> Int) {
    for i in places.indices where isChanged(places[i].article) { places[i].viewport.move(moved) }
  }

  /// The place `count` jumps back from `here`, or the oldest; nil where there is none.
  mutating func back(from here: JumpPlace, count: Int) -> JumpPlace? {
    guard behind > 0 else { return nil }
    if behind == places.count {
      places.append(here)
    }
    behind = max(0, behind - max(1, count))
    return places[behind]
  }

  /// The place `count` jumps forward, or the newest; nil where there is none.
  mutating func forward(count: Int) -> JumpPlace? {
    guard behind + 1 < places.count else { return nil }
    behind = min(places.count - 1, behind + max(1, count))
    return places[behind]
  }
}
