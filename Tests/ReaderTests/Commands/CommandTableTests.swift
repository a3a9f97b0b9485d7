import Cells
import Testing

@testable import Reader

/// The table of commands.
@Suite struct CommandTableTests {
  @Test func noKeyHasTwoMeanings() {
    for context in Context.allCases {
      var seen: [KeySequence: Command] = [:]
      for row in CommandTable.rows where row.contexts.contains(context) {
        for keys in row.keys {
          #expect(seen[keys] == nil, "\(keys.written) in \(context)")
          seen[keys] = row.command
        }
      }
      for keys in seen.keys {
        #expect(!seen.keys.contains { $0 != keys && $0.clashes(with: keys) }, "\(keys.written) in \(context)")
      }
    }
  }

  @Test("A command has at most one meaning in a place", arguments: Context.allCases)
  func oneMeaning(_ context: Context) {
    let commands = CommandTable.rows.filter { $0.contexts.contains(context) }.map(\.command)
    #expect(Set(commands).count == commands.count)
  }

  @Test("A command takes the same argument in every place", arguments: Command.allCases)
  func oneArgument(_ command: Command) {
    #expect(Set(CommandTable.rows(of: command).map(\.argument)).count == 1)
  }

  @Test("The help lists a command in each place with its meaning there")
  func meaningsInPlaces() {
    let lines = Help.lines(columns: 200, "", reader())
    func texts(under heading: String) -> [String] {
      let after = lines.drop { $0.text != heading }.dropFirst()
      return after.prefix { !$0.isHeading }.filter { $0.keys.hasPrefix("j") || $0.keys.hasPrefix("Enter") }.map(\.text)
    }
    #expect(texts(under: "Moving") == ["a line down"])
    #expect(
      texts(under: "In the actors panel") == [
        "go to the actor's first statement, or else to the first mention", "a row or a step down",
      ])
    #expect(texts(under: "In the choice of words") == ["move to the line below", "accept these words"])
    let ofPanel = Help.lines(columns: 200, "", place: ActorsPanel.context, reader())
    #expect(
      ofPanel.first { $0.keys == "Enter" }?.text == "go to the actor's first statement, or else to the first mention")
  }

  @Test func sequencesOfAFirstKeyHaveOneLength() {
    for row in CommandTable.rows {
      for keys in row.keys { #expect((1...2).contains(keys.length), "\(keys.written)") }
    }
  }

  @Test func everyCommandIsInTheTableWithKeysAndHelp() {
    for command in Command.allCases { #expect(CommandTable.rows.contains { $0.command == command }, "\(command)") }
    for row in CommandTable.rows {
      // The lists of a review have no keys: they are rarely opened, by name.
      #expect(!row.keys.isEmpty || row.argument != nil || row.group == .review, "\(row.command)")
      #expect(!row.contexts.isEmpty)
      #expect(!row.help.isEmpty)
      #expect(!row.help.hasSuffix("."), "\(row.help)")
      #expect(Contexts(row.hints.map(\.key)).isSubset(of: row.contexts), "\(row.command)")
    }
  }

  @Test func digitsAreNumbersEverywhere() {
    for row in CommandTable.rows {
      for keys in row.keys {
        guard case .character(let first)? = keys.keys.first else { continue }
        #expect(!first.isNumber, "\(keys.written)")
      }
    }
  }

  @Test(
    "keys are written as they are read",
    arguments: ["j", "]q", "^D", "PgDn", "Enter", "S-Tab", "Space", "F1", "?", "m{a-z}", "''"])
  func written(_ keys: String) {
    #expect(KeySequence(written: keys).written == keys)
  }

  @Test(
    "a key leads to its command in its context",
    arguments: CommandTable.rows.flatMap { row in row.keys.map { (row.command, $0, row.contexts) } })
  func bound(_ command: Command, _ keys: KeySequence, _ contexts: Contexts) throws {
    let pressed = keys.keys + (keys.takesLetter ? [.character("q")] : [])
    for context in contexts.elements {
      let meaning = Keymap.standard.meaning(
        of: try #require(pressed.last), after: Array(pressed.dropLast()), in: context)
      #expect(meaning == .command(command, argument: keys.takesLetter ? "q" : nil))
    }
  }

  @Test func helpAndReferenceContainEveryRow() {
    let reference = commandReference()
    let help = Help.lines(columns: 200, "", reader())
    for row in CommandTable.rows {
      #expect(reference.contains(row.help))
      #expect(help.contains { $0.text.hasPrefix(row.help) }, "\(row.help)")
    }
  }

  @Test func showsWhatMayFollowAFirstKey() {
    var state = reader(columns: 80, rows: 24)
    state.press("[")
    let text = state.frame().description
    for key in ["q", "s", "a", "p", "h"] { #expect(text.contains("│ \(key)  previous")) }
    #expect(state.press("Esc") == [])
    #expect(state.notice == nil)
    #expect(state.typing.keys == KeyInput())
  }
}
