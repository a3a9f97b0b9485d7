import Analysis
import Articles
import Files
import Formats
import Ledger
import Reader
import Review

/// Articles as the engine reads them, from the cache if possible, and the decisions on them.
final class ReviewedFiles {
  /// An article and its key in the ledger.
  struct Entry {
    var article: Article
    var key: LedgerArticle
  }

  private let cache = ReadingCache(folder: UserFolders.cache)
  private let progress: ProgressLine?
  private let reader: ArticleReader
  private var engine: Engine?
  /// The ledger, which is opened once for all articles.
  private var ledger: Decisions?
  /// The bookmarks of all articles.
  private let places = UserFolders.state.map { Places(path: PlaceWriter.path(in: $0)) }
  /// The faults of the ledger that were reported last.
  private var reportedFaults: [LedgerFault] = []

  /// Creates reviewed files that `reader` reads. Shows the progress on standard error if `showsProgress`.
  init(by reader: ArticleReader = ArticleReader(), showsProgress: Bool = true) {
    self.reader = reader
    progress = showsProgress ? ProgressLine() : nil
  }

  /// An article of a document, and its text if the document had to be fetched.
  struct Part {
    var source: ArticleSource
    var reading: Result<ArticleReader.Reading, Failure>?
  }

  /// Returns the articles of the document that `source` names. An address is fetched for this; of files, the one that was read last is
  /// kept in memory.
  func articles(in source: ArticleSource) -> [Part] {
    guard case .address = source else { return reader.parts(of: source).map { Part(source: $0) } }
    do throws(Failure) {
      return try reader.reading(source, progress).parts.map { Part(source: $0.source, reading: .success($0)) }
    } catch {
      return [Part(source: source, reading: .failure(error))]
    }
  }

  /// Returns the article of a part of a document.
  func entry(_ part: Part) throws(Failure) -> Entry {
    if let reading = part.reading { return try entry(try reading.get()) }
    return try entry(part.source)
  }

  /// Returns the article of `source`.
  func entry(_ source: ArticleSource) throws(Failure) -> Entry {
    try entry(try reader.reading(source, progress))
  }

  /// Returns the article of a reading.
  func entry(_ reading: ArticleReader.Reading) throws(Failure) -> Entry { try entry(reading.source, of: reading.draft) }

  /// Returns the article of `source`, whose text is known.
  func entry(_ source: ArticleSource, of draft: Draft) throws(Failure) -> Entry {
    let key = LedgerArticle(
      text: draft.text, key: ArticleKey(of: source, draft) ?? .text(ContentHash(draft.text)),
      title: Headings(draft).title)
    if let known = cache?.reading(of: draft) { return Entry(article: known.article, key: key) }
    let engine: Engine
    if let loaded = self.engine { engine = loaded } else { engine = try loadEngine() }
    self.engine = engine
    let article = try engine.article(
      of: draft, advance: { [progress] covered in progress?.show("\(source)", covered, of: draft) })
    progress?.clear()
    cache?.keep(article)
    return Entry(article: article, key: key)
  }

  /// Returns the bookmarks in an article, as far as their words are still there. Bookmarks that cannot be read are reported and left out.
  func bookmarks(in entry: Entry) -> [Character: Int] {
    do throws(Failure) {
      let marks = try UserLedger.attempt { () throws(LedgerError) in try places?.marks(in: entry.key.key) ?? [:] }
      return marks.compactMapValues { $0.offset(in: entry.article.text) }
    } catch {
      error.report()
      return [:]
    }
  }

  /// Returns all decisions on an article; empty without a ledger. Damaged decisions are reported and left out.
  func journal(of entry: Entry) throws(Failure) -> Journal {
    guard UserFolders.data != nil else { return Journal() }
    let ledger: Decisions
    if let opened = self.ledger { ledger = opened } else { ledger = try UserLedger.open() }
    self.ledger = ledger
    let news = try UserLedger.attempt { () throws(LedgerError) in try ledger.news(on: entry.key) }
    if news.faults != reportedFaults { Failure.missingDecisions(news.faults, path: ledger.path).report() }
    reportedFaults = news.faults
    return Journal(news.decisions)
  }
}
