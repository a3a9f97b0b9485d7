import Articles

/// An article on the desk: its data for the list, and its text while that is loaded.
public struct DeskEntry: Sendable {
  /// The name of an article without a title: its path.
  public let name: String
  /// The title, source and date.
  public var headings: Headings {
    didSet { day = headings.day }
  }
  /// The number of actors; nil until the analysis is complete.
  public var actors: Int?
  /// The number of statements; nil until the analysis is complete.
  public var statements: Int?
  /// The fraction of the text before the user's last position, 0…1; nil if never opened.
  public var share: Double?
  /// Whether the user marked the article as read, or as unread since it was last opened; nil without such a mark, and for an
  /// entry of a feed.
  public internal(set) var isMarkedRead: Bool?
  /// The rank of the time when the article was last opened. A greater rank is later; nil if never opened.
  public var opened: Int?

  /// The marks of an entry of a feed; nil for other articles.
  public internal(set) var marks: FeedMarks?
  /// The folder and the tags of the entry's feed.
  let labels: [String]
  /// The article whose source text this is; nil for an article. A source text is not in the list.
  let sourceOf: ArticleID?
  /// Whether the user named the article during the session, and it was not on the screen yet.
  var isTrial: Bool
  /// Whether the source may have a newer text than the one on the screen.
  var isOutdated = false

  /// Whether the user removed the article from the list.
  var isDropped = false
  /// The date in the article.
  private(set) var day: ArticleDate?
  /// The fraction of the text analysed, 0…1.
  var progress = 0.0
  /// The reason why the article cannot be opened.
  var error: String?
  /// The text, while the article is open or close to the open one.
  var draft: Draft?
  /// The analysis of that text.
  var reading: AnalysedArticle?
  /// The paragraphs that are new since the article was read before; nil if there are none.
  var revision: TextRevision?
  /// The actors and statements for dossiers. They stay when the rest is released.
  private(set) var digest: Digest?
  /// The agreement of the digest with the latest analysis.
  enum DigestState { case outdated, requested, current }
  var digestState = DigestState.outdated
  /// The numbers of reviewed statements and of all statements; nil if no decision is known. Decisions of earlier
  /// sessions are known once the article was opened.
  var reviewed: (decided: Int, total: Int)?
  /// The last reading position.
  var left: ReadingPosition?
  /// The reading position that was last sent to the program for storage.
  var kept: ReadingPosition?

  /// Creates an entry, of which only the name must be known.
  public init(
    name: String, headings: Headings = Headings(), actors: Int? = nil, statements: Int? = nil, share: Double? = nil,
    opened: Int? = nil, marks: FeedMarks? = nil, isMarkedRead: Bool? = nil, labels: [String] = [],
    sourceOf: ArticleID? = nil, isTrial: Bool = false
  ) {
    self.sourceOf = sourceOf
    self.isTrial = isTrial
    self.isMarkedRead = isMarkedRead
    self.name = name
    self.headings = headings
    day = headings.day
    self.actors = actors
    self.statements = statements
    self.share = share
    self.opened = opened
    self.marks = marks
    self.labels = labels
  }

  /// Whether the user has read the article: by its mark, or to its end.
  var isRead: Bool { marks?.isRead ?? isMarkedRead ?? ((share ?? 0) >= 0.995) }
  /// Whether all statements of the article are reviewed.
  var isReviewed: Bool { reviewed.map { $0.total > 0 && $0.decided == $0.total } ?? false }

  /// Whether the name is an address of the web.
  var isOfWeb: Bool { (try? WebAddress(name))?.isSchemeGuessed == false }

  /// The title, else the name.
  var title: String { headings.title ?? name }
  /// Whether the article must be analysed: the analysis is incomplete, or the text is loaded without one.
  var wantsReading: Bool { progress < 1 || draft != nil && reading == nil }

  /// Receives a text, which may be the same as before.
  mutating func receive(_ draft: Draft) {
    if self.draft != draft { (self.draft, reading, progress, revision) = (draft, nil, 0, nil) }
    // A list of entries shows the feed as the source.
    if marks == nil { headings = Headings(draft) }
    (error, isOutdated) = (nil, false)
  }

  /// Receives the latest analysis of the text.
  mutating func receive(_ reading: AnalysedArticle, progress: Double) {
    self.progress = progress
    if self.draft != nil { self.reading = reading }
    digestState = .outdated
    if let digest = reading.digest { (self.digest, digestState) = (digest, .current) }
    guard progress >= 1 else { return }
    actors = reading.article.actors.count
    statements = reading.article.attributions.count
  }

  /// Receives a summary of an analysis, which may be older than the latest one.
  mutating func receive(_ digest: Digest, of reading: AnalysedArticle) {
    guard digestState != .current, draft.map({ $0 == reading.article.draft }) ?? true else { return }
    self.digest = digest
    if reading == self.reading { digestState = .current }
  }

  /// Releases the text and the analysis. Keeps the data for the list.
  mutating func putAway() { (draft, reading) = (nil, nil) }
}
