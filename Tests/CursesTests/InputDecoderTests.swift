import Cells
import Testing

@testable import Curses

@Suite struct InputDecoderTests {
  typealias Event = InputDecoder.Event

  private func events(_ text: String) -> [Event] { text.unicodeScalars.map { .scalar($0) } }

  private func decode(_ events: [Event], limit: Int = 1 << 20) -> [Input] {
    var decoder = InputDecoder(pasteLimit: limit)
    return events.flatMap { decoder.feed($0) }
  }

  @Test(
    arguments: [
      ("jé日", [.character("j"), .character("é"), .character("日")]),
      ("\r\n\t\u{8}\u{7F}", [.enter, .enter, .tab, .backspace, .backspace]),
      ("\u{3}\u{1A}\u{0}", [.control("c"), .control("z"), .control("@")]),
      ("\u{1B}[1;5Aj", [.character("j")]),
      ("\u{1B}[Ij", [.character("j")]),
      ("\u{1B}[<0;?;1Mj", [.character("j")]),
      ("\u{1B}Oxj", [.character("j")]),
      ("\u{1B}j", [.escape, .character("j")]),
      ("\u{1B}\u{1B}", [.escape, .escape]),
      ("\u{1B}]12;rgb:0/0/0\u{7}j", [.character("j")]),
      ("\u{1B}]11;rgb:0/0/\u{1B}\\j", [.character("j")]),
      ("\u{1B}P1$r0m\u{1B}\\j", [.character("j")]),
      ("\u{9B}j", [.character("j")]),
      ("\u{1B}", [.escape]),
      ("\u{1B}[", []),
    ] as [(String, [Key])])
  func decodesKeys(_ text: String, _ keys: [Key]) {
    #expect(decode(events(text) + [.silence]) == keys.map { .key($0) })
  }

  @Test(
    "the background's colour is read from the answer of a terminal",
    arguments: [
      ("11;rgb:1e1e/1e1e/2e2e", RGB(0x1E, 0x1E, 0x2E)), ("11;rgb:ff/ff/ff", RGB(255, 255, 255)),
      ("11;rgb:0/8/f", RGB(0, 136, 255)), ("11;rgb:fff/000/7ff", RGB(255, 0, 127)),
      ("11;rgba:ffff/0000/0000/8000", RGB(255, 0, 0)), ("11;#102030", RGB(16, 32, 48)), ("11;rgb:00000/0/0", nil),
      ("11;rgb:0/0", nil), ("11;rgb:0/0/0/0", nil), ("11;rgb:-1/0/0", nil), ("11;?", nil), ("11;", nil),
      ("10;#102030", nil),
      ("11;rgb:0/0/0" + String(repeating: "0", count: 9_999), nil),
    ]) func readsTheGround(_ answer: String, _ color: RGB?)
  {
    for end in ["\u{7}", "\u{1B}\\"] {
      let expected = color.map { [Input.ground($0)] } ?? []
      #expect(decode(events("\u{1B}]\(answer)\(end)j")) == expected + [.key(.character("j"))])
    }
    #expect(decode(events("\u{1B}P\(answer)\u{1B}\\")) == [])
  }

  @Test func gathersPastes() {
    #expect(
      decode([.pasteStart] + events("q\r\u{1B}[31mé") + [.key(.down), .pasteEnd] + events("j"))
        == [.paste("q\r\u{1B}[31mé"), .key(.character("j"))])
    #expect(decode([.pasteStart, .pasteEnd]).isEmpty)
    #expect(decode(events("\u{1B}") + [.pasteStart] + events("a") + [.pasteEnd]) == [.key(.escape), .paste("a")])
    #expect(decode([.pasteEnd] + events("j")) == [.key(.character("j"))])
  }

  @Test(
    arguments: [
      ("\u{1B}[<0;1;1M", Mouse(.click, row: 0, column: 0)), ("\u{1B}[<0;300;20M", Mouse(.click, row: 19, column: 299)),
      ("\u{1B}[<64;2;3M", Mouse(.wheelUp, row: 2, column: 1)),
      ("\u{1B}[<65;2;3M", Mouse(.wheelDown, row: 2, column: 1)),
      ("\u{1B}[<0;1;1m", nil), ("\u{1B}[<2;1;1M", nil), ("\u{1B}[<32;1;1M", nil), ("\u{1B}[<0;0;1M", nil),
      ("\u{1B}[<0;1M", nil), ("\u{1B}[<0;1;1;1M", nil), ("\u{1B}[<;;M", nil),
      ("\u{1B}[<0;99999999999999999999;1M", nil),
      ("\u{1B}[<0;1;-1M", nil),
    ]) func readsTheMouse(_ sent: String, _ mouse: Mouse?)
  {
    #expect(decode(events(sent + "j")) == (mouse.map { [.mouse($0)] } ?? []) + [.key(.character("j"))])
  }

  @Test func endsAPasteThatStops() {
    #expect(decode([.pasteStart] + events("ab") + [.silence] + events("j")) == [.paste("ab"), .key(.character("j"))])
  }

  @Test func capsPastes() {
    #expect(decode([.pasteStart] + events("abécd") + [.pasteEnd], limit: 3) == [.paste("abc")])
  }

  @Test func distinguishesKeysFromSequences() {
    #expect(decode([.key(.up)] + events("\u{1B}") + [.key(.down)]) == [.key(.up), .key(.escape), .key(.down)])
  }
}
