import Analysis
import Articles
import Files
import Formats
import Ledger
import Reader
import Review

/// Articles as the engine reads them, taken from the cache where they are there, and what was decided on them.
final class ReviewedFiles {
  /// An article, and what the ledger knows it by.
  struct Entry {
    var article: Article
    var key: LedgerArticle
  }

  private let cache = ReadingCache(folder: UserFolders.cache)
  private let progress: ProgressLine?
  private var engine: Engine?
  /// Opened once for all articles.
  private var ledger: Decisions?
  /// What was told last of the ledger's damage.
  private var told: [LedgerFault] = []

  /// Files, of which it is told on standard error how far each is read where `tellsProgress`.
  init(tellsProgress: Bool = true) { progress = tellsProgress ? ProgressLine() : nil }

  /// The article of `source`.
  func entry(_ source: ArticleSource) throws(Failure) -> Entry {
    let draft: Draft
    do { draft = try importArticle(source).draft } catch { throw .article(error) }
    return try entry(source, of: draft)
  }

  /// The article of `source`, of which the text is known.
  func entry(_ source: ArticleSource, of draft: Draft) throws(Failure) -> Entry {
    let key = LedgerArticle(text: draft.text, key: Self.key(of: source, draft), title: Headings(draft).title)
    if let known = cache?.reading(of: draft) { return Entry(article: known.article, key: key) }
    let engine: Engine
    if let loaded = self.engine { engine = loaded } else { engine = try loadEngine() }
    self.engine = engine
    let article = engine.analyse(
      draft, report: { [progress] step in progress?.show("\(source) \(100 * step.covered / max(1, step.total)) %") })
    progress?.clear()
    cache?.keep(article)
    return Entry(article: article, key: key)
  }

  /// All that was decided on an article; nothing where there is no ledger. What is damaged is told and left out.
  func journal(of entry: Entry) throws(Failure) -> Journal {
    guard UserFolders.data != nil else { return Journal() }
    let ledger: Decisions
    if let opened = self.ledger { ledger = opened } else { ledger = try LedgerCommand.ledger() }
    self.ledger = ledger
    let news = try LedgerCommand.attempt { () throws(LedgerError) in try ledger.news(on: entry.key) }
    if news.faults != told, let words = Failure.words(lackingFor: news.faults, in: ledger.path) {
      Failure.settings([words]).tell()
    }
    told = news.faults
    return Journal(news.decisions)
  }

  /// A file by its path, what can be read but once by its text.
  private static func key(of source: ArticleSource, _ draft: Draft) -> ArticleKey {
    guard case .file(let path) = source, FileStatus(path)?.kind == .regular, let real = realPath(path) else {
      return .text(ContentHash(draft.text))
    }
    return .file(path: real)
  }
}
