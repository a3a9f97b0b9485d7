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

  @Test("a command does one thing in a place, and a row of a screen is for that screen", arguments: Command.allCases)
  func oneUse(_ command: Command) {
    let uses = CommandTable.rows.filter { $0.command == command && !$0.keys.isEmpty }.flatMap { row in
      row.uses.flatMap { use in use.contexts.map { context in row.keys.map { (context, $0) } } }.flatMap { $0 }
    }
    for (context, keys) in uses {
      #expect(uses.count { $0.0 == context && $0.1 == keys } == 1, "\(command) in \(context.name)")
    }
    for context in Context.allCases where CommandTable.row(command, in: context) != nil {
      #expect(CommandTable.use(of: command, in: context) != nil)
    }
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
      #expect(Set(row.hints.keys).isSubset(of: row.contexts), "\(row.command)")
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
    arguments: CommandTable.rows.flatMap { row in row.keys.map { (row.command, $0) } })
  func bound(_ command: Command, _ keys: KeySequence) throws {
    let row = try #require(CommandTable.rows.first { $0.command == command && $0.keys.contains(keys) })
    let pressed = keys.keys + (keys.takesLetter ? [.character("q")] : [])
    for context in row.contexts {
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
