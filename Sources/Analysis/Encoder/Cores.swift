import Dispatch
import Glibc

/// The processor's cores, which windows are shared out among.
enum Cores {
  /// The number of cores to use: all of the machine's, up to the number from which memory costs more than it brings; 1 where
  /// the process may not start another thread.
  static let count = Threads.canStart ? max(1, min(8, sysconf(Int32(_SC_NPROCESSORS_ONLN)))) : 1

  /// Calls `work` with each number below `count`, on several cores at once where there are any. Dispatch waits without end for a
  /// thread that it cannot have, so on one core it is not asked.
  static func share(_ count: Int, _ work: @Sendable (Int) -> Void) {
    if Self.count > 1, count > 1 { return DispatchQueue.concurrentPerform(iterations: count, execute: work) }
    for number in 0..<count { work(number) }
  }
}

/// The threads of the process.
public enum Threads {
  /// Whether the system lets the process start another thread; it asked once.
  public static let canStart: Bool = {
    var thread = pthread_t()
    guard pthread_create(&thread, nil, { _ in nil }, nil) == 0 else { return false }
    pthread_join(thread, nil)
    return true
  }()
}
