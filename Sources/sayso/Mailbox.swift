import Reader
import Synchronization

/// Events on their way from other threads to the main loop.
final class Mailbox: Sendable {
  private let waiting = Mutex<[Event]>([])
  private let wake: @Sendable () -> Void

  /// A mailbox that calls `wake` whenever something was put in.
  init(wake: @escaping @Sendable () -> Void) { self.wake = wake }

  /// Puts `event` in; from any thread.
  func post(_ event: Event) {
    waiting.withLock { $0.append(event) }
    wake()
  }

  /// Takes everything out, first in first.
  func take() -> [Event] {
    waiting.withLock { events in
      defer { events = [] }
      return events
    }
  }
}
