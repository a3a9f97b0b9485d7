import Testing

@testable import Library

@Suite("The schedule of refreshes") struct RefreshScheduleTests {
  /// A Monday at 10:00 UTC.
  private let now = 1_773_655_200

  @Test(
    "After a success, the longest of the requested waits counts",
    arguments: [
      (nil, nil, nil, 1_800), (60, nil, nil, 3_600), (5, 60, nil, 1_800), (nil, 7_200, nil, 7_200),
      (60, 7_200, nil, 7_200),
      (nil, nil, 9_000, 9_000), (999_999, nil, nil, 86_400), (nil, Int.max, nil, 86_400), (nil, nil, Int.max, 604_800),
      (Int.max, nil, nil, 86_400), (-5, -5, -5, 1_800),
    ] as [(Int?, Int?, Int?, Int)])
  func success(minutes: Int?, maxAge: Int?, retryAfter: Int?, wait: Int) {
    #expect(RefreshSchedule.due(at: now, minutesToLive: minutes, maxAge: maxAge, retryAfter: retryAfter) == now + wait)
  }

  @Test(
    "A refresh is moved out of the hours in which nothing is new",
    arguments: [
      ([], 1_800), ([10], 3_600), ([10, 11, 12], 3 * 3_600), ([9, 11], 1_800), (Array(0..<24), 23 * 3_600 + 3_600),
    ])
  func skippedHours(hours: [Int], wait: Int) {
    #expect(RefreshSchedule.due(at: now, skipHours: hours) == now + wait)
  }

  @Test(
    "Each failure doubles the wait, up to a day",
    arguments: [
      (1, nil, 1_800), (2, nil, 3_600), (4, nil, 14_400), (7, nil, 86_400), (1_000, nil, 86_400), (1, 7_200, 7_200),
    ]
      as [(Int, Int?, Int)])
  func failure(failures: Int, retryAfter: Int?, wait: Int) {
    #expect(RefreshSchedule.due(at: now, failures: failures, retryAfter: retryAfter) == now + wait)
  }

  @Test(
    "Feeds are fetched when they are due; on request earlier, unless the server asked to wait; never after their end",
    arguments: [
      (nil, 0, false, true, true), (-1, 0, false, true, true), (0, 0, false, true, true), (1, 0, false, false, true),
      (1, 2, false, false, true), (4 * 86_400, 2, false, false, false), (-1, 2, false, true, true),
      (nil, 1, true, false, false),
      (99 * 86_400, 0, false, true, true),
    ] as [(Int?, Int, Bool, Bool, Bool)])
  func due(wait: Int?, failures: Int, isEnded: Bool, isDue: Bool, isForced: Bool) {
    var feed = Subscription(address: "https://coast.example/feed")
    feed.state.checked = now
    (feed.state.due, feed.state.failures, feed.state.isEnded) = (wait.map { now + $0 }, failures, isEnded)
    #expect(RefreshSchedule.due([feed], at: now).isEmpty != isDue)
    #expect(RefreshSchedule.due([feed], at: now, isForced: true).isEmpty != isForced)
  }

  @Test("The feeds of a host form one lane, and the longest lane comes first") func lanes() {
    let lanes = RefreshSchedule.lanes(["a1", "b1", "c1", "b2", "c2", "b3"]) { String($0.prefix(1)) }
    #expect(lanes == [["b1", "b2", "b3"], ["c1", "c2"], ["a1"]])
  }
}
