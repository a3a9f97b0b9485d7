import Glibc
import Synchronization
import Testing

@testable import Analysis

/// The niceness of the calling thread.
private var niceness: Int32 { getpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0) }

@Suite struct CoresTests {
  /// A thread that analyses with a low priority does not start others with a higher one, also not for the superuser.
  @Test(.enabled(if: Threads.canStart && Cores.count > 1, "there is one thread only"))
  func threadsKeepThePriorityOfTheCallingThread() throws {
    let before = niceness
    let found = Mutex<[Int32]>([])
    let analyst = Threads.start {
      setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, before + 3)
      let add = { @Sendable (_: Int) in found.withLock { $0.append(niceness) } }
      Cores.run(2, beside: { add(0) }, add)
    }
    pthread_join(try #require(analyst), nil)
    #expect(found.withLock { $0 } == [Int32](repeating: min(19, before + 3), count: 3))
    #expect(niceness == before)
  }

  /// Every window arrives once and in order, however many threads take them, and an early end ends.
  @Test(arguments: [0, 1, 2, 7, 50], [1, 3])
  func windowsArriveInOrder(count: Int, cores: Int) {
    let queue = WindowQueue(count: count, cores: cores)
    let read = { @Sendable (batch: Range<Int>) in
      batch.map { WindowScores(window: Window($0, of: 96 * (count + 1)), tags: [], names: []) }
    }
    for last in [count, count / 2] {
      let queue = last == count ? queue : WindowQueue(count: count, cores: cores)
      var arrived: [Int] = []
      let deliver = {
        while let scores = queue.removeReady() {
          arrived += scores.map(\.window.index)
          if arrived.count > last { return queue.end() }
          if let batch = queue.take() { queue.put(read(batch), of: batch) } else if scores.isEmpty { queue.wait() }
        }
      }
      Cores.run(queue.helpers, beside: deliver) { _ in
        while let batch = queue.take() { queue.put(read(batch), of: batch) }
      }
      #expect(arrived == Array(0..<arrived.count))
      #expect(last == count ? arrived.count == count : arrived.count > last || count == 0)
    }
  }
}
