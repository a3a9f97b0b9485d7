import Reader
import Synchronization

/// Events from other threads to the main loop.
final class Mailbox: Sendable {
  private let waiting = Mutex<[Event]>([])
  private let wake: @Sendable () -> Void

  /// Creates a mailbox that calls `wake` after each event.
  init(wake: @escaping @Sendable () -> Void) { self.wake = wake }

  /// Adds `event`, from any thread.
  func post(_ event: Event) { post([event]) }

  /// Adds `events`, from any thread. They are taken together.
  func post(_ events: [Event]) {
    waiting.withLock { $0 += events }
    wake()
  }

  /// Removes and returns all events in their order.
  func take() -> [Event] {
    waiting.withLock { events in
      defer { events = [] }
      return events
    }
  }
}
