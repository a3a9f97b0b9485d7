import Articles
import Formats
import Library
import Synchronization

/// The results of a refresh while it goes on. Failures are reported at once.
final class RefreshTally: Sendable {
  private struct Counts {
    var done = 0
    var new = 0
    var revised = 0
    var failed = 0
    var leftOut = 0
  }

  private let counts = Mutex(Counts())
  /// Whether nothing is written to standard error.
  private let isQuiet: Bool

  /// Creates an empty tally.
  init(isQuiet: Bool = false) { self.isQuiet = isQuiet }

  /// Whether a feed could not be refreshed.
  var hasFailures: Bool { counts.withLock { $0.failed > 0 } }

  /// Notes the result of a feed, one of `total`, and shows the progress.
  func add(_ result: RefreshResult, of feed: Subscription, outOf total: Int) {
    counts.withLock { counts in
      counts.done += 1
      switch result {
      case .unchanged: break
      case .taken(let changes):
        counts.new += changes.new
        counts.revised += changes.revised
        counts.leftOut += changes.leftOut
      case .failed, .ended: counts.failed += 1
      }
      guard !isQuiet, StandardError.isTerminal || result.isFailure else { return }
      if StandardError.isTerminal { StandardError.replaceLine(by: "") }
      if result.isFailure { StandardError.report(result.words) }
      if StandardError.isTerminal { StandardError.replaceLine(by: "\(counts.done) of \(total): \(feed.name)") }
    }
  }

  /// Removes the progress from the screen.
  func finish() { if StandardError.isTerminal { StandardError.replaceLine(by: "") } }

  /// The results in one line; `notDue` is the number of feeds that were not fetched.
  func words(notDue: Int) -> String {
    let counts = counts.withLock { $0 }
    var parts = ["\(counted(counts.done, "feed")) checked", "\(counts.new) new"]
    if counts.revised > 0 { parts.append("\(counts.revised) changed") }
    if counts.leftOut > 0 { parts.append(RefreshResult.leftOut(counts.leftOut)) }
    if counts.failed > 0 { parts.append("\(counts.failed) failed") }
    if notDue > 0 { parts.append("\(notDue) not due yet") }
    return parts.joined(separator: ", ")
  }
}

extension RefreshResult {
  /// Whether the feed could not be refreshed.
  var isFailure: Bool {
    switch self {
    case .failed, .ended: true
    case .unchanged, .taken: false
    }
  }

  /// Words for entries beyond those that are read.
  static func leftOut(_ count: Int) -> String { "\(count) left out, as a feed has \(Feed.entryLimit) at most" }

  /// The result in words.
  var words: String {
    switch self {
    case .unchanged: "nothing new"
    case .taken(let changes):
      "\(changes.new) new" + (changes.leftOut > 0 ? ", " + Self.leftOut(changes.leftOut) : "")
    case .failed(let reason): reason
    case .ended(let reason): reason + "; it is not fetched any more"
    }
  }
}
