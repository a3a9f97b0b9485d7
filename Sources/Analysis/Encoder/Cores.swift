import Dispatch
import Glibc

/// The processor's cores, among which windows are distributed.
enum Cores {
  /// The number of cores to use. It is 1 if the process may not start another thread. The limit is 8: beyond that,
  /// memory is the bottleneck.
  static let count = Threads.canStart ? max(1, min(8, sysconf(Int32(_SC_NPROCESSORS_ONLN)))) : 1

  /// Calls `work` with each number below `count`, on several cores at once if possible. On one core Dispatch is not
  /// used: it would wait forever for a thread that it cannot get.
  static func share(_ count: Int, _ work: @Sendable (Int) -> Void) {
    if Self.count > 1, count > 1 { return DispatchQueue.concurrentPerform(iterations: count, execute: work) }
    for number in 0..<count { work(number) }
  }
}

/// The threads of the process.
public enum Threads {
  /// Whether the system lets the process start another thread, checked once.
  public static let canStart: Bool = {
    var thread = pthread_t()
    guard pthread_create(&thread, nil, { _ in nil }, nil) == 0 else { return false }
    pthread_join(thread, nil)
    return true
  }()
}
