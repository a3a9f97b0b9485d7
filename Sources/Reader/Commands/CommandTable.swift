/// The one table of commands: the bindings, the help, the footer's hints, the command line, the manual and the completions are
/// made of it.
enum CommandTable {
  /// All rows. The footer shows hints in this order, as far as there is room; that of the help always.
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

  /// The use of `command` in `context`. In the review also the commands of the article work that have no key there.
  static func use(of command: Command, in context: Context) -> CommandUse? {
    let all = uses[command] ?? []
    return all.first { $0.contexts.contains(context) }
      ?? (context == .review ? all.first { $0.contexts.contains(.text) } : nil)
  }

  /// Whether `command` has a property, wherever it works.
  static func holds(_ fact: CommandRow.Fact, of command: Command) -> Bool {
    rows.contains { $0.command == command && $0.facts.contains(fact) }
  }

  /// The hints of the footer in `context`, in the order of the table.
  static func hints(in context: Context) -> [(command: Command, words: String)] {
    let ofScreen = Overlay.all.first { $0.context == context }?.commands ?? [:]
    var seen: Set<Command> = []
    return rows.compactMap { row in
      let words = ofScreen[row.command] ?? row.hints[context] ?? ""
      guard row.contexts.contains(context), !words.isEmpty, seen.insert(row.command).inserted else { return nil }
      return (row.command, words)
    }
  }

  /// Whether `command` works in `context`: in the review also what works in the article and has no key there.
  static func has(_ command: Command, in context: Context) -> Bool {
    row(command, in: context) != nil || context == .review && row(command, in: .text) != nil
  }

  /// The first row of `command` in `context`.
  static func row(_ command: Command, in context: Context) -> CommandRow? {
    rows.first { $0.command == command && $0.contexts.contains(context) }
  }
}
