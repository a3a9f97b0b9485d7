import Articles

/// An entry of the library as lists show it.
public struct LibraryEntry: Hashable, Sendable, Identifiable {
  /// The number in the library.
  public var id: Int
  /// The number of the feed.
  public var feed: Int
  /// The name of the feed.
  public var feedName: String
  /// The address of the article.
  public var address: String?
  /// The title, else the first words.
  public var title: String
  /// The names of the authors.
  public var author: String?
  /// The time of publication, as exact as the feed states it.
  public var published: String?
  /// The time by which lists are sorted, in seconds since 1970.
  public var moment: Int
  /// Whether the user has read it.
  public var isRead: Bool
  /// Whether the user has starred it.
  public var isStarred: Bool
  /// Whether its text has changed since it was first seen or last opened.
  public var isRevised: Bool
  /// Whether the feed gives only the beginning or a summary.
  public var isShort: Bool
  /// Whether the full text is kept.
  public var hasPage: Bool
  /// The choice of full texts of its feed; nil if the feed has none of its own.
  public var fullText: FullText?

  /// Whether the page is to be fetched for the full text. `usual` counts for feeds without a choice of their own.
  public func needsPage(_ usual: FullText) -> Bool {
    guard address != nil, !hasPage else { return false }
    switch fullText ?? usual {
    case .never: return false
    case .short: return isShort
    case .always: return true
    }
  }
}

/// A choice of entries of the library.
public struct EntryChoice: Hashable, Sendable {
  /// The states of entries that are chosen.
  public enum State: Hashable, Sendable {
    /// The unread ones.
    case unread
    /// The starred ones.
    case starred
    /// All of them.
    case all
  }

  /// The state.
  public var state = State.unread
  /// The numbers of the feeds; nil for all, and for the starred entries of removed ones.
  public var feeds: [Int]?

  /// The words that title, feed or authors contain, in any case.
  public var words: [String]

  /// A choice of entries in that state, of those feeds only, with those words.
  public init(_ state: State = .unread, of feeds: [Int]? = nil, with words: [String] = []) {
    (self.state, self.feeds, self.words) = (state, feeds, words)
  }
}
