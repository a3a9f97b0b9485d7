import Articles

/// The identity of a statement across readings of an article: the words that it had at the first decision.
public struct StatementKey: Hashable, Comparable, Sendable, Codable {
  /// The bytes from the first to the last of its content.
  public let place: Passage
  /// The number of earlier statements with the same place: of two sources for the same words the second has 1.
  public let twin: Int

  /// A key.
  public init(place: Passage, twin: Int = 0) {
    self.place = place
    self.twin = twin
  }

  /// In text order.
  public static func < (a: StatementKey, b: StatementKey) -> Bool {
    a.place != b.place ? a.place < b.place : a.twin < b.twin
  }
}
