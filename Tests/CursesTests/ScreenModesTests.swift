import Cells
import Testing

@testable import Curses

@Suite struct ScreenModesTests {
  private func frame(title: String? = "x", mouse: Bool = false, order: Bool = false) -> Frame {
    Frame(grid: Grid(Size(columns: 1, rows: 1)), title: title, usesMouse: mouse, isInVisualOrder: order)
  }

  @Test func setsTheRequestedModesAndResetsThem() {
    var modes = ScreenModes(terminal: "xterm-256color")
    #expect(modes.enter() == "\u{1B}[?2004h")
    #expect(modes.change(to: frame(title: nil)) == ("", false))
    #expect(modes.change(to: frame()) == ("\u{1B}[22;2t\u{1B}]2;x\u{7}", false))
    #expect(modes.change(to: frame()) == ("", false))
    #expect(modes.change(to: frame(mouse: true)) == ("\u{1B}[?1000h\u{1B}[?1006h", false))
    #expect(modes.change(to: frame(mouse: true, order: true)) == ("\u{1B}[8l", true))
    #expect(modes.farewell == "\u{1B}[?1006l\u{1B}[?1000l\u{1B}[?2004l\u{1B}[8h\u{1B}[23;2t")
    #expect(modes.leave() == modes.farewell + "\u{1B}[23;2t")
    #expect(modes.enter() == "\u{1B}[?2004h\u{1B}[?1000h\u{1B}[?1006h\u{1B}[8l\u{1B}[22;2t\u{1B}]2;x\u{7}")
    #expect(modes.change(to: frame()) == ("\u{1B}[?1006l\u{1B}[?1000l\u{1B}[8h", true))
  }

  @Test func sendsNothingToOtherTerminals() {
    var modes = ScreenModes(terminal: "vt100")
    #expect(modes.enter() + modes.leave() + modes.farewell == "")
    #expect(modes.change(to: frame(mouse: true, order: true)) == ("", false))
  }
}
