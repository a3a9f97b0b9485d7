import Articles

/// A visit to an article: the reading position, and the facts for a list of recent articles.
public struct Visit: Hashable, Sendable {
  /// The article.
  public var article: ArticleKey
  /// The reading position.
  public var place: Anchor
  /// The share of the article before the position, 0…1.
  public var share: Double
  /// The time, in milliseconds since 1970, UTC.
  public var when: Int
  /// The title.
  public var title: String?
  /// The author, in the article's words.
  public var source: String?
  /// The date, as the article gives it.
  public var date: String?
  /// The number of actors; nil if the article was not analysed to the end.
  public var actors: Int?
  /// The number of statements; nil if the article was not analysed to the end.
  public var statements: Int?
  /// The fingerprints of the paragraphs that were read; nil if they are not known.
  public var paragraphs: [UInt64]?
  /// Whether the user marked the article as read, or as unread since the last visit; nil without such a mark.
  public internal(set) var isMarkedRead: Bool?

  /// Creates a visit; its time is now by default.
  public init(
    to article: ArticleKey, place: Anchor, share: Double, when: Int? = nil, title: String? = nil,
    source: String? = nil, date: String? = nil, actors: Int? = nil, statements: Int? = nil, paragraphs: [UInt64]? = nil
  ) {
    self.article = article
    self.place = place
    self.share = share
    self.when = when ?? WallClock.now
    self.title = title
    self.source = source
    self.date = date
    self.actors = actors
    self.statements = statements
    self.paragraphs = paragraphs
  }
}
