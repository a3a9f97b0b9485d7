import Glibc

/// A pipe that ends a wait: any thread and any signal handler may write to it.
///
/// It is never closed: a late signal must not write into a file that got its number.
final class WakePipe: Sendable {
  /// What is written for a wake-up, unlike what is written for a signal.
  private static let wakeUp = UInt8(ascii: "w")
  /// Becomes readable when something happened.
  let reader: Int32
  /// Where it is told.
  let writer: Int32

  /// A pipe; nil where the system has none left.
  init?() {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends {
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    (reader, writer) = (ends[0], ends[1])
  }

  /// Ends a wait.
  func wake() {
    var byte = Self.wakeUp
    _ = write(writer, &byte, 1)
  }

  /// Takes out all that was told; whether a wake-up was among it.
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
