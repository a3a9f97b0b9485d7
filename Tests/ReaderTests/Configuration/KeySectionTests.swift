import Cells
import Testing

@testable import Reader

/// The section `[keys]` of `config.toml`.
@Suite struct KeySectionTests {
  private func keymap(_ toml: String) -> Keymap {
    let parsed = Configuration.parse(toml, file: "c.toml")
    #expect(parsed.problems == [])
    return parsed.value.keymap
  }

  private func problems(_ toml: String) -> [String] {
    Configuration.parse(toml, file: "c.toml").problems.map(\.description)
  }

  @Test func aKeyIsBoundWhereItsCommandWorks() {
    let own = keymap("[keys]\nx = \"next-statement\"\n\"<C-n>\" = \"theme dark\"\n\"^Z\" = \"none\"\n")
    for context in Contexts.reading.elements {
      #expect(own.meaning(of: .character("x"), after: [], in: context) == .command(.nextStatement, argument: nil))
    }
    #expect(own.meaning(of: .character("x"), after: [], in: Help.context) == .unbound)
    #expect(own.meaning(of: .control("n"), after: [], in: Help.context) == .command(.theme, argument: "dark"))
    #expect(own.meaning(of: .control("n"), after: [], in: .prompt) == .command(.historyForward, argument: nil))
    #expect(own.meaning(of: .control("z"), after: [], in: .text) == .unbound)
    #expect(own.meaning(of: .control("z"), after: [], in: .prompt) == .command(.suspend, argument: nil))
  }

