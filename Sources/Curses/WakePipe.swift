import Glibc

/// A pipe that ends a wait: any thread and any signal handler may write to it.
///
/// It is never closed: a late signal must not write to an unrelated file that reused the descriptor.
final class WakePipe: Sendable {
  /// The byte for a wake-up; a signal writes another one.
  private static let wakeUp = UInt8(ascii: "w")
  /// The end that becomes readable after an event.
  let reader: Int32
  /// The end that events are written to.
  let writer: Int32

  /// Creates a pipe; nil if the system cannot create one.
  init?() {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends {
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    (reader, writer) = (ends[0], ends[1])
  }

  /// Wakes the waiting thread.
  func wake() {
    var byte = Self.wakeUp
    _ = write(writer, &byte, 1)
  }

  /// Empties the pipe, and returns whether it contained a wake-up.
  func drain() -> Bool {
    var buffer = [UInt8](repeating: 0, count: 256)
    var isWoken = false
    while true {
      let count = Glibc.read(reader, &buffer, buffer.count)
      guard count > 0 else { return isWoken }
      isWoken = isWoken || buffer[..<count].contains(Self.wakeUp)
    }
  }
}
