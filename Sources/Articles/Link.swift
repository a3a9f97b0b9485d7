/// A link in an article: the words that carry it and the address that it leads to.
public struct Link: Hashable, Sendable, Codable {
  /// The linked words.
  public var range: TextRange
  /// The absolute address.
  public var target: String

  /// Creates a link from `range` to `target`.
  public init(_ range: TextRange, to target: String) { (self.range, self.target) = (range, target) }
}
