import Testing

@testable import Cells

@Suite struct KeyTests {
  @Test(
    arguments: [
      ("j", .character("j")), ("é", .character("é")), ("<Space>", .character(" ")), ("<lt>", .character("<")),
      (">", .character(">")), ("<C-d>", .control("d")), ("<C-]>", .control("]")), ("<C-@>", .control("@")),
      ("<Enter>", .enter), ("<Tab>", .tab), ("<S-Tab>", .backTab), ("<Esc>", .escape), ("<BS>", .backspace),
      ("<Del>", .delete), ("<Up>", .up), ("<Down>", .down), ("<Left>", .left), ("<Right>", .right), ("<Home>", .home),
      ("<End>", .end), ("<PgUp>", .pageUp), ("<PgDn>", .pageDown), ("<F1>", .function(1)), ("<F12>", .function(12)),
    ] as [(String, Key)])
  func isNamedBothWays(_ name: String, _ key: Key) throws {
    #expect(key.name == name)
    #expect(try Key(named: name) == key)
  }

  @Test(arguments: ["\u{1F3FB}", "\u{301}", "\u{200D}"]) func aMarkAfterABracketIsAKeyOfItsOwn(_ mark: String) throws {
    let keys = try Key.keys(in: "<End>\(mark)<End>")
    #expect(keys.first == .end)
    #expect(keys.last == .end)
    #expect(keys.count == 3)
  }

  @Test(
    arguments: [
      ("<enter>", .enter), ("<CR>", .enter), ("<Return>", .enter), ("<C-M>", .enter), ("<c-i>", .tab),
      ("<C-[>", .escape),
      ("<C-h>", .backspace), ("<PageDown>", .pageDown), ("<gt>", .character(">")), ("<C-Space>", .control("@")),
      (" ", .character(" ")), ("\r", .enter), ("\u{4}", .control("d")), ("<BackTab>", .backTab),
    ] as [(String, Key)])
  func hasOtherNames(_ name: String, _ key: Key) throws {
    #expect(try Key(named: name) == key)
  }

  @Test(arguments: ["<Enterr>", "<F0>", "<F13>", "<F01>", "<C->", "<C-é>", "<>", "jj", "", "<C-dd>"])
  func refusesOtherNames(_ name: String) {
    #expect(throws: KeyNameError.unknown(name)) { try Key(named: name) }
  }

  @Test func readsScripts() throws {
    #expect(
      try Key.keys(in: "jj]q<C-d>/a <Enter>")
        == [
          .character("j"), .character("j"), .character("]"), .character("q"), .control("d"), .character("/"),
          .character("a"), .character(" "), .enter,
        ])
    #expect(try Key.keys(in: "").isEmpty)
    #expect(throws: KeyNameError.unclosed("<Ent")) { try Key.keys(in: "j<Ent") }
    #expect(throws: KeyNameError.unknown("<Nope>")) { try Key.keys(in: "j<Nope>k") }
  }
}
