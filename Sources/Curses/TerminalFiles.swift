import CTerminalGuard
import Cells
import Glibc

/// The terminal as files: that of standard input and output where both are one, else that of the process.
struct TerminalFiles {
  /// Where keys come from; also what is asked about the terminal.
  let descriptor: Int32
  /// The same as a stream.
  let input: UnsafeMutablePointer<FILE>
  /// The time in milliseconds between two checks for a request to end, while it waits for a key.
  private static let requestInterval: Int32 = 100
  /// Where the screen goes.
  let output: UnsafeMutablePointer<FILE>

  /// Opens them; no other program that is started inherits them.
  init() throws(TerminalError) {
    let isTerminal = isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
    let descriptor = isTerminal ? fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 3) : open("/dev/tty", O_RDWR | O_CLOEXEC)
    guard descriptor >= 0 else { throw .noTerminal(errno) }
    let other = fcntl(isTerminal ? STDOUT_FILENO : descriptor, F_DUPFD_CLOEXEC, 3)
    guard let input = fdopen(descriptor, "r"), let output = fdopen(other, "w") else { throw .noTerminal(errno) }
    (self.descriptor, self.input, self.output) = (descriptor, input, output)
  }

  /// Sends what ncurses does not know of; it has written all of its own before.
  func send(_ text: String) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return }
      bytes = bytes.dropFirst(count)
    }
  }

  /// Waits for Enter or a key that people leave with, or until a signal asks the program to end.
  func waitForReturn() {
    var byte: UInt8 = 0
    repeat {
      var wait = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      repeat {
        if guard_is_asked_to_end() { return }
      } while poll(&wait, 1, Self.requestInterval) <= 0
      let count = read(descriptor, &byte, 1)
      if count < 0, errno == EINTR { continue }
      guard count == 1 else { return }
    } while !"\r\n q\u{1B}\u{3}\u{4}".utf8.contains(byte)
  }

  /// Whether a byte can be read: a terminal that is ready without any is gone.
  var haveInput: Bool {
    var count: Int32 = 0
    return ioctl(descriptor, UInt(FIONREAD), &count) == 0 && count > 0
  }

  /// How large the terminal is; nil where it does not tell.
  var size: Size? {
    var window = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0, window.ws_row > 0 else { return nil }
    return Size(columns: Int(window.ws_col), rows: Int(window.ws_row))
  }
}

/// Makes ncurses take text for UTF-8, whatever the locale; whether that is possible. Only the kind of characters is set:
/// numbers are written and read as ever.
func useUTF8() -> Bool {
  func isUTF8() -> Bool { String(cString: nl_langinfo(nl_item(CODESET))) == "UTF-8" }
  if setlocale(LC_CTYPE, "") != nil, isUTF8() { return true }
  return ["C.UTF-8", "C.utf8", "en_US.UTF-8"].contains { (name: String) in setlocale(LC_CTYPE, name) != nil && isUTF8()
  }
}
