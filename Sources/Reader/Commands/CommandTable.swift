/// The only table of commands. Bindings, help, footer hints, command line, manual and completions are made from it.
enum CommandTable {
  /// All rows. The footer shows their hints in this order while there is room, and always the hint of the help.
  static let rows: [CommandRow] =
    statementRows
    + searchRows
    + movingRows
    + placeRows
    + articleRows
    + exportRows
    + looksRows
    + programRows
    + typingRows
    + reviewRows
    + Overlay.all.filter { $0 != Dossier.self && $0 != DeskList.self }.flatMap { $0.rows }

  private static let uses: [Command: [CommandUse]] = rows.reduce(into: [:]) { $0[$1.command, default: []] += $1.uses }

  /// Returns the use of `command` in `context`. In the review, commands of the article without a key there work too.
  static func use(of command: Command, in context: Context) -> CommandUse? {
    let all = uses[command] ?? []
    return all.first { $0.contexts.contains(context) }
      ?? (context == .review ? all.first { $0.contexts.contains(.text) } : nil)
  }

  /// Returns whether `command` has a property in any context.
  static func holds(_ fact: CommandRow.Fact, of command: Command) -> Bool {
    rows.contains { $0.command == command && $0.facts.contains(fact) }
  }

  /// Returns the footer hints in `context`, in the order of the table.
  static func hints(in context: Context) -> [(command: Command, words: String)] {
    let ofScreen = Overlay.all.first { $0.context == context }?.commands ?? [:]
    var seen: Set<Command> = []
    return rows.compactMap { row in
      let words = ofScreen[row.command] ?? row.hints[context] ?? ""
      guard row.contexts.contains(context), !words.isEmpty, seen.insert(row.command).inserted else { return nil }
      return (row.command, words)
    }
  }

  /// Returns whether `command` works in `context`. In the review, commands of the article without a key there work too.
  static func has(_ command: Command, in context: Context) -> Bool {
    row(command, in: context) != nil || context == .review && row(command, in: .text) != nil
  }

  /// Returns the first row of `command` in `context`.
  static func row(_ command: Command, in context: Context) -> CommandRow? {
    rows.first { $0.command == command && $0.contexts.contains(context) }
  }
}
