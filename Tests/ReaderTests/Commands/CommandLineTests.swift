import Cells
import Testing

@testable import Reader

/// Commands on the command line.
@Suite struct CommandLineTests {
  @Test(
    "a line gives an order",
    arguments: [
      ("next-statement", Order(.nextStatement)), ("  zen ", Order(.zen)), ("12", Order(.paragraph, argument: "12")),
      ("theme dark", Order(.theme, argument: "dark")), ("outl", Order(.outline)), ("q", Order(.close)),
      ("pipe wc -w | cat", Order(.pipe, argument: "wc -w | cat")), ("set width=80", Order(.set, argument: "width=80")),
    ])
  func order(_ line: String, _ expected: Order) throws {
    #expect(try TypedCommand.order(line) == expected)
  }

  @Test(
    "an unknown command is reported with similar names",
    arguments: [
      ("nxt-statement", "no command “nxt-statement”: did you mean next-statement?"),
      ("next-m", "“next-m” is ambiguous: did you mean next-mention, next-match, next-mark?"),
      ("zen now", "zen takes no “now”"), ("accept", "no command “accept”: Tab lists the commands"),
    ])
  func problem(_ line: String, _ words: String) {
    #expect(throws: TypedCommand.Problem(words: words)) { try TypedCommand.order(line) }
  }

  @Test func everyCommandHasAUniqueName() {
    #expect(Set(Command.allCases.map(\.name)).count == Command.allCases.count)
    for command in Command.allCases { #expect(Command(named: command.name) == command) }
    #expect(Command.nextOfOfficial.name == "next-of-official")
  }

  @Test func tabGoesThroughTheCompletions() {
    var state = reader()
    state.press(":next", "Tab")
    #expect(state.typing.prompt?.line.text == "next-statement")
    state.press("Tab", "S-Tab", "S-Tab")
    #expect(state.typing.prompt?.line.text == "next")
    state.press("Esc")
    state.press(":ze", "Tab", "Enter")
    #expect(state.looks.isZen)
  }

  @Test func tabCompletesSettingsAndThemes() {
    var state = reader()
    state.press(":set noz", "Tab")
    #expect(state.typing.prompt?.line.text == "set nozen")
    state.press("^U")
    _ = state.apply(.input(.paste("theme b")))
    state.press("Tab")
    #expect(state.typing.prompt?.line.text == "theme \(Theme.builtIn.name)" || !Theme.builtIn.name.hasPrefix("b"))
  }

  @Test func fileNamesAreRequestedAndOffered() {
    var state = reader()
    state.press(":save no")
    #expect(state.press("Tab") == [.findPaths("no", exporting: nil)])
    _ = state.apply(.paths(for: "no", ["notes.txt", "north/"]))
    #expect(state.typing.prompt?.line.text == "save notes.txt")
    state.press("Tab")
    #expect(state.typing.prompt?.line.text == "save north/")
    #expect(state.press("Enter").contains(.write(harbour.text, path: "north/", overwrite: false)))
  }

  @Test func theHistoryRestoresEarlierLines() {
    var state = reader()
    _ = state.apply(.history(.command, ["zen"]))
    state.press(":", "Up")
    #expect(state.typing.prompt?.line.text == "zen")
    state.press("Down")
    #expect(state.typing.prompt?.line.text == "")
    _ = state.apply(.input(.paste("set width=60")))
    #expect(state.press("Enter") == [.remember(.command, "set width=60")])
    #expect(state.looks.columnWidth == 60)
    state.press(":", "Up", "Up")
    #expect(state.typing.prompt?.line.text == "zen")
  }

  @Test(
    "settings are refused by name and value",
    arguments: [
      ("set zn", "no setting “zn”; did you mean “zen”?"), ("set width=1000", "width=1000 is not accepted: 20 to 200"),
      ("set zen=maybe", "zen=maybe is not accepted: on, off"),
      ("set filter=none", "filter=none is not accepted: all, statements, official, unsure"),
    ])
  func refused(_ line: String, _ words: String) {
    var state = reader()
    state.press(":" + line, "Enter")
    #expect(state.notice == Notice(text: words, isError: true))
  }

  @Test(
    "numbers beyond their limits are refused, and nothing moves",
    arguments: [
      ("-1", "no paragraph “-1”: 1 to 7"), ("8", "no paragraph “8”: 1 to 7"),
      ("99999999999999999999", "no paragraph “99999999999999999999”: 1 to 7"),
      ("paragraph three", "no paragraph “three”: 1 to 7"), ("percent -5", "no percentage “-5”: 0 to 100"),
      ("percent 101", "no percentage “101”: 0 to 100"), ("color 999", "no colour “999”: 1 to 6"),
    ])
  func limits(_ line: String, _ words: String) {
    var state = reader(themes: shippedThemes.filter { $0.name == "dark" })
    // An unnamed source is selected.
    state.press("4", "]q")
    let before = state.article.viewport
    state.press(":" + line, "Enter")
    #expect(state.notice == Notice(text: words, isError: true))
    #expect(state.article.viewport == before)
  }

  @Test("What is deleted of a line for a file name or a note is that alone, not the name of its command")
  func label() {
    for key in ["^U", "^W"] {
      var state = reader()
      state.press("e")
      state.press("a.md", key)
      #expect(state.typing.prompt?.line.text == "export ")
      state.press("Home", "b")
      #expect(state.typing.prompt?.line.text == "export b")
      state.press("Backspace", "Backspace")
      #expect(state.typing.prompt == nil)
    }
  }

  @Test func aLabelStays() {
    var line = LineEditor("x", label: "save ")
    line.replace(with: "save north/")
    line.eraseAllBefore()
    #expect(line.text == "save ")
    #expect(line.isEmpty)
    line.move(by: -1)
    line.eraseBefore()
    #expect(line.text == "save ")
    line.replace(with: "zen")
    line.eraseAllBefore()
    #expect(line.text == "")
  }

  @Test func theLineIsEdited() {
    var line = LineEditor("one two  three")
    line.eraseWord()
    #expect(line.text == "one two  ")
    line.moveToStart()
    line.eraseHere()
    line.move(by: 1)
    line.insert("日")
    #expect(line.text == "n日e two  ")
    #expect(line.beforeCursor == "n日")
    line.eraseAllBefore()
    line.eraseBefore()
    #expect(line.text == "e two  ")
    line.move(by: 99)
    line.eraseWord()
    line.eraseWord()
    line.eraseWord()
    #expect(line.isEmpty)
  }

  @Test func aCommandThatDoesNotWorkHereSaysWhereItDoes() {
    var state = reader()
    state.press("?", ":next-statement", "Enter")
    #expect(
      state.notice?.text == "next-statement does nothing in the help: it works in the article and the actors panel")
    state.press("t")
    #expect(state.notice?.text == "t does nothing in the help: it works in the article and the actors panel")
  }

  @Test func theHelpIsSearched() {
    var state = reader()
    state.press("?", "/same off")
    guard case .help(let help) = state.screens.top else {
      Issue.record("no help")
      return
    }
    #expect(help.words == "same off")
    #expect(Help.lines(columns: 70, "paragraph next", state).contains { $0.text == "the next paragraph" })
    #expect(Help.lines(columns: 70, "zzz", state).map(\.text) == ["no matches in the help"])
    state.press("Esc")
    #expect(state.screens.top == .help(Help(top: 0)))
  }
}
