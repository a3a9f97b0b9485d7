import Articles

/// The user's position and bookmarks in an article. They are kept while another article is open, and across sessions.
/// Positions are found by the words around them, so they survive edits of the text.
public struct ReadingPosition: Hashable, Sendable {
  /// The first byte of the line at the top of the screen.
  public var place: Anchor
  /// The bookmarks of letters.
  public var marks: [Character: Anchor]
  /// The fraction of the article up to that position, 0…1.
  public var share: Double
  /// Whether the user marked the article as read, or as unread; nil without such a mark.
  var isMarkedRead: Bool?
  /// Whether the empty line above that line is at the top of the screen.
  var startsWithGap = false
  /// The target of the user's last movement.
  var focus: Anchor?
  /// Whether the position is from an earlier session and the user has not been informed yet.
  var isFromBefore = false

  /// Creates a position that was saved in an earlier session.
  public init(place: Anchor, marks: [Character: Anchor], share: Double, isMarkedRead: Bool? = nil) {
    self.isMarkedRead = isMarkedRead
    self.place = place
    self.marks = marks
    self.share = share
    isFromBefore = true
  }

  /// Creates the position of a user at `viewport` of `text`.
  init(_ viewport: Viewport, marks: [Character: Bookmark], share: Double, in text: String) {
    place = Anchor(at: viewport.anchor, in: text)
    focus = viewport.focus.map { Anchor(at: $0, in: text) }
    startsWithGap = viewport.startsWithGap
    self.marks = marks.mapValues(\.words)
    self.share = share
  }

  /// Returns the user's viewport in `text`, which may have changed.
  func viewport(in text: String) -> Viewport {
    Viewport(
      anchor: place.place(in: text), startsWithGap: startsWithGap, focus: focus.map { $0.place(in: text) })
  }

  /// Returns the bookmarks in `text`, which may have changed.
  func bookmarks(in text: String) -> [Character: Bookmark] { marks.mapValues { Bookmark($0, in: text) } }
}

extension Anchor {
  /// Returns the position in `text`. If the words are gone, returns the old offset, at most the length of the text.
  fileprivate func place(in text: String) -> Int { offset(in: text) ?? min(offset, text.utf8.count) }
}
