import Analysis
import Articles
import Dispatch
import Glibc
import Reader
import Synchronization

/// An analyst that takes articles one after the other, in the order of the plan. Its threads have a lower priority than
/// the main loop. On Linux a priority belongs to one thread, and the threads that it starts for the engine inherit it.
final class Analyst: Sendable {
  private struct Work {
    var plan = AnalysisPlan(now: nil, later: [])
    /// The job in progress; nil if there is none.
    var running: AnalysisPlan.Job?
    var isAtWork = false
    /// The articles without an earlier analysis, of which nothing else is of use.
    var unknown: Set<ArticleID> = []
    /// The engine, loaded while there is something to analyse.
    var engine: Engine?
  }

  private let shelf: ArticleShelf
  private let cache: ReadingCache?
  private let mailbox: Mailbox
  private let work = Mutex(Work())

  /// The niceness of the analysis threads.
  private static let niceness: Int32 = 10

  /// Creates an analyst of the articles of `shelf` that posts readings to `mailbox` and keeps them in `cache`.
  init(_ shelf: ArticleShelf, cache: ReadingCache?, mailbox: Mailbox) {
    self.shelf = shelf
    self.cache = cache
    self.mailbox = mailbox
  }

  /// Follows `plan` from now on. An urgent job interrupts the one in progress, which later starts over.
  func follow(_ plan: AnalysisPlan) {
    work.withLock { work in
      work.plan = plan
      if let running = work.running { work.plan.drop(running) }
    }
    start()
  }

  /// Posts a summary of a partial analysis of an article.
  func summarize(_ reading: AnalysedArticle, of id: ArticleID) {
    DispatchQueue.global(qos: .utility).async { [mailbox] in
      Self.giveWay()
      mailbox.post(.summarized(id, reading, reading.makeDigest()))
      Self.letGo(reading)
    }
  }

  /// Adds `job` at the end of the plan unless its article is already in it.
  private func add(_ job: AnalysisPlan.Job) {
    work.withLock { work in
      let jobs = [work.running, work.plan.now].compactMap { $0 } + work.plan.later
      if !jobs.contains(where: { $0.article == job.article }) { work.plan.later.append(job) }
    }
    start()
  }

  /// Starts the work if there is some and it is not in progress.
  private func start() {
    let mustStart = work.withLock { work in
      guard !work.isAtWork, !work.plan.isEmpty else { return false }
      work.isAtWork = true
      return true
    }
    guard mustStart else { return }
    DispatchQueue.global(qos: .utility).async { [self] in
      Self.giveWay()
      do throws(Failure) {
        while let job = next() { try take(job) }
      } catch {
        // The work stays marked as in progress, so that an unusable model is reported once.
        mailbox.post(.analysisFailed(error.lines.joined(separator: "; ")))
      }
    }
  }

