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
  /// The faults of the ledger that were reported last.
  private var reportedFaults: [LedgerFault] = []

  /// Creates reviewed files that `reader` reads. Shows the progress on standard error if `showsProgress`.
  init(by reader: ArticleReader = ArticleReader(), showsProgress: Bool = true) {
    self.reader = reader
    progress = showsProgress ? ProgressLine() : nil
  }

  /// Returns the article of `source`.
  func entry(_ source: ArticleSource) throws(Failure) -> Entry {
    let reading = try reader.reading(source, progress)
    return try entry(reading.source, of: reading.draft)
  }

  /// Returns the article of `source`, whose text is known.
  func entry(_ source: ArticleSource, of draft: Draft) throws(Failure) -> Entry {
    let key = LedgerArticle(text: draft.text, key: Self.key(of: source, draft), title: Headings(draft).title)
    if let known = cache?.reading(of: draft) { return Entry(article: known.article, key: key) }
    let engine: Engine
    if let loaded = self.engine { engine = loaded } else { engine = try loadEngine() }
    self.engine = engine
    let article = engine.analyse(
      draft, advance: { [progress] covered in progress?.show("\(source)", covered, of: draft) })
    progress?.clear()
    cache?.keep(article)
    return Entry(article: article, key: key)
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

  /// Returns the path of a file, an address, or the hash of a text that can be read only once.
  private static func key(of source: ArticleSource, _ draft: Draft) -> ArticleKey {
    if case .address(let address) = source { return .address(address.text) }
    guard case .file(let path) = source, FileStatus(path)?.kind == .regular, let real = realPath(path) else {
      return .text(ContentHash(draft.text))
    }
    return .file(path: real)
  }
}
