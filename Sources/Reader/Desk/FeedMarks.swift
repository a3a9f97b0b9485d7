/// The marks of an article that is an entry of a feed.
public struct FeedMarks: Hashable, Sendable {
  /// Whether the user has read it.
  public var isRead: Bool
  /// Whether the user has starred it.
  public var isStarred: Bool
  /// Whether its text has changed since the user last saw it.
  public var isRevised: Bool
  /// The time by which the list is sorted, in seconds since 1970.
  public var moment: Int

  /// Creates the marks of an entry.
  public init(isRead: Bool, isStarred: Bool, isRevised: Bool = false, moment: Int) {
    (self.isRead, self.isStarred, self.isRevised, self.moment) = (isRead, isStarred, isRevised, moment)
  }
}
