import Articles

/// One article on the desk: what is told of it in the list, and what of it is at hand.
public struct DeskEntry: Sendable {
  /// What it is called where it has no title: its path.
  public let name: String
  /// Title, source and date.
  public var headings: Headings {
    didSet { day = headings.day }
  }
  /// How many actors it names; nil where it was not analysed to the end.
  public var actors: Int?
  /// How many statements it has; nil where it was not analysed to the end.
  public var statements: Int?
  /// How much of it lies before the place where the person was last, 0…1; nil where nobody was in it.
  public var share: Double?
  /// When it was opened last: the greater, the later; nil where it never was.
  public var opened: Int?

  /// The day that it tells of itself.
  private(set) var day: ArticleDate?
  /// How much of it was analysed, 0…1.
  var progress = 0.0
  /// Why it cannot be opened.
  var error: String?
  /// Its text, while it is open or near to what is.
  var draft: Draft?
  /// What is known of who says what in that text.
  var reading: AnalysedArticle?
  /// Who says what, in short; it stays when the text is put away.
  var digest: Digest?
  /// How many of its statements are reviewed, and of how many; nil where nothing was decided on it in this sitting or before, as
  /// far as it was open.
  var reviewed: (decided: Int, total: Int)?
  /// Where it was left.
  var left: ReadingPosition?
  /// What of that was given to the program to be kept.
  var kept: ReadingPosition?

  /// An entry of which nothing but its name need be known.
  public init(
    name: String, headings: Headings = Headings(), actors: Int? = nil, statements: Int? = nil, share: Double? = nil,
    opened: Int? = nil
  ) {
    self.name = name
    self.headings = headings
    day = headings.day
    self.actors = actors
    self.statements = statements
    self.share = share
    self.opened = opened
  }

  /// What it is called.
  var title: String { headings.title ?? name }
  /// Whether it is to be analysed: it never was to the end, or what was found is not at hand with its text.
  var wantsReading: Bool { progress < 1 || draft != nil && reading == nil }

  /// Takes a text, new or the same.
  mutating func receive(_ draft: Draft) {
    if self.draft != draft { (self.draft, reading, progress) = (draft, nil, 0) }
    headings = Headings(draft)
    error = nil
  }

  /// Takes what is known now of who says what in its text.
  mutating func receive(_ reading: AnalysedArticle, progress: Double) {
    self.progress = progress
    if self.draft != nil { self.reading = reading }
    guard progress >= 1 else { return }
    digest = reading.digest ?? digest
    actors = reading.article.actors.count
    statements = reading.article.attributions.count
  }

  /// Lets go of the text and what is large; what the list tells stays.
  mutating func putAway() { (draft, reading) = (nil, nil) }
}
