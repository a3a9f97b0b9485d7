import Synchronization

/// The only table of commands. Bindings, help, footer hints, command line, manual and completions are made from it.
enum CommandTable {
  /// All rows. The footer shows their hints in this order while there is room, and always the hint of the help.
  static let rows: [CommandRow] =
    statementRows
    + movingRows
    + placeRows
    + articleRows
    + exportRows
    + looksRows
    + programRows
    + typingRows
    + reviewRows
    + searchRows
    + wordsRows
    + Panels.all.flatMap { $0.rows }
    + Overlay.all.filter { $0 != Dossier.self && $0 != DeskList.self }.flatMap { $0.rows }

  private static let rowsOfCommand = Dictionary(grouping: rows, by: \.command)

  /// Returns the rows of `command`, one for each meaning.
  static func rows(of command: Command) -> [CommandRow] { rowsOfCommand[command] ?? [] }

  /// Returns the row of `command` in `context`; nil if the command has no meaning there.
  static func row(_ command: Command, in context: Context) -> CommandRow? {
    rows(of: command).first { $0.contexts.contains(context) }
  }

  /// Returns the row that runs `command` in `context`. In the review, commands of the article without a key there work
  /// too.
  static func use(of command: Command, in context: Context) -> CommandRow? {
    row(command, in: context) ?? (context == .review ? row(command, in: .text) : nil)
  }

  /// Returns whether `command` has a property in any context.
  static func holds(_ fact: CommandRow.Facts, of command: Command) -> Bool {
    rows(of: command).contains { $0.facts.contains(fact) }
  }

  /// Returns the argument of `command`, which is the same in all contexts.
  static func argument(of command: Command) -> CommandArgument? { rows(of: command).lazy.compactMap(\.argument).first }

  /// The footer hints of the contexts that were shown, since each frame needs them.
  private static let hintsOfContext = Mutex<[Context: [CommandHint]]>([:])

  /// Returns the footer hints in `context`, in the order of the table.
  static func hints(in context: Context) -> [CommandHint] {
    hintsOfContext.withLock { known in
      if let hints = known[context] { return hints }
      let hints = newHints(in: context)
      known[context] = hints
      return hints
    }
  }

  private static func newHints(in context: Context) -> [CommandHint] {
    let ofScreen = Overlay.all.first { $0.context == context }?.commands ?? [:]
    return rows.compactMap { row in
      guard let words = ofScreen[row.command] ?? row.hint(in: context), !words.isEmpty, row.contexts.contains(context)
      else { return nil }
      return CommandHint(command: row.command, words: words, isOfFeeds: row.facts.contains(.ofFeeds))
    }
  }
}

/// A short hint of the footer at the effect of a command.
struct CommandHint: Hashable, Sendable {
  let command: Command
  let words: String
  /// Whether the command is about entries of feeds.
  var isOfFeeds = false
}
