import Cells
import Glibc
import TestSupport
import Testing

@testable import Curses

/// The terminal as ncurses draws it. It is one for the whole process, so each test has a process of its own.
@Suite struct CursesTerminalTests {
  private static let styles = [
    Style.plain, Style(foreground: .palette(2)), Style(foreground: .palette(252), background: .palette(233)),
    Style(foreground: .palette(9), background: .palette(4), attributes: .bold),
    Style(foreground: .palette(252), attributes: .italic),
  ]
  private static let sizes = [Size(columns: 24, rows: 7), Size(columns: 13, rows: 4), Size(columns: 40, rows: 9)]

  /// A terminal whose screen can be looked at.
  private struct Bench {
    let controller: Int32
    let terminal: CursesTerminal
    var screen: EmulatedScreen

    init(_ name: String, _ size: Size) throws {
      var (controller, device): (Int32, Int32) = (0, 0)
      var window = winsize(ws_row: UInt16(size.rows), ws_col: UInt16(size.columns), ws_xpixel: 0, ws_ypixel: 0)
      try #require(openpty(&controller, &device, nil, nil, &window) == 0)
      _ = fcntl(controller, F_SETFL, O_NONBLOCK)
      for file in [STDIN_FILENO, STDOUT_FILENO] { dup2(device, file) }
      setenv("TERM", name, 1)
      // The threads of tests block signals.
      var signals = sigset_t()
      sigaddset(&signals, SIGWINCH)
      pthread_sigmask(SIG_UNBLOCK, &signals, nil)
      self.controller = controller
      terminal = try CursesTerminal()
      screen = EmulatedScreen(size)
    }

    /// Returns the output since the last call.
    func output() -> String {
      var output: [UInt8] = []
      var buffer = [UInt8](repeating: 0, count: 1 << 16)
      while case let count = read(controller, &buffer, buffer.count), count > 0 { output += buffer.prefix(count) }
      return String(decoding: output, as: UTF8.self)
    }

    mutating func look() { screen.feed(output()) }

    mutating func resize(to size: Size) -> [Input] {
      look()
      var window = winsize(ws_row: UInt16(size.rows), ws_col: UInt16(size.columns), ws_xpixel: 0, ws_ypixel: 0)
      _ = ioctl(controller, UInt(TIOCSWINSZ), &window)
      raise(SIGWINCH)
      screen.resize(to: size)
      var inputs: [Input] = []
      while let input = terminal.read(timeout: 0) { inputs.append(input) }
      return inputs
    }
  }

  private static func frame(_ size: Size, after last: Frame, using random: inout SeededGenerator) -> Frame {
    var grid = last.grid.size == size ? last.grid : Grid(size)
    for _ in 0..<Int.random(in: 0...6, using: &random) {
      let row = Int.random(in: 0..<size.rows, using: &random)
      let column = Int.random(in: 0..<size.columns, using: &random)
      let text = ["a", "bcd", "漢e漢", "       ", "xxxxxxxxx", "é", "    f"].randomElement(using: &random) ?? ""
      let style = styles.randomElement(using: &random) ?? .plain
      grid.put(text, row: row, column: column, style: style, limit: size.columns - column)
    }
    let place = Frame.Position(
      row: Int.random(in: 0...size.rows, using: &random), column: Int.random(in: 0..<size.columns, using: &random))
    return Frame(grid: grid, cursor: Bool.random(using: &random) ? place : nil)
  }

  /// Returns a grid as a screen shows it: a space has only a background.
  private static func look(of grid: Grid) -> [[EmulatedScreen.Character]] {
    (0..<grid.size.rows).map { row in
      grid.row(row).map { cell in
        let style = cell.style
        var look = EmulatedScreen.Look(foreground: style.foreground.index, background: style.background.index)
        if style.attributes.contains(.bold) { look.attributes.insert(1) }
        if style.attributes.contains(.italic) { look.attributes.insert(3) }
        return EmulatedScreen.Character(text: cell.text.unicodeScalars.first ?? "\0", look: look)
      }.map(\.bared)
    }
  }