  /// Lowers the priority of the calling thread.
  private static func giveWay() { setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, niceness) }

  private func loaded() throws(Failure) -> Engine {
    if let engine = work.withLock({ $0.engine }) { return engine }
    // The threads of the reader reserve memory, too.
    let engine = try loadEngine(within: 512)
    work.withLock { $0.engine = engine }
    return engine
  }

  /// Takes the next job of the plan; nil at the end of the work.
  private func next() -> AnalysisPlan.Job? {
    work.withLock { work in
      work.running = work.plan.takeFirst()
      work.isAtWork = work.running != nil
      // Idle weights only take memory. Loading them again takes less time than an article.
      if work.running == nil { work.engine = nil }
      return work.running
    }
  }

  /// Posts the cached reading of an article, or analyses it.
  private func take(_ job: AnalysisPlan.Job) throws(Failure) {
    let id = job.article
    if job.isOfCacheOnly, work.withLock({ $0.unknown.contains(id) }) { return }
    let draft: Draft
    if job.draft == nil, shelf.mayWait(for: id) {
      // The job waits until the other program has written the text.
      return shelf.read(id) { [self] read in
        if let draft = try? read.get() { add(AnalysisPlan.Job(article: id, draft: draft)) }
      }
    }
    do throws(Failure) {
      if let known = job.draft { draft = known } else { draft = try shelf.draft(id) }
    } catch {
      return mailbox.post(.openFailed(id, error.lines.joined(separator: "; ")))
    }
    let running = AnalysisPlan.Job(article: id, draft: draft)
    work.withLock { $0.running = running }
    if let known = cache?.reading(of: draft) { return mailbox.post(.reading(id, known, progress: 1)) }
    if job.isOfCacheOnly { return work.withLock { _ = $0.unknown.insert(id) } }
    try analyse(draft, running)
  }

  private func analyse(_ draft: Draft, _ running: AnalysisPlan.Job) throws(Failure) {
    let id = running.article
    var last: AnalysedArticle?
    func post(_ reading: AnalysedArticle, progress: Double) {
      if work.withLock({ $0.plan.needsSpoken }) { reading.prepareSpoken() }
      mailbox.post(.reading(id, reading, progress: progress))
      Self.letGo(last)
      last = reading
    }
    let (tagging, resolver) = try tagged(draft, id, post: post)
    let isGivenUp = work.withLock { work in
      let isOvertaken = work.plan.now != nil
      if isOvertaken { work.plan.later.insert(running, at: 0) }
      // Idle weights only take memory. Loading them again takes less time than an article.
      if work.plan.isEmpty { work.engine = nil }
      return isOvertaken
    }
    guard !isGivenUp else { return }
    giveBackMemory()
    let article = resolver.article(of: consume tagging, in: draft)
    post(AnalysedArticle(article), progress: 1)
    cache?.keep(article)
  }

  /// Returns the output of the engine's heads for `draft`. Meanwhile `post` receives the growing results.
  private func tagged(
    _ draft: Draft, _ id: ArticleID, post: @escaping (AnalysedArticle, Double) -> Void
  ) throws(Failure) -> (Tagging, Resolver) {
    let engine = try loaded()
    let total = max(1, draft.text.utf8.count)
    var percent = 0
    var growing = GrowingReading(of: draft)
    let tagging = try engine.tagging(
      of: draft.text, isCancelled: { isOvertaken },
      advance: { [mailbox] covered in
        // If the part fails, the whole text does not: its words are in memory already.
        if let sight = sight(of: id), !growing.holds(sight), let part = try? engine.analyse(draft, around: sight) {
          growing.add(part, at: sight)
          post(growing.reading, Double(covered) / Double(total))
        }
        guard covered * 100 / total > percent else { return }
        percent = covered * 100 / total
        mailbox.post(.progress(id, Double(covered) / Double(total)))
      },
      report: { part in
        // The free memory of the analysis is scattered, and an article needs much.
        giveBackMemory()
        growing.grow(to: engine.resolver.article(of: part, in: draft), covering: part.covered.upper)
        post(growing.reading, Double(part.covered.upper) / Double(total))
      })
    return (tagging, engine.resolver)
  }

  /// Keeps a reading until the main loop has released it, which happens when the next one arrives. Freeing the reading
  /// of a long text takes longer than a key may wait. Then returns scattered free memory of the analysis to the system.
  private static func letGo(_ reading: AnalysedArticle?) {
    let queue = DispatchQueue.global(qos: .utility)
    queue.asyncAfter(deadline: .now() + patience) { withExtendedLifetime(reading) {} }
    queue.asyncAfter(deadline: .now() + 2 * patience) { giveBackMemory() }
  }

  /// The seconds to wait until the main loop has received a posted result.
  private static let patience = 0.5

  /// Returns the part of an article to analyse before the text in front of it; nil if there is none.
  private func sight(of id: ArticleID) -> TextRange? {
    work.withLock { work in work.plan.sight.flatMap { $0.article == id ? $0.range : nil } }
  }

  /// Whether an urgent job is waiting.
  private var isOvertaken: Bool { work.withLock { $0.plan.now != nil } }
}

extension AnalysisPlan {
  fileprivate var isEmpty: Bool { now == nil && later.isEmpty }

  /// Removes and returns the first job.
  fileprivate mutating func takeFirst() -> Job? {
    if let now {
      self.now = nil
      return now
    }
    return later.isEmpty ? nil : later.removeFirst()
  }

  /// Removes the jobs that `running` does already.
  fileprivate mutating func drop(_ running: Job) {
    func isDone(_ job: Job) -> Bool {
      job.article == running.article && (job.draft == nil || job.draft == running.draft)
    }
    if let now, isDone(now) { self.now = nil }
    later.removeAll(where: isDone)
  }
}
