/// A feed of news: RSS, RDF, Atom or JSON Feed.
public struct Feed: Hashable, Sendable, Codable {
  /// The title in plain words.
  public var title: String?
  /// The address of the site.
  public var link: String?
  /// The description, as HTML.
  public var description: String?
  /// The language as a BCP 47 tag: "en-GB".
  public var language: String?
  /// The number of minutes after which the feed may be fetched again.
  public var minutesToLive: Int?
  /// The hours of the day (0 to 23, UTC) in which nothing new appears.
  public var skipHours: [Int] = []
  /// The entries in the order of the document.
  public var entries: [FeedEntry] = []
  /// The number of entries after those that are read.
  public var leftOut = 0

  /// The largest feed that is read, in bytes.
  public static let byteLimit = 16 << 20
  /// The most entries that are read; those after them are left out.
  public static let entryLimit = 10_000

  /// Creates an empty feed.
  public init() {}

  /// Words to list the feed by: the title, else that of the first entry, else the address of the site; "" if all are missing.
  public var name: String { title ?? entries.first?.title ?? link ?? "" }
}

/// An entry of a feed.
public struct FeedEntry: Hashable, Sendable, Codable {
  /// The identifier within its feed, as the feed states it.
  public var id: String?
  /// The title in plain words.
  public var title: String?
  /// The address of the article.
  public var link: String?
  /// The names of the authors, separated by commas.
  public var author: String?
  /// The time of publication.
  public var published: Timestamp?
  /// The time of the last change.
  public var updated: Timestamp?
  /// The summary, as HTML.
  public var summary: String?
  /// The full text, as HTML.
  public var content: String?
  /// The address that relative addresses in the texts refer to.
  public var base: String?
  /// The address of a file that belongs to the entry, such as a recording.
  public var enclosure: String?

  /// Creates an entry without any statement.
  public init() {}

  /// The longest text that the feed gives, as HTML: the full text, else the summary.
  public var text: String? { content ?? summary }
  /// Whether the entry has neither a title nor a link nor a text.
  public var isEmpty: Bool { title == nil && link == nil && text == nil }
}
