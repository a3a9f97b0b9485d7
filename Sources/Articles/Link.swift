/// A link in an article: the words that carry it and the address or the place that it leads to.
public struct Link: Hashable, Sendable, Codable {
  /// The linked words.
  public var range: TextRange
  /// The absolute address; "#" and a name for a place in the same document.
  public var target: String
  /// The part of the text that the link leads to; nil for a link that leads out of the text.
  public var place: TextRange?

  /// Creates a link from `range` to `target`.
  public init(_ range: TextRange, to target: String, at place: TextRange? = nil) {
    (self.range, self.target, self.place) = (range, target, place)
  }
}
