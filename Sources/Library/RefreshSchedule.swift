import Formats

/// The rules that say when a feed is fetched again. Times are seconds since 1970, waits are seconds.
public enum RefreshSchedule {
  /// The shortest wait after a success, and the first one after a failure.
  public static let usualWait = 1_800
  /// The longest wait that a feed may request, and the longest one after failures.
  public static let longestWait = 86_400
  /// The longest wait that a server may request.
  public static let longestServerWait = 7 * 86_400

  /// Returns the time at which a feed is due after it was fetched at `now`: the longest of the usual wait, the feed's own wait in
  /// minutes and the time for which the answer is fresh, outside the hours (UTC) in which the feed has nothing new. A server's
  /// request to come back later counts in any case.
  public static func due(
    at now: Int, minutesToLive: Int? = nil, skipHours: [Int] = [], maxAge: Int? = nil, retryAfter: Int? = nil
  ) -> Int {
    let own = min(max(usualWait, min(minutesToLive ?? 0, longestWait) * 60, maxAge ?? 0), longestWait)
    var due = now + max(own, min(retryAfter ?? 0, longestServerWait))
    let hours = Set(skipHours)
    for _ in 0..<24 where hours.contains(due / 3_600 % 24) { due = (due / 3_600 + 1) * 3_600 }
    return due
  }

  /// Returns the time at which a feed is due after that many failures in a row, the last one at `now`. Each doubles the wait.
  public static func due(at now: Int, failures: Int, retryAfter: Int? = nil) -> Int {
    let wait = min(usualWait << min(max(0, failures - 1), 10), longestWait)
    return now + max(wait, min(retryAfter ?? 0, longestServerWait))
  }

  /// Returns the feeds that may be fetched at `now`: those that are due. With `isForced`, also the others, except those whose server
  /// requested a longer wait after a failure.
  public static func due(_ feeds: [Subscription], at now: Int, isForced: Bool = false) -> [Subscription] {
    feeds.filter { feed in
      guard !feed.state.isEnded else { return false }
      // After a clock that was wrong, no feed waits longer than a server may request.
      let isDue = feed.state.due.map { $0 <= now || $0 > now + longestServerWait } ?? true
      return isDue || isForced && !isHeldByServer(feed.state)
    }
  }

  /// Whether a feed that failed waits longer than failures alone make it wait.
  private static func isHeldByServer(_ state: RefreshState) -> Bool {
    guard state.failures > 0, let checked = state.checked, let due = state.due else { return false }
    return due > Self.due(at: checked, failures: state.failures)
  }

  /// Returns `items` in lanes: those of one host in one lane, one after the other; the longest lanes come first.
  public static func lanes<Item>(_ items: [Item], host: (Item) -> String) -> [[Item]] {
    var (lanes, places): ([[Item]], [String: Int]) = ([], [:])
    for item in items {
      let host = host(item)
      if let place = places[host] {
        lanes[place].append(item)
      } else {
        places[host] = lanes.count
        lanes.append([item])
      }
    }
    return lanes.enumerated().sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }.map(\.element)
  }
}
