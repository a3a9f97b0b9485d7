import Articles

/// A reading of an article that ended or goes on: where the reader was, and what a list of recent articles tells.
public struct Visit: Hashable, Sendable {
  /// The article.
  public var article: ArticleKey
  /// Where the reader was.
  public var place: Anchor
  /// How much of the article lies before the place, 0…1.
  public var share: Double
  /// When, in milliseconds since the beginning of 1970, UTC.
  public var when: Int
  /// The title.
  public var title: String?
  /// Who wrote it, as the article says it.
  public var source: String?
  /// The date, as the article says it.
  public var date: String?
  /// How many actors it names; nil where it was not analysed to the end.
  public var actors: Int?
  /// How many statements it has; nil where it was not analysed to the end.
  public var statements: Int?

  /// A visit; now, unless told otherwise.
  public init(
    to article: ArticleKey, place: Anchor, share: Double, when: Int? = nil, title: String? = nil,
    source: String? = nil, date: String? = nil, actors: Int? = nil, statements: Int? = nil
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
  }
}
