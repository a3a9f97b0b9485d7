import CNcurses
import CTerminalGuard
import Cells
import Glibc

/// The terminal of this process, drawn by ncurses.
///
/// At most one is open at a time. It belongs to the thread that opened it; other threads may only call `wake`. The
/// terminal is restored however the process ends: by a signal, a crash or `exit`.
public final class CursesTerminal: Terminal {
  /// The size of the screen.
  public var size: Size { screen.size }
  /// The number of colours that the terminal can show.
  public var depth: ColorDepth { screen.depth }

  /// The valid values of `$COLUMNS` and `$LINES`.
  private static let sizes = 1...1_000

  private let files: TerminalFiles
  private let name: String
  private let pipe: WakePipe
  /// The sequence that restores the screen when ncurses cannot be called.
  private let farewell: String
  private var screen: CursesScreen
  /// The window from which keys are read: a pad, since reading from the screen would draw it first.
  private let keyboard: UnsafeMutablePointer<WINDOW>?
  private var modes: ScreenModes
  private var decoder = InputDecoder()
  private var question = GroundQuestion()
  private var queue: ArraySlice<Input> = []
  private var isOpen = true

  /// Takes the screen of standard input and output if both are a terminal. Otherwise it takes that of the process
  /// (`/dev/tty`), so that a text can be piped in. If `asksForGround` is true, `read` reports the background's colour, or
  /// that the terminal does not answer.
  public init(asksForGround: Bool = false) throws(TerminalError) {
    guard useUTF8() else { throw .noUTF8 }
    files = try TerminalFiles()
    name = getenv("TERM").map { String(cString: $0) } ?? ""
    guard let pipe = WakePipe() else { throw .noTerminal(errno) }
    self.pipe = pipe
    guard guard_remember(files.descriptor) else { throw .noTerminal(errno) }
    try TerminalType.check(name, files.descriptor)
    if getenv("ESCDELAY") == nil { set_escdelay(25) }
    // ncurses fails on a size that exceeds memory. Without the variable it queries the terminal.
    for name in ["COLUMNS", "LINES"] {
      if let value = getenv(name), !(Int(String(cString: value)).map(Self.sizes.contains) ?? false) { unsetenv(name) }
    }
    // Must precede ncurses, which keeps signal handlers that are already installed.
    modes = ScreenModes(terminal: name)
    farewell = TerminalType.farewell
    guard_arm(farewell, farewell.utf8.count, pipe.writer)
    guard newterm(nil, files.output, files.input) != nil else {
      guard_disarm()
      throw .unknownTerminal(name)
    }
    // A frame is always drawn to its end. It is on its way before the next key.
    typeahead(-1)
    keyboard = newpad(1, 1)
    screen = CursesScreen(gathering: files.gathering)
    enterModes()
    if asksForGround { askForGround() }
  }

  deinit { close() }

  /// Makes a waiting `read` return nil; may be called from any thread.
  public var wake: @Sendable () -> Void {
    { [pipe] in pipe.wake() }
  }

  /// Releases the terminal for good. May be called more than once.
  public func close() {
    guard isOpen else { return }
    isOpen = false
    leave()
  }

  /// Returns the terminal to the shell, stops the process, and takes the terminal again when the process continues.
  public func suspend() {
    guard isOpen else { return }
    leave()
    guard_stop()
    resume()
  }

  /// Releases the terminal while `use` runs another program, then takes it again.
  public func lend(_ use: (_ hasStarted: (Int32) -> Void) -> String?) {
    guard isOpen else { return }
    leave()
    guard_lend()
    if let words = use({ guard_lend_to($0) }) {
      reset_shell_mode()
      files.send("\n\(harmless(words)) ")
      reset_prog_mode()
      files.waitForReturn()
      // The next output on the shell's screen takes the line of these words.
      files.send(TerminalType.clearedLine)
    }
    guard_take_back()
    resume()
  }

  /// Sends `text` to the terminal's clipboard, if its kind may have one.
  public func copy(_ text: String) -> Copying {
    guard isOpen, ControlStrings.isLikeXterm(name) else { return .nothing }
    let copying = ControlStrings.copying(text)
    files.send(copying.sent)
    return copying.bytes == text.utf8.count ? .whole : .beginning(copying.bytes)
  }

  /// Restores the terminal for the shell or another program.
  private func leave() {
    leaveModes()
    screen.undo()
    endwin()
    // Otherwise the prompt of the shell would stand in the last line of the reader.
    if !TerminalType.hasOwnScreen { files.send(TerminalType.clearedLine) }
    guard_disarm()
  }

