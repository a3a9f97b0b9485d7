import Glibc

/// The processor's cores, among which windows are distributed.
enum Cores {
  /// The number of cores to use. It is 1 if the process may not start another thread. The limit is 8: beyond that,
  /// memory is the bottleneck.
  static let count = Threads.canStart ? max(1, min(8, sysconf(Int32(_SC_NPROCESSORS_ONLN)))) : 1

  /// Calls `work` with each number below `count`, each on a thread of its own, and `own` on the calling thread. Returns
  /// when all have returned. Threads have the priority of the calling thread. Without threads only `own` is called.
  ///
  /// Dispatch is not used: it gives its threads a priority of its own, and without threads it would wait forever.
  static func run(_ count: Int, beside own: () -> Void, _ work: @Sendable (Int) -> Void) {
    withoutActuallyEscaping(work) { work in
      let threads = (0..<(Self.count > 1 ? count : 0)).compactMap { number in Threads.start { work(number) } }
      own()
      for thread in threads { pthread_join(thread, nil) }
    }
  }
}

/// The threads of the process.
public enum Threads {
  /// Whether the system lets the process start another thread, checked once.
  public static let canStart: Bool = {
    guard let thread = start({}) else { return false }
    pthread_detach(thread)
    return true
  }()

  private final class Work: Sendable {
    let run: @Sendable () -> Void
    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }

  /// Starts a thread, which receives no signals; nil if the system refuses it.
  static func start(_ run: @escaping @Sendable () -> Void) -> pthread_t? {
    let work = Unmanaged.passRetained(Work(run))
    var (thread, all, before) = (pthread_t(), sigset_t(), sigset_t())
    sigfillset(&all)
    // A thread inherits the signals that it does not receive, and its priority.
    pthread_sigmask(SIG_SETMASK, &all, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    let status = pthread_create(
      &thread, nil,
      { work in
        if let work { Unmanaged<Work>.fromOpaque(work).takeRetainedValue().run() }
        return nil
      }, work.toOpaque())
    guard status == 0 else {
      work.release()
      return nil
    }
    return thread
  }
}
