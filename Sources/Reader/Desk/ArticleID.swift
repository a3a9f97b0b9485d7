/// The number of an article on the desk, from 0 in the order in which the articles were named. Sorting and filtering do
/// not change it.
public struct ArticleID: Hashable, Sendable {
  /// The number.
  public let number: Int

  /// Creates the ID with a number.
  public init(_ number: Int) { self.number = number }
}
