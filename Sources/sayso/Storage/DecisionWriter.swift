import Articles
import Dispatch
import Files
import Ledger
import Reader
import Review
import Synchronization

/// Writes decisions into the ledger outside the main loop, and posts those of earlier sessions and of other programs. A failed write is
/// tried again. Decisions that still cannot be written at the end go into a separate file. Decisions whose file is removed meanwhile are
/// written again.
final class DecisionWriter: Sendable {
  /// A decision that is not written yet.
  private struct Waiting {
    var article: ArticleID
    var entry: LedgerEntry
    var id: Decision.ID { entry.decision.id }
  }

  private struct Work {
    /// The articles whose texts were read.
    var articles: [ArticleID: LedgerArticle] = [:]
    /// The row up to which the decisions on each article are known.
    var rows: [ArticleID: Int] = [:]
    /// The pending decisions in the order in which they were made.
    var waiting: [Waiting] = []
    /// The decisions that the ledger has, as far as they are known, and the file that has them.
    var kept: [Waiting] = []
    var keptIDs: Set<Decision.ID> = []
    var file: FileIdentity?
    /// Decisions whose ID another decision in the ledger has.
    var refused: [Waiting] = []
    /// Decisions on articles whose texts are not known yet.
    var early: [ArticleID: [Decision]] = [:]
    /// The decisions that this session has written.
    var own: Set<Decision.ID> = []
    /// The time of the next check of the ledger, and whether a check is in progress.
    var next = ContinuousClock.now
    var isLooking = false
    /// The time at which pending decisions are tried again.
    var nextTrial = ContinuousClock.now
    /// The last reported reason why nothing can be read.
    var told: String?
  }

  private let decisions: Decisions?
  private let post: @Sendable (Event) -> Void
  private let queue = DispatchQueue(label: "keeper", qos: .userInitiated)
  private let work = Mutex(Work())

  /// The seconds to wait for another program that has locked the file.
  static let patience = 1.0
  private static let interval = Duration.seconds(1)
  private static let trialInterval = Duration.seconds(3)

  /// Creates a writer to the ledger in `folder`, nil if no folder is known. Results are passed to `post`.
  init(folder: String?, patience: Double = DecisionWriter.patience, post: @escaping @Sendable (Event) -> Void) {
    decisions = folder.map { Decisions(path: Self.path(in: $0), patience: patience) }
    self.post = post
  }

  /// Returns the path of the ledger in `folder`.
  static func path(in folder: String) -> String { folder + "/ledger.sqlite" }

  /// Receives the text of an article that was read, for the first time or again. Posts the decisions on the article
  /// before this returns, so that they precede any new decision.
  func opened(_ id: ArticleID, _ draft: Draft, key: ArticleKey?) {
    queue.sync {
      let content = ContentHash(draft.text)
      let article = LedgerArticle(text: draft.text, key: key ?? .text(content), title: Headings(draft).title)
      work.withLock { work in
        work.articles[id] = article
        work.rows[id] = nil
        let early = work.early.removeValue(forKey: id) ?? []
        work.waiting += early.map { Waiting(article: id, entry: LedgerEntry($0, on: article)) }
      }
      bringNews(of: id)
    }
  }

  /// Writes `decision`, and posts that it is saved or why it is not.
  func keep(_ decision: Decision, on id: ArticleID) {
    queue.async { [self] in
      let isKnown = work.withLock { work in
        guard let article = work.articles[id] else {
          work.early[id, default: []].append(decision)
          return false
        }
        work.waiting.append(Waiting(article: id, entry: LedgerEntry(decision, on: article)))
        return true
      }
      if let why = isKnown ? keepWaiting() : "its article has not been read yet" {
        post(.notSaved(id, decision.id, why))
      }
    }
  }

