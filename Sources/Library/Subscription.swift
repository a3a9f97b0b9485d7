import Articles

/// A feed that the user follows.
public struct Subscription: Hashable, Sendable, Identifiable {
  /// The number in the library; 0 before the feed is there.
  public var id = 0
  /// The address of the feed.
  public var address: String
  /// The name that the user or a list of feeds gave it.
  public var givenName: String?
  /// The title that the feed states.
  public var title: String?
  /// The address of the site.
  public var site: String?
  /// The language as a BCP 47 tag.
  public var language: String?
  /// The path of the folder, with slashes between its parts; "" if there is none.
  public var folder = ""
  /// The tags.
  public var tags: [String] = []
  /// The entries whose pages are fetched when they are opened; nil if the feed has no choice of its own.
  public var fullText: FullText?
  /// The outcome of the last refresh.
  public var state = RefreshState()

  /// A feed that was never fetched.
  public init(
    address: String, givenName: String? = nil, folder: String = "", tags: [String] = [], fullText: FullText? = nil
  ) {
    (self.address, self.givenName, self.folder, self.tags) = (address, givenName, folder, tags)
    self.fullText = fullText
  }

  /// The name for lists: the given one, else the title, else the address.
  public var name: String { givenName ?? title ?? address }

  /// Whether `word` is the feed's number, its address or its name.
  public func isNamed(_ word: String) -> Bool {
    Int(word) == id || word == address || canonicalAddress(word).map { $0 == canonicalAddress(address) } ?? false
      || name.lowercased() == word.lowercased()
  }

  /// Whether `word` means this feed: also the beginning of its name, its folder or one of its tags.
  public func isMeant(by word: String) -> Bool {
    !word.isEmpty && (isNamed(word) || name.lowercased().begins(with: word.lowercased()) || isIn(word))
  }

  /// The folder and the tags.
  public var labels: [String] { ([folder] + tags).filter { !$0.isEmpty } }

  /// Whether the feed has that tag or is in that folder.
  public func isIn(_ tag: String) -> Bool {
    tags.contains(tag) || !tag.isEmpty && folder == tag || folder.begins(with: tag + "/")
  }
}

/// The state of a feed after its last refresh. Times are seconds since 1970.
public struct RefreshState: Hashable, Sendable {
  /// The tag of the version that is known.
  public var etag: String?
  /// The date of that version as the server wrote it.
  public var lastModified: String?
  /// The time of the last refresh; nil if there was none.
  public var checked: Int?
  /// The time from which the next refresh is welcome; nil if it is welcome at once.
  public var due: Int?
  /// The error of the last refresh in words; nil if it succeeded.
  public var error: String?
  /// The number of failures in a row.
  public var failures = 0
  /// Whether the server has removed the feed, so that it is not fetched any more.
  public var isEnded = false

  /// The state before the first refresh.
  public init() {}
}

/// The number of entries of a feed.
public struct EntryCounts: Hashable, Sendable {
  /// All entries.
  public var all = 0
  /// The unread ones.
  public var unread = 0
  /// The starred ones.
  public var starred = 0

  /// No entries.
  public init() {}
}
