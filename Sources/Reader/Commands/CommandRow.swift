/// A command in some places: what it does there.
struct CommandUse: Sendable {
  typealias Action = @Sendable (inout ReaderState, Order) -> [Effect]

  let contexts: Set<Context>
  /// Carries out the command and returns the effects for the program.
  let run: Action
}

/// One row of the command table: a command, its keys, its help, and what it does in each place.
struct CommandRow: Sendable {
  /// A property of a command.
  enum Fact: Hashable, Sendable {
    /// A number before its key repeats it. For other commands a number means a place or a colour, or nothing.
    case repeats
    /// The old position is added to the jump list.
    case jumps
    /// It leaves, closes or redraws, so it works in a window that is too small for all others.
    case leadsOut
  }

  let command: Command
  let group: CommandGroup
  /// The keys, each a sequence of one or two.
  let keys: [KeySequence]
  /// The argument on the command line; nil for none.
  let argument: CommandArgument?
  /// Short footer hints, by context. Those of screens are theirs.
  let hints: [Context: String]
  let facts: Set<Fact>
  /// One sentence without its full stop.
  let help: String
  private(set) var uses: [CommandUse]
  /// The places where it works.
  private(set) var contexts: Set<Context>

  /// A command with effects for the program.
  init(
    _ command: Command, _ group: CommandGroup, _ keys: String, in contexts: Set<Context>,
    takes argument: CommandArgument? = nil, hints: [Context: String] = [:], facts: Set<Fact> = [], _ help: String,
    effects run: @escaping CommandUse.Action
  ) {
    self.command = command
    self.group = group
    self.keys = keys.split(at: " ").map { KeySequence(written: String($0)) }
    self.argument = argument
    self.hints = hints
    self.facts = facts
    self.help = help
    uses = [CommandUse(contexts: contexts, run: run)]
    self.contexts = contexts
  }

  /// A command that changes the state alone.
  init(
    _ command: Command, _ group: CommandGroup, _ keys: String, in contexts: Set<Context>,
    takes argument: CommandArgument? = nil, hints: [Context: String] = [:], facts: Set<Fact> = [], _ help: String,
    run: @escaping @Sendable (inout ReaderState, Order) -> Void = { _, _ in }
  ) {
    self.init(
      command, group, keys, in: contexts, takes: argument, hints: hints, facts: facts, help,
      effects: { reader, order in
        run(&reader, order)
        return []
      })
  }

  /// The row with what the command does in other places.
  func also(in contexts: Set<Context>, effects run: @escaping CommandUse.Action) -> CommandRow {
    var row = self
    row.uses.append(CommandUse(contexts: contexts, run: run))
    row.contexts.formUnion(contexts)
    return row
  }

  func also(
    in contexts: Set<Context>, run: @escaping @Sendable (inout ReaderState, Order) -> Void
  ) -> CommandRow {
    also(
      in: contexts,
      effects: { reader, order in
        run(&reader, order)
        return []
      })
  }

  /// The row with the screens that list the command among theirs. They carry it out unless `run` does.
  func onScreens(_ run: (@Sendable (inout ReaderState, Order) -> Void)? = nil) -> CommandRow {
    let screens = Set(Overlay.all.filter { $0.accepts(command) }.map { $0.context })
    if let run { return also(in: screens, run: run) }
    return also(in: screens, effects: { reader, order in reader.runInScreen(order) })
  }
}