  /// Checks at intervals for new decisions of others on `id`, the article on the screen, and tries pending decisions again.
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
      if isTrial || hasLost { keepWaiting() }
      if let id { bringNews(of: id) }
      work.withLock { $0.isLooking = false }
    }
  }

  /// Waits until all is written, at most as long as the patience for each of two trials. Writes the rest into a file in one of
  /// `folders`. Returns messages for the user, one per line.
  func finish(rescueInto folders: [String]) -> [String] {
    queue.sync {
      let why = keepWaiting()
      let (left, early) = work.withLock { ($0.refused + $0.waiting, $0.early.values.joined().count) }
      var lines: [String] = []
      if !left.isEmpty { lines += spare(left.map(\.entry), in: folders, why: why ?? "their IDs are taken") }
      if early > 0 { lines.append("sayso: \(early) not saved: decisions on articles that were not read") }
      return lines
    }
  }

  // MARK: On the queue

  /// Whether the ledger's file, which had decisions, was removed or replaced.
  private var hasLost: Bool {
    work.withLock { work in
      guard let decisions, let file = work.file, !work.kept.isEmpty else { return false }
      return file != FileIdentity(decisions.path)
    }
  }

  /// Writes the decisions again that the ledger had before its file was removed or replaced, and posts that. Returns the reason on
  /// failure.
  private func keepLost() -> String? {
    let lost = work.withLock { work in
      let lost = work.kept
      work.waiting = lost + work.waiting
      (work.kept, work.keptIDs, work.file, work.rows) = ([], [], nil, [:])
      return lost
    }
    let why = keepWaiting()
    if let why {
      for one in lost { post(.notSaved(one.article, one.id, why)) }
    } else if let path = decisions?.path {
      post(.notice(Failure.words(writtenAgain: lost.count, into: path)))
    }
    return why
  }

  /// Notes that the ledger has these decisions.
  private func note(kept new: [Waiting]) {
    work.withLock { work in
      for one in new where work.keptIDs.insert(one.id).inserted { work.kept.append(one) }
      work.file = work.file ?? decisions?.file
    }
  }

  /// Writes pending decisions; returns the reason on failure.
  @discardableResult
  private func keepWaiting() -> String? {
    if hasLost, let why = keepLost() { return why }
    let waiting = work.withLock { $0.waiting }
    guard !waiting.isEmpty else { return nil }
    guard let decisions else { return "neither $XDG_DATA_HOME nor $HOME is set: no folder for the ledger" }
    do throws(LedgerError) {
      try decisions.append(waiting.map(\.entry))
    } catch {
      let why = Failure.words(ofLedger: error)
      guard case .conflict(_, let id) = error else { return why }
      // The other decisions do not wait for this one.
      refuse(id, why: why)
      return keepWaiting()
    }
    work.withLock { work in
      work.waiting = []
      work.own.formUnion(waiting.map(\.id))
    }
    note(kept: waiting)
    for one in waiting { post(.saved(one.article, one.id)) }
    return nil
  }

  /// Sets the pending decision of that ID aside and posts that it is not saved.
  private func refuse(_ id: Decision.ID, why: String) {
    let refused = work.withLock { work in
      let refused = work.waiting.filter { $0.id == id }
      work.waiting.removeAll { $0.id == id }
      work.refused += refused
      return refused
    }
    for one in refused { post(.notSaved(one.article, id, why)) }
  }

  /// Posts all decisions on an article in the order of the ledger, if there are new ones of others.
  private func bringNews(of id: ArticleID) {
    let (article, row, own) = work.withLock { ($0.articles[id], $0.rows[id], $0.own) }
    guard let decisions, let article else { return }
    do throws(LedgerError) {
      let news = try decisions.news(on: article, after: row ?? 0)
      let wasUnreadable = work.withLock { work in
        work.rows[id] = news.row
        return work.told.take() != nil
      }
      if wasUnreadable { post(.ledger(nil)) }
      if let words = Failure.words(missingFor: news.faults, in: decisions.path) { post(.failed(words)) }
      note(kept: news.entries.map { Waiting(article: id, entry: $0) })
      guard news.entries.contains(where: { !own.contains($0.decision.id) }) else { return }
      post(.decisions(id, row == nil ? news.decisions : try decisions.decisions(on: article)))
    } catch {
      let words = "earlier decisions cannot be shown, and none can be saved: " + Failure.words(ofLedger: error)
      let isNew = work.withLock { work in
        defer { work.told = words }
        return work.told != words
      }
      if isNew { post(.ledger(words)) }
    }
  }
}

/// Writes `entries`, which the ledger could not take, into a new file in the first usable one of `folders`. `why` is
/// the reason. Only the owner can read the file, like the ledger. Returns messages for the user.
private func spare(_ entries: [LedgerEntry], in folders: [String], why: String) -> [String] {
  let text = entries.map { $0.line.safeJSON + "\n" }.joined()
  let count = entries.count == 1 ? "1 decision is" : "\(entries.count) decisions are"
  for folder in folders {
    makeFolder(folder)
    let path = freePath(folder + "/decisions", ending: ".jsonl")
    do throws(SavingError) {
      try saveFile(text, to: path, replacing: false, permissions: 0o600)
      return [
        "sayso: \(count) not in the ledger: \(why)",
        "sayso: \(path): contains them; to import them: sayso ledger import \(shellWord(path))",
      ]
    } catch {
      continue
    }
  }
  // If no folder is usable, the user can copy the decisions from the terminal.
  return ["sayso: \(count) neither in the ledger nor in a file: \(why); the lines for sayso ledger import are:"]
    + entries.map(\.line)
}

/// Returns an unused path: `base`, a number if needed, and `ending`.
private func freePath(_ base: String, ending: String) -> String {
  let paths = (1...1000).lazy.map { base + ($0 == 1 ? "" : "-\($0)") + ending }
  return paths.first { !isThere($0) } ?? base + ending
}
