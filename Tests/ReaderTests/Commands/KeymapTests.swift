import Cells
import Testing

@testable import Reader

/// The user's key bindings, which replace those of the table.
@Suite struct KeymapTests {
  private func map(_ own: (String, Contexts, Order?)...) -> Keymap {
    Keymap(own: own.map { KeyBinding(keys: KeySequence(written: $0.0), contexts: $0.1, order: $0.2) })
  }

  @Test func aUsersKeyReplacesTheTables() {
    let keymap = map(("j", [.text], Order(.nextStatement)))
    #expect(keymap.meaning(of: .character("j"), after: [], in: .text) == .command(.nextStatement, argument: nil))
    #expect(
      keymap.meaning(of: .character("j"), after: [], in: StatementsPanel.context) == .command(.lineDown, argument: nil))
    #expect(keymap.keys(for: .lineDown, in: .text).map(\.written) == ["Down"])
    #expect(keymap.keys(for: .nextStatement, in: .text).map(\.written) == ["j", "]q"])
  }

  @Test func aSingleKeyRemovesTheSequencesThatBeginWithIt() {
    let keymap = map(("]", [.text], Order(.nextStatement)))
    #expect(keymap.meaning(of: .character("]"), after: [], in: .text) == .command(.nextStatement, argument: nil))
    #expect(keymap.keys(for: .nextMark, in: .text).isEmpty)
    #expect(keymap.continuations(of: .character("]"), in: .text).isEmpty)
  }

  @Test func aKeyCanBeMadeToDoNothing() {
    let keymap = map(("^C", [.text], nil))
    #expect(keymap.meaning(of: .control("c"), after: [], in: .text) == .unbound)
    #expect(keymap.meaning(of: .control("c"), after: [], in: Help.context) == .command(.interrupt, argument: nil))
  }

  @Test func aKeyCanHaveAnArgumentForItsCommand() {
    let keymap = map(("D", Contexts.browsing, Order(.theme, argument: "dark")))
    #expect(keymap.meaning(of: .character("D"), after: [], in: Help.context) == .command(.theme, argument: "dark"))
  }

  @Test("The second key of a sequence is no command where the sequence does nothing") func sequencesElsewhere() {
    let keymap = Keymap.standard
    #expect(keymap.meaning(of: .character("]"), after: [], in: Help.context) == .prefix)
    #expect(keymap.meaning(of: .character("q"), after: [.character("]")], in: Help.context) == .unbound)
    #expect(keymap.meaning(of: .character("]"), after: [], in: .search) == .unbound)
    #expect(map(("]", [.text], nil)).meaning(of: .character("]"), after: [], in: .text) == .unbound)
    var state = reader()
    state.press("?", "]q")
    #expect(state.screens.top != nil)
    #expect(state.notice?.text == "]q does nothing in the help: it works in the article and the actors panel")
  }

  @Test func aLetterIsPassedToTheCommand() {
    #expect(Keymap.standard.meaning(of: .character("m"), after: [], in: .text) == .prefix)
    let after = [Key.character("m")]
    #expect(Keymap.standard.meaning(of: .character("x"), after: after, in: .text) == .command(.setMark, argument: "x"))
    #expect(Keymap.standard.meaning(of: .character("X"), after: after, in: .text) == .unbound)
    let quote = [Key.character("'")]
    #expect(Keymap.standard.meaning(of: .character("'"), after: quote, in: .text) == .command(.back, argument: nil))
  }
}