  /// Takes the terminal again after a stop. The next frame draws the screen.
  private func resume() {
    guard_rearm()
    reset_prog_mode()
    enterModes()
    noteSize()
    queue.append(.resize(size))
  }

  /// Redraws everything at the next `present`.
  public func redraw() { screen.redraw() }

  private func enterModes() {
    raw()
    noecho()
    nonl()
    keypad(keyboard, true)
    nodelay(keyboard, true)
    curs_set(0)
    KeyCodes.define()
    let entering = modes.enter()
    armFarewell()
    files.send(entering)
  }

  private func askForGround() {
    guard ControlStrings.isLikeXterm(name) else { return queue.append(.ground(nil)) }
    files.send(GroundQuestion.sequence)
    question.begin()
  }

  private func leaveModes() { files.send(modes.leave()) }

  /// Arms the restoring sequences for the current modes, in case the process ends.
  private func armFarewell() {
    let farewell = modes.farewell + farewell
    guard_arm(farewell, farewell.utf8.count, pipe.writer)
  }
}

// MARK: - Drawing

extension CursesTerminal {
  /// Shows `frame`, cut or padded to the screen's size.
  public func present(_ frame: Frame) {
    guard isOpen else { return }
    let change = modes.change(to: frame)
    if !change.sent.isEmpty {
      armFarewell()
      files.send(change.sent)
    }
    if change.redraws { redraw() }
    screen.show(frame)
  }

  /// Works out what `frame` changes on the screen, for another size of the screen too.
  public func prepare(_ frame: Frame) {
    guard isOpen else { return }
    screen.prepare(frame)
  }
}

// MARK: - Input

extension CursesTerminal {
  /// The longest pause, in milliseconds, within a sequence or a paste. A longer one ends it.
  private static let escapePause: Int32 = 25
  private static let pastePause: Int32 = 1000

  /// Waits for input, a wake-up or the timeout (milliseconds; nil waits forever). Returns nil if no input came.
  public func read(timeout: Int?) -> Input? {
    guard isOpen else { return .end }
    let deadline = timeout.map { ContinuousClock.now + .milliseconds($0) }
    while true {
      if guard_is_asked_to_end() { return .end }
      noteSignals()
      if queue.isEmpty { readKeys() }
      if let input = queue.popFirst() {
        question.note(input)
        return input
      }
      if question.isOverdue {
        queue.append(.ground(nil))
        continue
      }
      let pause: Int32? =
        switch decoder.state {
        case .ground: nil
        case .paste: Self.pastePause
        default: Self.escapePause
        }
      let left = deadline.map { Int32(min(max(0, ($0 - .now) / .milliseconds(1)).rounded(.up), 1e9)) }
      let wait = [pause ?? left, question.timeLeft].compactMap(\.self).min() ?? -1
      var events = [
        pollfd(fd: files.descriptor, events: Int16(POLLIN), revents: 0),
        pollfd(fd: pipe.reader, events: Int16(POLLIN), revents: 0),
      ]
      let count = poll(&events, 2, wait)
      if count == 0 {
        if question.isOverdue { continue }
        guard pause == nil else {
          queue.append(contentsOf: decoder.feed(.silence))
          continue
        }
        return nil
      }
      guard count > 0 else { continue }
      if events[1].revents != 0, pipe.drain() { return nil }
      if events[0].revents != 0, !files.haveInput { return .end }
    }
  }

  private func readKeys() {
    var code: wint_t = 0
    while queue.isEmpty {
      switch wget_wch(keyboard, &code) {
      case OK:
        guard let scalar = Unicode.Scalar(code) else { continue }
        queue.append(contentsOf: decoder.feed(.scalar(scalar)))
      case Int32(KEY_CODE_YES):
        if let event = KeyCodes.event(Int32(bitPattern: code)) { queue.append(contentsOf: decoder.feed(event)) }
      default: return
      }
    }
  }

  private func noteSignals() {
    let news = guard_take_news()
    if news.continued { resume() }
    if news.stopping { queue.append(.key(.control("z"))) }
    if news.resized {
      noteSize()
      queue.append(.resize(size))
    }
  }

  /// Reads the size of the screen. Everything is drawn then: the terminal may have been smaller for a moment.
  private func noteSize() { screen.resize(to: files.size ?? size) }
}
