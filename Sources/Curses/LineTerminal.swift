import CTerminalGuard
import Cells
import Glibc

/// A line-oriented terminal: it only prints and reads whole lines. It moves no cursor and has no colours, so that
/// screen readers, scripts and the simplest terminals work with it.
public final class LineTerminal: Terminal {
  /// A nominal size; there is no screen.
  public let size = Size(columns: 80, rows: 24)
  /// No colours.
  public let depth = ColorDepth.none
  /// Whether a user types the lines. Otherwise they come from a file or another program, and are echoed.
  public let isTyped: Bool

  private let input: Int32
  private let pipe: WakePipe
  private var bytes: [UInt8] = []
  private var hasEnded = false
  /// Whether the last line has no answer yet; each line gets its own.
  private var owesAnswer = false
  /// Whether the answer is unfinished, so that a script must wait.
  private var isHeldBack = false
  /// Whether the cursor is after a prompt.
  private var isPrompting = false
  /// The prompt that was printed last.
  private var prompt = ""
  /// The system error that made output fail; nil if none did. After an error no more input is read.
  public private(set) var outputError: Int32?

  /// The most bytes of a line; a longer line is cut.
  private static let lineLimit = 1 << 16

  /// Creates a terminal that reads standard input with `takesStandardInput`, else the terminal of the process. With
  /// `mustBeTyped` the input must be a terminal. It is nil if there is none.
  public init?(takesStandardInput: Bool, mustBeTyped: Bool) {
    guard let pipe = WakePipe() else { return nil }
    self.pipe = pipe
    if takesStandardInput, !mustBeTyped || isatty(STDIN_FILENO) == 1 {
      input = STDIN_FILENO
    } else {
      let tty = open("/dev/tty", O_RDONLY | O_CLOEXEC)
      guard tty >= 0 else { return nil }
      input = tty
    }
    isTyped = isatty(input) == 1
    guard_watch(pipe.writer)
  }

  /// Prints the frame's speech, and the prompt.
  public func present(_ frame: Frame) {
    owesAnswer = false
    isHeldBack = !isTyped && frame.speech?.isUnfinished ?? false
    guard let speech = frame.speech, !isPrompting || !speech.lines.isEmpty else { return }
    let columns = self.columns
    let lines = speech.lines.flatMap { line in columns.map { Self.folded(line, columns: $0) } ?? [line] }
    send((isPrompting ? "\n" : "") + lines.map { $0 + "\n" }.joined() + speech.prompt)
    isPrompting = true
    prompt = speech.prompt
  }

  /// Waits for a line, a wake-up or the timeout.
  public func read(timeout: Int?) -> Input? {
    if outputError != nil || guard_is_asked_to_end() { return .end }
    if owesAnswer { return nil }
    while true {
      if guard_is_asked_to_end() { return .end }
      if !isHeldBack, let line = takeLine() {
        owesAnswer = true
        isPrompting = false
        if !isTyped { send(harmless(line) + "\n") }
        return .line(line)
      }
      if hasEnded, !isHeldBack { return .end }
      var waits = [
        pollfd(fd: isHeldBack ? -1 : input, events: Int16(POLLIN), revents: 0),
        pollfd(fd: pipe.reader, events: Int16(POLLIN), revents: 0),
      ]
      let count = poll(&waits, 2, timeout.map { Int32(clamping: $0) } ?? -1)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return nil }
      if waits[0].revents != 0 { readMore() }
      // The shell has written after the prompt.
      if guard_take_news().continued, isPrompting { send(prompt) }
      if waits[1].revents != 0, pipe.drain(), waits[0].revents == 0 { return nil }
    }
  }

  private func readMore() {
    var piece = [UInt8](repeating: 0, count: 1 << 12)
    let count = Glibc.read(input, &piece, piece.count)
    if count > 0 {
      bytes += piece[..<count]
    } else if count == 0 || errno != EINTR && errno != EAGAIN {
      hasEnded = true
    }
  }

  /// Removes and returns the first complete line; at the end of input, the rest.
  private func takeLine() -> String? {
    let newline = UInt8(ascii: "\n")
    guard let end = bytes.firstIndex(of: newline) ?? (hasEnded && !bytes.isEmpty ? bytes.endIndex : nil) else {
      if bytes.count > Self.lineLimit { bytes.removeSubrange(Self.lineLimit...) }
      return nil
    }
    var line = bytes[..<end].prefix(Self.lineLimit)
    if line.last == UInt8(ascii: "\r") { line.removeLast() }
    let text = String(decoding: line, as: UTF8.self)
    bytes.removeSubrange(..<min(bytes.count, end + 1))
    return text
  }

  /// Makes a waiting `read` return nil; may be called from any thread.
  public var wake: @Sendable () -> Void {
    { [pipe] in pipe.wake() }
  }

  /// Does nothing: there is no drawing.
  public func redraw() {}

  /// Stops the process until the shell continues it.
  public func suspend() {
    finishLine()
    raise(SIGTSTP)
    _ = guard_take_news()
  }

  /// Runs another program on the terminal. Its output stays visible, so there is no wait for Enter.
  public func lend(_ use: (_ hasStarted: (Int32) -> Void) -> String?) {
    finishLine()
    _ = use { _ in }
  }

  /// Sends `text` to the terminal's clipboard, if a user types there and its kind may have one.
  public func copy(_ text: String) -> Copying {
    guard isTyped, isatty(STDOUT_FILENO) == 1, let name = getenv("TERM"),
      ControlStrings.isLikeXterm(String(cString: name))
    else { return .nothing }
    let copying = ControlStrings.copying(text)
    send(copying.sent)
    return copying.bytes == text.utf8.count ? .whole : .beginning(copying.bytes)
  }

  /// Ends the current line.
  public func close() { finishLine() }

  private func finishLine() {
    if isPrompting { send("\n") }
    isPrompting = false
  }

  /// The width of the output terminal; nil if output goes elsewhere, where lines are not wrapped.
  private var columns: Int? {
    var window = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0 else { return nil }
    return max(8, Int(window.ws_col))
  }

  /// Returns `line`, wrapped at words.
  private static func folded(_ line: String, columns: Int) -> [String] {
    let all = glyphs(of: line, in: 0..<line.utf8.count)
    guard all.count > columns else { return [line] }
    return lines(of: all, in: line, columns: columns).map { $0.drawn(of: all).map(\.text).joined() }
  }

  private func send(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      var rest = UnsafeRawBufferPointer(bytes)
      while !rest.isEmpty {
        let written = write(STDOUT_FILENO, rest.baseAddress, rest.count)
        if written < 0, errno == EINTR { continue }
        guard written > 0 else {
          outputError = outputError ?? errno
          return
        }
        rest = UnsafeRawBufferPointer(rebasing: rest[written...])
      }
    }
  }
}