  private static func fuzz(_ name: String) throws {
    var random = SeededGenerator(seed: 7)
    var size = sizes[0]
    var bench = try Bench(name, size)
    var shown = Frame(grid: Grid(size))
    var foreseen: Frame?
    for step in 0..<4000 {
      switch Int.random(in: 0..<12, using: &random) {
      case 0..<4:
        let other = Int.random(in: 0..<4, using: &random) == 0 ? sizes.randomElement(using: &random) ?? size : size
        foreseen = frame(other, after: shown, using: &random)
        if let foreseen { bench.terminal.prepare(foreseen) }
      case 4:
        let next = foreseen?.grid.size ?? sizes.randomElement(using: &random) ?? size
        let inputs = bench.resize(to: next)
        #expect(inputs == [.resize(next)], "step \(step) \(inputs) \(size) \(bench.terminal.size)")
        size = next
        shown = foreseen?.grid.size == size ? foreseen ?? shown : frame(size, after: shown, using: &random)
        bench.terminal.present(shown)
      case 5:
        bench.terminal.redraw()
        bench.terminal.present(shown)
      default:
        let isForeseen = foreseen?.grid.size == size && Bool.random(using: &random)
        shown = isForeseen ? foreseen ?? shown : frame(size, after: shown, using: &random)
        bench.terminal.present(shown)
      }
      bench.look()
      guard bench.terminal.size == size else {
        Issue.record("the size is \(bench.terminal.size) at step \(step)")
        return
      }
      #expect(bench.screen.unknown == [])
      let cursor = shown.cursor.flatMap { $0.row < size.rows ? $0 : nil }
      #expect(bench.screen.isCursorVisible == (cursor != nil), "step \(step)")
      if let cursor { #expect(bench.screen.cursor == cursor, "step \(step)") }
      let (seen, expected) = (bench.screen.rows.map { $0.map(\.bared) }, look(of: shown.grid))
      guard seen == expected else {
        for row in 0..<size.rows where seen[row] != expected[row] {
          Issue.record("row \(row) at step \(step)\n\(seen[row])\n\(expected[row])")
        }
        return
      }
    }
    bench.terminal.close()
  }

  /// Lends the terminal while a frame with a cursor is foreseen.
  private static func lend() throws {
    let bench = try Bench("xterm-256color", sizes[0])
    let frame = Frame(grid: Grid(sizes[0]))
    bench.terminal.present(frame)
    bench.terminal.prepare(Frame(grid: frame.grid, cursor: Frame.Position(row: 3, column: 4)))
    _ = bench.output()
    bench.terminal.lend { _ in nil }
    bench.terminal.present(frame)
    let output = bench.output()
    let leaving = try #require(output.range(of: "\u{1B}[?1049l"))
    let entering = try #require(output[leaving.upperBound...].range(of: "\u{1B}[?1049h"))
    #expect(!output[leaving.upperBound..<entering.lowerBound].contains("H"), "\(output.debugDescription)")
    bench.terminal.close()
  }

  /// Shows a frame while one for another size is foreseen.
  private static func keepSize() throws {
    let bench = try Bench("xterm-256color", sizes[0])
    let frame = Frame(grid: Grid(sizes[0]))
    bench.terminal.present(frame)
    _ = bench.output()
    for size in sizes.dropFirst() {
      bench.terminal.prepare(Frame(grid: Grid(size)))
      bench.terminal.present(frame)
      #expect(bench.output().utf8.count < 12, "at most the cursor moves")
    }
    bench.terminal.close()
  }

  @Test func aForeseenSizeThatDoesNotComeCostsNothing() async {
    await #expect(processExitsWith: .success) { try Self.keepSize() }
  }

  @Test func theCursorOfTheShellStaysWhereItIs() async {
    await #expect(processExitsWith: .success) { try Self.lend() }
  }

  @Test func framesThatWereForeseenOrNotAreOnTheScreen() async {
    await #expect(processExitsWith: .success) { try Self.fuzz("xterm-256color") }
  }
}

extension TerminalColor {
  fileprivate var index: Int? { if case .palette(let index) = self { Int(index) } else { nil } }
}

extension EmulatedScreen.Character {
  /// The character without what cannot be seen.
  fileprivate var bared: Self {
    text == " "
      ? Self(look: EmulatedScreen.Look(background: look.background))
      : Self(text: text, look: text == "\0" ? .init() : look)
  }
}