  @Test func aContextHasPriority() {
    let own = keymap("[keys.statements]\nj = \"next-statement\"\n[keys]\nj = \"page-down\"\n")
    #expect(
      own.meaning(of: .character("j"), after: [], in: StatementsPanel.context)
        == .command(.nextStatement, argument: nil))
    #expect(own.meaning(of: .character("j"), after: [], in: .text) == .command(.pageDown, argument: nil))
    #expect(own.meaning(of: .character("j"), after: [], in: Help.context) == .command(.pageDown, argument: nil))
  }

  @Test func bindingAFirstKeyRemovesItsSequences() {
    let own = keymap("[keys]\n\"]]\" = \"next-heading\"\n\"]\" = \"none\"\n")
    #expect(own.continuations(of: .character("]"), in: .text).map(\.key) == ["]"])
  }

  @Test func aMarkKeepsItsLetter() {
    let own = keymap("[keys]\n\"B{a-z}\" = \"set-mark\"\nF2 = \"set-mark q\"\n")
    #expect(own.meaning(of: .character("x"), after: [.character("B")], in: .text) == .command(.setMark, argument: "x"))
    #expect(own.meaning(of: .function(2), after: [], in: .text) == .command(.setMark, argument: "q"))
  }

  @Test(
    "keys are read as the help writes them and by their names in brackets",
    arguments: [
      ("^D", [Key.control("d")]), ("<C-d>", [.control("d")]), ("]q", [.character("]"), .character("q")]),
      ("Enter", [.enter]), ("]Enter", [.character("]"), .enter]), ("Space", [.character(" ")]), ("F5", [.function(5)]),
      ("F12", [.function(12)]), ("^Xs", [.control("x"), .character("s")]), ("S-Tab", [.backTab]),
      ("<", [.character("<")]),
      ("^", [.character("^")]), ("<lt>", [.character("<")]), ("é", [.character("é")]),
      ("<pgdn>x", [.pageDown, .character("x")]),
    ])
  func notations(_ written: String, _ keys: [Key]) throws {
    #expect(try KeySequence.parse(written).keys == keys)
  }

  @Test(
    "faults are reported with line, words and similar names",
    arguments: [
      ("x = \"nxt-statement\"", "no command \"nxt-statement\"; did you mean \"next-statement\"?"),
      ("x = \"nohting\"", "no command \"nohting\""),
      ("x = \"nnoe\"", "no command \"nnoe\"; did you mean \"none\"?"),
      ("x = 3", "\"x\" must be a command in quotation marks, or \"none\""),
      ("Entr = \"zen\"", "\"Entr\" is not one key or two; did you mean \"Enter\"?"),
      ("\"<Entr>\" = \"zen\"", "no key \"<Entr>\"; did you mean \"Enter\"?"),
      ("\"\" = \"zen\"", "\"\" is not one key or two"),
      ("\"4\" = \"zen\"", "\"4\" cannot be bound: digits repeat the next command"),
      ("x = \"zen now\"", "zen takes no \"now\""),
      ("x = \"set widht=3\"", "no setting “widht”; did you mean “width”?"),
      ("x = \"set width=3\"", "width=3 is not accepted: 20 to 200"),
      ("x = \"set-mark\"", "set-mark needs a letter: write \"x{a-z}\", or \"set-mark a\" for one letter"),
      ("\"x{a-z}\" = \"zen\"", "zen takes no letter from the next key"),
      ("x = \"accept\"", "\"x\" cannot be bound in a typed line: there it is text"),
      ("q = \"none\"", "\"q\" is the last key of \"close\" in the article: bind another key to it first"),
      ("\"q\" = \"zen\"", "\"q\" is the last key of \"close\" in the article: bind another key to it first"),
      (
        "[keys.prompt]\nEnter = \"none\"",
        "\"Enter\" is the last key of \"accept\" in the command line: bind another key to it first"
      ),
      ("[keys.artcle]\nx = \"zen\"", "no context \"artcle\"; did you mean \"article\"?"),
      (
        "[keys.help]\nx = \"next-statement\"",
        "next-statement does nothing in the help: it works in the article, the actors panel, the statements panel, the review"
      ),
      ("[keys.list]\nx = \"zne\"", "no command \"zne\"; did you mean \"zen\"?"),
    ])
  func faults(_ line: String, _ words: String) {
    let isTable = line.hasPrefix("[")
    #expect(
      problems((isTable ? "" : "[keys]\n") + line + "\n") == [
        "c.toml:\(words.hasPrefix("no context") ? 1 : 2): \(words)"
      ])
  }

  @Test func conflictsInTheFileAreReported() {
    #expect(
      problems("[keys]\n\"^D\" = \"zen\"\nx = \"zen\"\n\"<C-d>\" = \"theme\"\n") == [
        "c.toml:4: \"<C-d>\" is already bound by \"^D\" of line 2"
      ])
    #expect(
      problems("[keys]\n\",x\" = \"zen\"\n\",\" = \"theme\"\n") == [
        "c.toml:3: \",\" and \",x\" of line 2 cannot both be bound: one is the beginning of the other"
      ])
    #expect(problems("[keys]\n\",\" = \"theme\"\n[keys.article]\n\",x\" = \"zen\"\n").count == 1)
    #expect(problems("keys = 3\n") == ["c.toml:1: keys must be a table: [keys], and below it \"KEY\" = \"command\""])
  }

  @Test func closeMayMoveToAnotherKey() {
    let own = keymap("[keys]\nq = \"none\"\nX = \"close\"\n\"^C\" = \"copy\"\n\"^X\" = \"interrupt\"\n")
    #expect(own.keys(for: .close, in: .text).map(\.written) == ["X"])
    #expect(own.meaning(of: .control("c"), after: [], in: .text) == .command(.copy, argument: nil))
    let kept = Configuration.parse("[keys]\nq = \"zen\"\nz = \"none\"\nx = \"zen\"", file: "c.toml").value.keymap
    #expect(kept.meaning(of: .character("q"), after: [], in: .text) == .command(.close, argument: nil))
    #expect(kept.meaning(of: .character("x"), after: [], in: .text) == .command(.zen, argument: nil))
    #expect(kept.continuations(of: .character("z"), in: .text).isEmpty)
  }

  /// Checks that the user can leave every screen with any configuration.
  @Test func noFileRemovesTheLastKeyOfACommandThatCloses() {
    var dice = SeededGenerator(seed: 7)
    let keys = ["q", "^C", "?", "F1", "Enter", "Esc", "^G", "x", "]", "]q", "Space"]
    let commands = ["none", "close", "interrupt", "help", "zen", "accept", "cancel", "next-statement"]
    let tables = [
      "[keys]", "[keys.article]", "[keys.help]", "[keys.prompt]", "[keys.search]", "[keys.list]", "[keys.why]",
    ]
    for _ in 0..<200 {
      var toml = ""
      for table in tables where dice.next() % 2 == 0 {
        toml += table + "\n"
        for key in keys where dice.next() % 3 == 0 {
          toml += "\"\(key)\" = \"\(commands[Int(dice.next() % UInt64(commands.count))])\"\n"
        }
      }
      let own = Configuration.parse(toml, file: "c.toml").value.keymap
      for row in CommandTable.rows where [.close, .interrupt, .help, .accept, .cancel].contains(row.command) {
        for context in row.contexts.elements {
          #expect(!own.keys(for: row.command, in: context).isEmpty, "\(row.command) in \(context):\n\(toml)")
        }
      }
    }
  }

  @Test func hintsNameTheKeysAsBound() {
    var state = ReaderState(
      draft: harbour.draft, name: "harbour.txt",
      settings: Settings(themes: [.builtIn], keymap: keymap("[keys]\nX = \"close\"\nw = \"next-statement\"\n")),
      size: Size(columns: 100, rows: 30), depth: .full)
    _ = state.apply(.reading(ArticleID(0), AnalysedArticle(harbour), progress: 1))
    #expect(state.frame().description.contains(" w next"))
    #expect(state.frame().description.contains(" X quit"))
    state.press("?")
    #expect(state.frame().description.contains("X: back"))
  }
}
