import Testing

@testable import Curses

@Suite struct ControlStringsTests {
  @Test func titlesContainNoControls() {
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

  @Test func copiesInBase64() {
    let copying = ControlStrings.copying("Ana “Brandt”\u{1B}\u{7}")
    #expect(copying.sent == "\u{1B}]52;c;QW5hIOKAnEJyYW5kdOKAnRsH\u{7}")
    #expect(copying.bytes == 18)
    #expect(ControlStrings.copying("").sent == "\u{1B}]52;c;\u{7}")
  }

  @Test func copiesNoMoreThanTerminalsAccept() {
    let copying = ControlStrings.copying(String(repeating: "日", count: 40_000))
    #expect(copying.bytes == ControlStrings.clipboardLimit / 3 * 3)
    #expect(copying.sent.utf8.count < 100_010)
    let odd = ControlStrings.copying("x" + String(repeating: "日", count: 40_000))
    #expect(odd.bytes <= ControlStrings.clipboardLimit)
    #expect(odd.bytes % 3 == 1)
  }

  @Test(arguments: [("\u{1B}[m$<2>\u{F}", "\u{1B}[m\u{F}"), ("$<5/>a$<", "a$<"), ("", "")])
  func removesDelays(_ capability: String, _ sent: String) {
    #expect(ControlStrings.withoutDelays(capability) == sent)
  }
}
