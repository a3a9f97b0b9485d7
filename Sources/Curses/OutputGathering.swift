import CNcurses
import Glibc

/// Gathers the output that ncurses writes to its file, so that the terminal receives a frame in one piece and without changes of
/// colour that change nothing. ncurses 6.4 writes at each movement of the cursor, which is once a line, and each time wakes the
/// terminal.
struct OutputGathering {
  /// The descriptor that ncurses writes to.
  private let descriptor: Int32
  /// The same open file under another number.
  private let terminal: Int32
  /// A file in memory that takes the place of the terminal meanwhile.
  private let memory: Int32

  /// Gathers the output to `descriptor`; nil if the system has no file in memory.
  init?(of descriptor: Int32) {
    self.descriptor = descriptor
    terminal = fcntl(descriptor, F_DUPFD_CLOEXEC, 3)
    memory = sayso_memory_file()
    guard terminal >= 0, memory >= 0 else {
      for file in [terminal, memory] where file >= 0 { close(file) }
      return nil
    }
  }

  /// Calls `draw` and returns what ncurses writes in it; nil, without the call, if that cannot be held back.
  func output(of draw: () -> Void) -> [UInt8]? {
    guard lseek(memory, 0, SEEK_SET) == 0, sayso_redirect(descriptor, memory) else { return nil }
    draw()
    _ = sayso_redirect(descriptor, terminal)
    let size = Int(lseek(memory, 0, SEEK_CUR))
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      count = max(0, pread(memory, buffer.baseAddress, size, 0))
    }
    return Renditions.reduced(bytes)
  }

  /// Sends all of `bytes`, also to a terminal that does not accept them at once.
  func send(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { bytes in
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = Glibc.write(terminal, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if count > 0 {
          rest = rest.dropFirst(count)
        } else if errno == EAGAIN {
          var room = pollfd(fd: terminal, events: Int16(POLLOUT), revents: 0)
          poll(&room, 1, -1)
        } else if errno != EINTR {
          return
        }
      }
    }
  }
}
