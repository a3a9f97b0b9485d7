import Articles
import Dispatch
import Files
import Ledger
import Reader
import Review
import Synchronization

/// Keeps what is decided in the ledger, beside the main loop, and brings what earlier sittings and other programs decided. What
/// cannot be kept now is tried again until it can; what still cannot be at the end goes into a file of its own.
final class Keeper: Sendable {
  /// A decision that is not kept yet.
  private struct Waiting {
    var article: ArticleID
    var entry: LedgerEntry
  }

  private struct Work {
    /// The articles whose texts were read.
    var articles: [ArticleID: LedgerArticle] = [:]
    /// The rows up to which the decisions on each are known.
    var rows: [ArticleID: Int] = [:]
    /// In the order in which they were made.
    var waiting: [Waiting] = []
    /// What this sitting has kept.
    var own: Set<Decision.ID> = []
    /// When the ledger is looked at next, and whether that goes on.
    var next = ContinuousClock.now
    var isLooking = false
    /// When what waits is tried again.
    var nextTrial = ContinuousClock.now
    /// What was told last of why nothing can be read.
    var told: String?
  }

  private let decisions: Decisions?
  private let post: @Sendable (Event) -> Void
  private let queue = DispatchQueue(label: "keeper", qos: .userInitiated)
  private let work = Mutex(Work())

  /// How long (seconds) another program that holds the file is waited for.
  static let patience = 1.0
  private static let interval = Duration.seconds(1)
  private static let trialInterval = Duration.seconds(3)

  /// Keeps decisions in `folder`, nil where none is known; what comes of it is told by `post`.
  init(folder: String?, patience: Double = Keeper.patience, post: @escaping @Sendable (Event) -> Void) {
    decisions = folder.map { Decisions(path: Self.path(in: $0), patience: patience) }
    self.post = post
  }

  /// The ledger's file in `folder`.
  static func path(in folder: String) -> String { folder + "/ledger.sqlite" }

  /// Learns what an article is that was read, now or again, and posts what was decided on it.
  func opened(_ id: ArticleID, _ draft: Draft, key: ArticleKey?) {
    queue.async { [self] in
      let content = ContentHash(draft.text)
      let article = LedgerArticle(text: draft.text, key: key ?? .text(content), title: Headings(draft).title)
      work.withLock { work in
        work.articles[id] = article
        work.rows[id] = nil
      }
      bringNews(of: id)
    }
  }

  /// Keeps `decision`, and posts that it is kept, or why not.
  func keep(_ decision: Decision, on id: ArticleID) {
    queue.async { [self] in
      // Nothing is decided on what was not read.
      guard let article = work.withLock({ $0.articles[id] }) else { return }
      work.withLock { $0.waiting.append(Waiting(article: id, entry: LedgerEntry(decision, on: article))) }
      if let why = keepWaiting() { post(.notSaved(id, decision.id, why)) }
    }
  }

  /// Looks now and then for what others decided on `id`, the article on the screen, and tries again to keep what could not be.
  func look(at id: ArticleID?, at now: ContinuousClock.Instant = .now) {
    let (isTime, isTrial) = work.withLock { work in
      guard !work.isLooking, now >= work.next else { return (false, false) }
      work.isLooking = true
      work.next = now + Self.interval
      let isTrial = !work.waiting.isEmpty && now >= work.nextTrial
      if isTrial { work.nextTrial = now + Self.trialInterval }
      return (true, isTrial)
    }
    guard isTime else { return }
    queue.async { [self] in
      if isTrial { keepWaiting() }
      if let id { bringNews(of: id) }
      work.withLock { $0.isLooking = false }
    }
  }

  /// Waits until all is kept, at most as long as the patience for each of two trials; what cannot be is written into a file in
  /// one of `folders`. What is to be told of that, in lines.
  func finish(sparingInto folders: [String]) -> [String] {
    queue.sync {
      guard let why = keepWaiting() else { return [] }
      return spare(work.withLock { $0.waiting.map(\.entry) }, in: folders, why: why)
    }
  }

  // MARK: On the queue

  /// Keeps what waits; why that cannot be.
  @discardableResult
  private func keepWaiting() -> String? {
    let waiting = work.withLock { $0.waiting }
    guard !waiting.isEmpty else { return nil }
    guard let decisions else { return "neither $XDG_DATA_HOME nor $HOME is set: there is no place" }
    do throws(LedgerError) {
      try decisions.append(waiting.map(\.entry))
    } catch {
      return Failure.words(ofLedger: error)
    }
    work.withLock { work in
      work.waiting = []
      work.own.formUnion(waiting.map(\.entry.decision.id))
    }
    for one in waiting { post(.saved(one.article, one.entry.decision.id)) }
    return nil
  }

  /// Posts the decisions on an article, all of them in the order in which they are kept, where there are new ones of others.
  private func bringNews(of id: ArticleID) {
    let (article, row, own) = work.withLock { ($0.articles[id], $0.rows[id], $0.own) }
    guard let decisions, let article else { return }
    do throws(LedgerError) {
      let news = try decisions.news(on: article, after: row ?? 0)
      work.withLock { work in
        work.rows[id] = news.row
        work.told = nil
      }
      if !news.damaged.isEmpty { post(.failed(Failure.words(damaged: news.damaged, in: decisions.path))) }
      guard news.decisions.contains(where: { !own.contains($0.id) }) else { return }
      post(.decisions(id, row == nil ? news.decisions : try decisions.decisions(on: article)))
    } catch {
      let words = "earlier decisions cannot be shown: " + Failure.words(ofLedger: error)
      let isNew = work.withLock { work in
        defer { work.told = words }
        return work.told != words
      }
      if isNew { post(.failed(words)) }
    }
  }
}

/// Writes `entries`, which `why` cannot be kept, into a new file in the first of `folders` that takes it; what is to be told.
private func spare(_ entries: [LedgerEntry], in folders: [String], why: String) -> [String] {
  let text = entries.map { $0.line.safeJSON + "\n" }.joined()
  let count = entries.count == 1 ? "1 decision is" : "\(entries.count) decisions are"
  for folder in folders {
    makeFolder(folder)
    let path = freePath(folder + "/decisions", ending: ".jsonl")
    do throws(SavingError) {
      try saveFile(text, to: path, replacing: false)
      return [
        "sayso: \(count) not in the ledger: \(why)",
        "sayso: \(path): holds what is not; this takes it in: sayso ledger import \(shellWord(path))",
      ]
    } catch {
      continue
    }
  }
  // The last place that there is, from where they can be copied.
  return ["sayso: \(count) neither in the ledger nor in a file: \(why); what sayso ledger import takes is:"]
    + entries.map(\.line)
}

/// A path that nothing has: `base`, a number where that is taken, and `ending`.
private func freePath(_ base: String, ending: String) -> String {
  let paths = (1...1000).lazy.map { base + ($0 == 1 ? "" : "-\($0)") + ending }
  return paths.first { !isThere($0) } ?? base + ending
}
