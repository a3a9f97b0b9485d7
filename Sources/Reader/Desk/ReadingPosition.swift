import Articles

/// What of an article is kept while another one is read, and from one sitting to the next: where the person was, and the marks.
/// Places are known by their words, so that an edited text loses none.
public struct ReadingPosition: Hashable, Sendable {
  /// The first byte of the line at the top of the screen.
  public var place: Anchor
  /// Where the letters' marks are.
  public var marks: [Character: Anchor]
  /// How much of the article had been seen there, 0…1.
  public var share: Double
  /// Whether the empty line above that line is at the top.
  var startsWithGap = false
  /// The byte that the person went to last.
  var focus: Anchor?
  /// Whether it is from an earlier sitting and nobody has been told that it was found again.
  var isFromBefore = false

  /// What was kept in an earlier sitting.
  public init(place: Anchor, marks: [Character: Anchor], share: Double) {
    self.place = place
    self.marks = marks
    self.share = share
    isFromBefore = true
  }

  /// What is to be kept of a person who is at `viewport` of `text`.
  init(_ viewport: Viewport, marks: [Character: Int], share: Double, in text: String) {
    place = Anchor(at: viewport.anchor, in: text)
    focus = viewport.focus.map { Anchor(at: $0, in: text) }
    startsWithGap = viewport.startsWithGap
    self.marks = marks.mapValues { Anchor(at: $0, in: text) }
    self.share = share
  }

  /// Where the person was, in `text` as it is now.
  func viewport(in text: String) -> Viewport {
    Viewport(
      anchor: place.place(in: text), startsWithGap: startsWithGap, focus: focus.map { $0.place(in: text) })
  }

  /// The marks in `text` as it is now.
  func bookmarks(in text: String) -> [Character: Int] { marks.mapValues { $0.place(in: text) } }
}

extension Anchor {
  /// The place in `text`; the old offset, as far as the text reaches, where the words are gone.
  fileprivate func place(in text: String) -> Int { offset(in: text) ?? min(offset, text.utf8.count) }
}
