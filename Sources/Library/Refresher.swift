import Articles
import Dispatch
import Fetching
import Formats
import Ledger
import Synchronization

/// The outcome of the refresh of one feed.
public enum RefreshResult: Hashable, Sendable {
  /// Nothing is newer.
  case unchanged
  /// A version came with these changes.
  case taken(FeedLibrary.Changes)
  /// The feed could not be fetched or read, for that reason in words.
  case failed(String)
  /// The server has removed the feed, in those words.
  case ended(String)
}

/// The reason why a feed could not be refreshed.
public enum RefreshProblem: Error, Hashable, Sendable {
  /// The address does not name a server.
  case address(WebAddressError)
  /// Nothing was fetched.
  case fetching(FetchError)
  /// The answer is not a feed.
  case reading(ImportError)
}

/// The edge that fetches feeds and writes them into the library.
public struct Refresher: Sendable {
  private let library: FeedLibrary
  private let request: @Sendable (WebAddress) -> FetchRequest
  private let words: @Sendable (RefreshProblem, String) -> String
  private let now: @Sendable () -> Int

  /// The number of feeds that are fetched at once.
  public static let width = 4

  /// Creates a refresher of `library`. `request` makes the request for an address, `words` says why the feed at an address was not
  /// refreshed, and `now` returns the seconds since 1970.
  public init(
    _ library: FeedLibrary, request: @escaping @Sendable (WebAddress) -> FetchRequest = { FetchRequest($0) },
    words: @escaping @Sendable (RefreshProblem, String) -> String,
    now: @escaping @Sendable () -> Int = { WallClock.now / 1_000 }
  ) {
    (self.library, self.request, self.words, self.now) = (library, request, words, now)
  }

  /// Fetches `feeds`, four at once and one at a time from each host, and reports each result. Blocks until all are done. Throws the
  /// first error of the library; the feeds after it are not fetched.
  public func refresh(
    _ feeds: [Subscription], report: @escaping @Sendable (Subscription, RefreshResult) -> Void
  ) throws(LedgerError) {
    let failure = Mutex<LedgerError?>(nil)
    inLanes(feeds, host: { hostOf($0.address) }) { feed in
      guard failure.withLock({ $0 == nil }) else { return }
      do throws(LedgerError) {
        report(feed, try refresh(feed))
      } catch {
        failure.withLock { $0 = $0 ?? error }
      }
    }
    if let error = failure.withLock({ $0 }) { throw error }
  }

  /// Fetches one feed and writes what came.
  func refresh(_ feed: Subscription) throws(LedgerError) -> RefreshResult {
    var state = feed.state
    let fetched: Fetched
    do throws(RefreshProblem) {
      fetched = try fetchedAnswer(to: feed)
    } catch {
      return try fail(feed, error)
    }
    let time = now()
    (state.checked, state.error, state.failures) = (time, nil, 0)
    let moved = fetched.permanentAddress?.withoutCredentials.text
    // A server may leave out either mark when nothing is newer.
    state.etag = fetched.etag ?? (fetched.isUnchanged ? state.etag : nil)
    state.lastModified = fetched.lastModified ?? (fetched.isUnchanged ? state.lastModified : nil)
    if fetched.isUnchanged {
      state.due = RefreshSchedule.due(at: time, maxAge: fetched.maxAge, retryAfter: fetched.retryAfter)
      try library.note(state, movedTo: moved, of: feed.id)
      return .unchanged
    }
    return try take(fetched, for: feed, state, movedTo: moved)
  }

  /// Takes the answer to the request for a feed.
  public func take(
    _ fetched: Fetched, for feed: Subscription, _ state: RefreshState, movedTo moved: String? = nil
  ) throws(LedgerError) -> RefreshResult {
    var (state, time) = (state, now())
    state.checked = time
    let document = Document(
      fetched.bytes, from: .address(fetched.address), address: fetched.address.text, mediaType: fetched.mediaType)
    let version: Feed
    do throws(ImportError) { version = try Feed(document) } catch { return try fail(feed, .reading(error)) }
    state.due = RefreshSchedule.due(
      at: time, minutesToLive: version.minutesToLive, skipHours: version.skipHours, maxAge: fetched.maxAge,
      retryAfter: fetched.retryAfter)
    let changes = try library.take(version, state, movedTo: moved, for: feed.id, at: time)
    return changes == FeedLibrary.Changes() ? .unchanged : .taken(changes)
  }

  private func fetchedAnswer(to feed: Subscription) throws(RefreshProblem) -> Fetched {
    let address: WebAddress
    do throws(WebAddressError) { address = try WebAddress(feed.address) } catch { throw .address(error) }
    var request = request(address)
    request.ifNoneMatch = feed.state.etag
    request.ifModifiedSince = feed.state.lastModified
    request.limits.page = Feed.byteLimit
    request.limits.document = Feed.byteLimit
    do throws(FetchError) {
      let fetched = try fetch(request)
      // The beginning of a feed would drop its other entries unnoticed.
      for case .incomplete(let error) in fetched.notes { throw error }
      return fetched
    } catch {
      throw .fetching(error)
    }
  }

  /// Notes the failure at the feed; the marks of the version that is known stay.
  private func fail(_ feed: Subscription, _ problem: RefreshProblem) throws(LedgerError) -> RefreshResult {
    var (state, time) = (feed.state, now())
    let words = words(problem, feed.address)
    (state.checked, state.error, state.failures) = (time, words, state.failures + 1)
    var retryAfter: Int?
    if case .fetching(.status(let status, let wait)) = problem {
      retryAfter = wait
      state.isEnded = status == 410
    }
    state.due = RefreshSchedule.due(at: time, failures: state.failures, retryAfter: retryAfter)
    try library.note(state, movedTo: nil, of: feed.id)
    return state.isEnded ? .ended(words) : .failed(words)
  }
}

/// Returns the host of an address, for the rule of one request at a time.
public func hostOf(_ address: String) -> String { (try? WebAddress(address).host) ?? address }

/// Calls `body` with each item on threads in the background: four at once, one at a time for each host. Blocks until all are done.
public func inLanes<Item: Sendable>(
  _ items: [Item], host: (Item) -> String, _ body: @escaping @Sendable (Item) -> Void
) {
  let lanes = LaneQueue(RefreshSchedule.lanes(items, host: host))
  let group = DispatchGroup()
  for number in 0..<Refresher.width {
    DispatchQueue(label: "feeds \(number)", qos: .utility).async(group: group) {
      while let lane = lanes.next() { lane.forEach(body) }
    }
  }
  group.wait()
}

/// The lanes that no thread has taken yet.
private final class LaneQueue<Item: Sendable>: Sendable {
  private let lanes: Mutex<ArraySlice<[Item]>>

  init(_ lanes: [[Item]]) { self.lanes = Mutex(lanes[...]) }

  func next() -> [Item]? { lanes.withLock { $0.popFirst() } }
}
