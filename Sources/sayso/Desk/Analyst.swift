import Analysis
import Articles
import Dispatch
import Glibc
import Reader
import Synchronization

/// Analyses articles one after the other, in the order of the plan, on threads that give way to the main loop: a lower priority is
/// one thread's own on Linux, and those that it starts for the engine have it too.
final class Analyst: Sendable {
  private struct Work {
    var plan = AnalysisPlan(now: nil, later: [])
    /// What is being analysed; nil where nothing is.
    var running: AnalysisPlan.Job?
    var isAtWork = false
    /// Loaded while there is something to analyse.
    var engine: Engine?
  }

  private let shelf: ArticleShelf
  private let cache: ReadingCache?
  private let mailbox: Mailbox
  private let work = Mutex(Work())

  /// How much its threads give way.
  private static let niceness: Int32 = 10

  /// Analyses the articles of `shelf`; what is found is posted to `mailbox` and kept in `cache`.
  init(_ shelf: ArticleShelf, cache: ReadingCache?, mailbox: Mailbox) {
    self.shelf = shelf
    self.cache = cache
    self.mailbox = mailbox
  }

  /// Follows `plan` from now on. What is to be done at once does not wait for what is under way: that is given up, and taken up
  /// from its beginning when its turn comes.
  func follow(_ plan: AnalysisPlan) {
    work.withLock { work in
      work.plan = plan
      if let running = work.running { work.plan.drop(running) }
    }
    start()
  }

  /// Analyses `job` after the others, where nothing else is to.
  private func add(_ job: AnalysisPlan.Job) {
    work.withLock { work in
      let jobs = [work.running, work.plan.now].compactMap { $0 } + work.plan.later
      if !jobs.contains(where: { $0.article == job.article }) { work.plan.later.append(job) }
    }
    start()
  }

  /// Begins the work where there is some and it is not under way.
  private func start() {
    let mustStart = work.withLock { work in
      guard !work.isAtWork, !work.plan.isEmpty else { return false }
      work.isAtWork = true
      return true
    }
    guard mustStart else { return }
    DispatchQueue.global(qos: .utility).async { [self] in
      setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, Self.niceness)
      do throws(Failure) {
        while let job = next() { try take(job) }
      } catch {
        // It stays at work, so that a model that cannot be used is told once.
        mailbox.post(.analysisFailed(error.lines.joined(separator: "; ")))
      }
    }
  }

  private func loaded() throws(Failure) -> Engine {
    if let engine = work.withLock({ $0.engine }) { return engine }
    let engine = try loadEngine()
    work.withLock { $0.engine = engine }
    return engine
  }

  /// The next of the plan; nil, and the end of the work, where there is none.
  private func next() -> AnalysisPlan.Job? {
    work.withLock { work in
      work.running = work.plan.takeFirst()
      work.isAtWork = work.running != nil
      // With nothing more to read its weights would only take room; they are loaded again in less time than an article takes.
      if work.running == nil { work.engine = nil }
      return work.running
    }
  }

  /// Looks whether it is known already what is to be found; else analyses.
  private func take(_ job: AnalysisPlan.Job) throws(Failure) {
    let id = job.article
    let draft: Draft
    if job.draft == nil, shelf.mayWait(for: id) {
      // Its turn comes when the other program has written it.
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
    analyse(draft, running, try loaded())
  }

  private func analyse(_ draft: Draft, _ running: AnalysisPlan.Job, _ engine: Engine) {
    let id = running.article
    let total = max(1, draft.text.utf8.count)
    var percent = 0
    var last: Reading?
    func post(_ reading: Reading, progress: Double) {
      mailbox.post(.reading(id, reading, progress: progress))
      Self.letGo(last)
      last = reading
    }
    let article = engine.analyse(
      draft, isCancelled: { isOvertaken },
      advance: { [mailbox] covered in
        guard covered * 100 / total > percent else { return }
        percent = covered * 100 / total
        mailbox.post(.progress(id, Double(covered) / Double(total)))
      },
      report: { post(Reading($0.article, isWhole: false), progress: Double($0.covered) / Double(max(1, $0.total))) })
    let isGivenUp = work.withLock { work in
      let isOvertaken = work.plan.now != nil
      if isOvertaken { work.plan.later.insert(running, at: 0) }
      return isOvertaken
    }
    guard !isGivenUp else { return }
    post(Reading(article), progress: 1)
    cache?.keep(article)
  }

  /// Keeps a reading until the main loop, which takes the one after it at once, has let go of it: what a long text's reading holds
  /// takes longer to free than a key may wait. Then the system gets back what the analysis took and left scattered.
  private static func letGo(_ reading: Reading?) {
    let queue = DispatchQueue.global(qos: .utility)
    queue.asyncAfter(deadline: .now() + patience) { withExtendedLifetime(reading) {} }
    queue.asyncAfter(deadline: .now() + 2 * patience) { giveBackMemory() }
  }

  /// The seconds within which the main loop takes what is posted.
  private static let patience = 0.5

  /// Whether something came that does not wait.
  private var isOvertaken: Bool { work.withLock { $0.plan.now != nil } }
}

extension AnalysisPlan {
  fileprivate var isEmpty: Bool { now == nil && later.isEmpty }

  /// Takes out what is to be done first.
  fileprivate mutating func takeFirst() -> Job? {
    if let now {
      self.now = nil
      return now
    }
    return later.isEmpty ? nil : later.removeFirst()
  }

  /// Leaves out what `running` does already.
  fileprivate mutating func drop(_ running: Job) {
    func isDone(_ job: Job) -> Bool {
      job.article == running.article && (job.draft == nil || job.draft == running.draft)
    }
    if let now, isDone(now) { self.now = nil }
    later.removeAll(where: isDone)
  }
}
