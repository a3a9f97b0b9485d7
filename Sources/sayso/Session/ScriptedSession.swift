import Analysis
import Articles
import Cells
import Reader

/// A session without threads. Every article is analysed before the first key, and requests are carried out at once. Earlier decisions
/// are shown. Nothing outside the screen changes, and the screen says so.
struct ScriptedSession {
  private var state: ReaderState
  private let readings: [ArticleID: Result<AnalysedArticle, Failure>]
  private let shelf: ArticleShelf
  private let decisionWriter: DecisionWriter
  private let mailbox: Mailbox

  /// Creates a session over the articles of `desk`, analysed by `engine`, with the decisions of the ledger in `folder`.
  init(
    _ desk: DeskSources, by reader: ArticleReader = ArticleReader(), state: ReaderState, engine: Engine,
    decisionsIn folder: String?
  ) {
    mailbox = Mailbox(wake: {})
    decisionWriter = DecisionWriter(folder: folder, post: mailbox.post)
    shelf = ArticleShelf(desk, by: reader, decisionWriter: decisionWriter, mailbox: mailbox)
    var readings: [ArticleID: Result<AnalysedArticle, Failure>] = [:]
    for id in desk.ids {
      do throws(Failure) {
        let draft = try reportingWait(for: desk.sources[id.number]) { [shelf] () throws(Failure) in try shelf.draft(id)
        }
        readings[id] = .success(AnalysedArticle(try engine.article(of: draft)))
      } catch {
        readings[id] = .failure(error)
      }
    }
    self.state = state
    self.state.keepNothing()
    self.readings = readings
    for id in desk.ids {
      if case .success(let reading)? = readings[id] { take(.surveyed(id, Headings(reading.article.draft))) }
    }
    if let id = state.currentArticle { bringDecisions(on: id) }
    take(.started)
  }

  /// Applies the decisions on an article before it is shown.
  private mutating func bringDecisions(on id: ArticleID) {
    guard case .success(let reading)? = readings[id] else { return }
    decisionWriter.opened(id, reading.article.draft, key: shelf.key(of: id))
    for event in mailbox.take() { take(event) }
  }

  /// Applies an event and its effects; returns whether the session ends.
  @discardableResult
  mutating func take(_ event: Event) -> Bool {
    var effects = state.apply(event)[...]
    while true {
      guard let effect = effects.popFirst() else {
        guard state.isBusy else { return false }
        effects += state.apply(.idle)
        continue
      }
      switch effect {
      case .quit: return true
      case .open(let id):
        bringDecisions(on: id)
        effects += state.apply(opened(id))
      case .analyse(let plan):
        for job in [plan.now].compactMap({ $0 }) + plan.later { effects += state.apply(analysed(job.article)) }
      case .search(let query, let ids):
        for id in ids {
          let draft = try? readings[id]?.get().article.draft
          effects += state.apply(.found(query, id, draft.map { ArticleMatches(query, in: $0) }))
        }
      case .findTheme(let name):
        effects += state.apply(.themesFound(ThemeList(ThemeFolders.current().shelf), for: name))
      case .summarize(let id, let reading): effects += state.apply(.summarized(id, reading, reading.makeDigest()))
      default:
        if let done = Self.undone(by: effect) { effects += state.apply(.failed("\(done): --headless only draws")) }
      }
    }
  }

  /// Returns the words for what an effect does not do; nil for one that nobody misses on the screen.
  private static func undone(by effect: Effect) -> String? {
    switch effect {
    case .copy: "not copied"
    case .browse, .openNamed, .openAddress, .openMarkup: "not opened"
    case .write, .export, .exportSpeakers, .savePage: "not written"
    case .pipe: "not run"
    case .edit: "not edited"
    case .reload, .otherText: "not read again"
    case .refresh: "not fetched"
    case .correct: "not corrected"
    case .quit, .open, .analyse, .search, .findTheme, .summarize, .suspend, .redraw, .findPaths, .keep, .decide,
      .remember, .giveUp, .markRead, .star, .markTogether, .undoTogether, .hide:
      nil
    }
  }

  /// Returns the current screen.
  mutating func frame() -> Frame { state.frame() }

  /// Returns the current screen as a picture.
  mutating func picture() -> FramePicture { FramePicture(state.frame(), colors: state.screenColors) }

  private func opened(_ id: ArticleID) -> Event {
    switch readings[id] {
    case .success(let reading)?: .opened(id, reading.article.draft, reading)
    case .failure(let failure)?: .openFailed(id, failure.lines.joined(separator: "; "))
    case nil: .openFailed(id, "no such article")
    }
  }

  private func analysed(_ id: ArticleID) -> Event {
    if case .success(let reading)? = readings[id] { return .reading(id, reading, progress: 1) }
    return opened(id)
  }
}
