/// Which of the articles on the desk is meant: its number in the order in which they were named, 0 first. It stays the same
/// through sorting and narrowing.
public struct ArticleID: Hashable, Sendable {
  /// The number.
  public let number: Int

  /// The article of that number.
  public init(_ number: Int) { self.number = number }
}
