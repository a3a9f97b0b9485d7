import Dispatch
import Synchronization

/// The windows of a text in the order in which several threads take them, and the scores of those that are read.
final class WindowQueue: Sendable {
  private struct State {
    /// The next window to take.
    var next = 0
    /// The next window whose scores are to be returned.
    var ready = 0
    /// The scores by the first window of their batch.
    var scores: [Int: [WindowScores]] = [:]
    /// The number of windows; 0 after an early end.
    var count: Int
  }

  private let state: Mutex<State>
  private let arrived = DispatchSemaphore(value: 0)
  private let count, cores: Int

  /// Creates a queue of `count` windows for `cores` threads.
  init(count: Int, cores: Int) {
    (self.count, self.cores) = (count, cores)
    state = Mutex(State(count: count))
  }

  /// The greatest number of windows in a batch.
  var most: Int { share(of: count) }

  /// The number of threads that are of use beside the calling one.
  var helpers: Int { max(0, min(cores, count) - 1) }

  /// Of a few windows each is a batch: that takes less memory, and no core waits long for the last one.
  private func share(of windows: Int) -> Int { min(Tagger.windowsAtOnce, max(1, windows / (8 * cores))) }

  /// Takes the next windows; nil if there are none. The first batches have one window, so that the first result appears
  /// soon.
  func take() -> Range<Int>? {
    state.withLock { state in
      guard state.next < state.count else { return nil }
      let size = state.next < cores ? 1 : share(of: state.count - state.next)
      defer { state.next += size }
      return state.next..<state.next + size
    }
  }

  /// Adds the scores of the windows of `batch`.
  func put(_ scores: [WindowScores], of batch: Range<Int>) {
    state.withLock { $0.scores[batch.lowerBound] = scores }
    arrived.signal()
  }

  /// Removes and returns the scores of the next windows in text order, as far as they have arrived; nil if all windows
  /// were returned.
  func removeReady() -> [WindowScores]? {
    state.withLock { state in
      guard state.ready < state.count else { return nil }
      var ready: [WindowScores] = []
      while let scores = state.scores.removeValue(forKey: state.ready) {
        ready += scores
        state.ready += scores.count
      }
      return ready
    }
  }

  /// Waits until more scores have arrived.
  func wait() { arrived.wait() }

  /// Ends early: no window can be taken any more.
  func end() { state.withLock { $0.count = 0 } }
}
