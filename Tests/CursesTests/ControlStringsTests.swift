import Testing

@testable import Curses

@Suite struct ControlStringsTests {
  @Test func titlesCarryNoControls() {
    #expect(ControlStrings.title("a\u{7}\u{1B}]52;c;x\u{7}\u{202E}b") == "\u{1B}]2;a␇␛]52;c;x␇b\u{7}")
    #expect(ControlStrings.title(String(repeating: "x", count: 9999)).utf8.count < 300)
  }

  @Test(
    arguments: [
      ("xterm-256color", true), ("tmux-256color", true), ("screen", true), ("st-256color", true), ("linux", false),
      ("vt100", false), ("dumb", false), ("", false), ("stv52", false),
    ])
  func knowsTerminals(_ name: String, _ isLikeXterm: Bool) {
    #expect(ControlStrings.isLikeXterm(name) == isLikeXterm)
  }

  @Test(arguments: [("\u{1B}[m$<2>\u{F}", "\u{1B}[m\u{F}"), ("$<5/>a$<", "a$<"), ("", "")])
  func leavesOutDelays(_ capability: String, _ sent: String) {
    #expect(ControlStrings.withoutDelays(capability) == sent)
  }
}
