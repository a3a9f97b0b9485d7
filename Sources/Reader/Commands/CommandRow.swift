/// A row of the command table: the meaning of a command in some places, with its keys, help and action there.
struct CommandRow: Sendable {
  typealias Action = @Sendable (inout ReaderState, Order) -> [Effect]

  /// Properties of a command.
  struct Facts: OptionSet, Sendable {
    let rawValue: UInt8

    /// The command is repeated by a number before its key. For other commands a number is a position, a colour or
    /// nothing.
    static let repeats = Facts(rawValue: 1)
    /// The command adds the old position to the jump list.
    static let jumps = Facts(rawValue: 2)
    /// The command leaves, closes or redraws, so it works even in a very small window.
    static let leadsOut = Facts(rawValue: 4)
    /// The command is about entries of feeds.
    static let ofFeeds = Facts(rawValue: 8)
  }

  let command: Command
  let group: CommandGroup
  /// The key sequences, each of one or two keys.
  let keys: [KeySequence]
  /// The places in which the command has this meaning.
  let contexts: Contexts
  /// The argument on the command line; nil if there is none.
  let argument: CommandArgument?
  /// Short footer hints, by context. Screens define their own.
  let hints: KeyValuePairs<Context, String>
  let facts: Facts
  /// One sentence without its period.
  let help: String
  /// Carries out the command and returns the effects for the program.
  let run: Action

  /// Creates a command with effects for the program.
  init(
    _ command: Command, _ group: CommandGroup, _ keys: String, in contexts: Contexts,
    takes argument: CommandArgument? = nil, hints: KeyValuePairs<Context, String> = [:], facts: Facts = [],
    _ help: String,
    effects run: @escaping Action
  ) {
    self.command = command
    self.group = group
    self.keys = keys.split(at: " ").map { KeySequence(written: String($0)) }
    self.argument = argument
    self.hints = hints
    self.facts = facts
    self.help = help
    self.contexts = contexts
    self.run = run
  }

  /// Creates a command that only changes the state.
  init(
    _ command: Command, _ group: CommandGroup, _ keys: String, in contexts: Contexts,
    takes argument: CommandArgument? = nil, hints: KeyValuePairs<Context, String> = [:], facts: Facts = [],
    _ help: String,
    run: @escaping @Sendable (inout ReaderState, Order) -> Void = { _, _ in }
  ) {
    self.init(
      command, group, keys, in: contexts, takes: argument, hints: hints, facts: facts, help,
      effects: { reader, order in
        run(&reader, order)
        return []
      })
  }

  /// Returns the footer hint in `context`; nil if there is none.
  func hint(in context: Context) -> String? { hints.first { $0.key == context }?.value }
}
