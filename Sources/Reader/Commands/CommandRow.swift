/// The behaviour of a command in some contexts.
struct CommandUse: Sendable {
  typealias Action = @Sendable (inout ReaderState, Order) -> [Effect]

  let contexts: Set<Context>
  /// Carries out the command and returns the effects for the program.
  let run: Action
}

/// A row of the command table: a command, its keys, its help, and its behaviour in each context.
struct CommandRow: Sendable {
  /// A property of a command.
  enum Fact: Hashable, Sendable {
    /// The command is repeated by a number before its key. For other commands a number is a position, a colour or
    /// nothing.
    case repeats
    /// The command adds the old position to the jump list.
    case jumps
    /// The command leaves, closes or redraws, so it works even in a very small window.
    case leadsOut
  }

  let command: Command
  let group: CommandGroup
  /// The key sequences, each of one or two keys.
  let keys: [KeySequence]
  /// The argument on the command line; nil if there is none.
  let argument: CommandArgument?
  /// Short footer hints, by context. Screens define their own.
  let hints: [Context: String]
  let facts: Set<Fact>
  /// One sentence without its period.
  let help: String
  private(set) var uses: [CommandUse]
  /// The contexts in which the command works.
  private(set) var contexts: Set<Context>

  /// Creates a command with effects for the program.
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

  /// Creates a command that only changes the state.
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

  /// Returns the row with the command's behaviour in other contexts.
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

  /// Adds the screens that list the command, and returns the row. The screens carry out the command if `run` is nil.
  func onScreens(_ run: (@Sendable (inout ReaderState, Order) -> Void)? = nil) -> CommandRow {
    let screens = Set(Overlay.all.filter { $0.accepts(command) }.map { $0.context })
    if let run { return also(in: screens, run: run) }
    return also(in: screens, effects: { reader, order in reader.runInScreen(order) })
  }
}
