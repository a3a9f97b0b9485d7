import CTerminalGuard
import Cells
import Glibc

/// The files of the terminal: standard input and output if both are one, else the terminal of the process.
struct TerminalFiles {
  /// The descriptor for keys and for queries about the terminal.
  let descriptor: Int32
  /// The same file as a stream, for keys.
  let input: UnsafeMutablePointer<FILE>
  /// The milliseconds between two checks for a request to end, while waiting for a key.
  private static let requestInterval: Int32 = 100
  /// The stream for the screen.
  let output: UnsafeMutablePointer<FILE>
  /// The output of ncurses; nil if it cannot be held back.
  let gathering: OutputGathering?

  /// Opens the files. Child programs do not inherit them.
  init() throws(TerminalError) {
    let isTerminal = isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
    let descriptor = isTerminal ? fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 3) : open("/dev/tty", O_RDWR | O_CLOEXEC)
    guard descriptor >= 0 else { throw .noTerminal(errno) }
    let other = fcntl(isTerminal ? STDOUT_FILENO : descriptor, F_DUPFD_CLOEXEC, 3)
    guard let input = fdopen(descriptor, "r"), let output = fdopen(other, "w") else { throw .noTerminal(errno) }
    (self.descriptor, self.input, self.output) = (descriptor, input, output)
    gathering = OutputGathering(of: other)
  }

  /// Sends a sequence that ncurses does not know. All output of ncurses is already written.
  func send(_ text: String) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return }
      bytes = bytes.dropFirst(count)
    }
  }

  /// Waits for Enter or a key that usually quits, or for a signal that requests the end of the program.
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

  /// Whether a byte can be read. A terminal that is ready without one has gone.
  var haveInput: Bool {
    var count: Int32 = 0
    return ioctl(descriptor, UInt(FIONREAD), &count) == 0 && count > 0
  }

  /// The size of the terminal; nil if it reports none.
  var size: Size? {
    var window = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0, window.ws_row > 0 else { return nil }
    return Size(columns: Int(window.ws_col), rows: Int(window.ws_row))
  }
}

/// Makes ncurses treat text as UTF-8 in any locale, and returns whether that is possible. Only the character type is
/// set: the format of numbers does not change.
func useUTF8() -> Bool {
  func isUTF8() -> Bool { String(cString: nl_langinfo(nl_item(CODESET))) == "UTF-8" }
  if setlocale(LC_CTYPE, "") != nil, isUTF8() { return true }
  return ["C.UTF-8", "C.utf8", "en_US.UTF-8"].contains { (name: String) in setlocale(LC_CTYPE, name) != nil && isUTF8()
  }
}
