import Cells

/// The meaning of a key after the keys before it.
enum KeyMeaning: Hashable, Sendable {
  /// A command, with the argument from the binding or from a letter.
  case command(Command, argument: String?)
  /// The beginning of a sequence.
  case prefix
  /// A key without a meaning.
  case unbound
}

/// A key binding from the user's configuration, or one that disables a key.
struct KeyBinding: Hashable, Sendable {
  var keys: KeySequence
  var contexts: Set<Context>
  /// The command; nil disables the keys.
  var order: Order?
}

/// The keys of every context: the command table's, overridden by the user's.
public struct Keymap: Hashable, Sendable {
  private var bindings: [Context: [KeySequence: Order]] = [:]
  private var prefixes: [Context: Set<Key>] = [:]
  /// All bindings in the order in which they are shown.
  private var order: [KeyBinding] = []
  /// The sequences of each command without an argument, in that order.
  private var sequences: [Context: [Command: [KeySequence]]] = [:]

  /// The default keys from the command table.
  public static let standard = Keymap(own: [])

  /// Creates the table's keys, changed by `own`. Later bindings override earlier ones.
  init(own: [KeyBinding]) {
    let ofTable = CommandTable.rows.flatMap { row in
      row.keys.map { KeyBinding(keys: $0, contexts: row.contexts, order: Order(row.command)) }
    }
    for binding in ofTable {
      for context in binding.contexts { bindings[context, default: [:]][binding.keys] = binding.order }
    }
    for binding in own {
      for context in binding.contexts {
        // A user's key replaces the sequences that begin with it, and a user's sequence replaces the key.
        for other in (bindings[context] ?? [:]).keys where other.clashes(with: binding.keys) {
          bindings[context]?[other] = nil
        }
        bindings[context, default: [:]][binding.keys] = binding.order
      }
    }
    // The user's bindings are shown first, apart from those equal to the table's.
    let new = own.reversed().filter { own in !ofTable.contains { $0.keys == own.keys && $0.order == own.order } }
    var known: [KeySequence: [KeyBinding]] = [:]
    for binding in new + ofTable where known[binding.keys]?.contains(binding) != true {
      known[binding.keys, default: []].append(binding)
      var held = binding
      held.contexts = binding.contexts.filter { binding.order != nil && bindings[$0]?[binding.keys] == binding.order }
      if !held.contexts.isEmpty { order.append(held) }
    }
    for binding in order {
      guard let order = binding.order, order == Order(order.command) else { continue }
      for context in binding.contexts {
        sequences[context, default: [:]][order.command, default: []].append(binding.keys)
      }
    }
    for (context, all) in bindings {
      prefixes[context] = Set(all.keys.filter { $0.keys.count > 1 || $0.takesLetter }.compactMap(\.keys.first))
    }
  }

  /// Returns the meaning of `key` in `context` after the keys `pending`.
  func meaning(of key: Key, after pending: [Key], in context: Context) -> KeyMeaning {
    let here = bindings[context] ?? [:]
    if let order = here[KeySequence(pending + [key])] { return .command(order.command, argument: order.argument) }
    if !pending.isEmpty, case .character(let letter) = key, ("a"..."z").contains(letter),
      let order = here[KeySequence(pending, takesLetter: true)]
    {
      return .command(order.command, argument: String(letter))
    }
    return pending.isEmpty && prefixes[context]?.contains(key) == true ? .prefix : .unbound
  }

  /// Returns the sequences that give `command` without an argument in `context`. The user's come first.
  func keys(for command: Command, in context: Context) -> [KeySequence] {
    sequences[context]?[command] ?? []
  }

  /// Returns the keys of a row of the command table, in any context.
  func keys(of row: CommandRow) -> [KeySequence] {
    order.filter { $0.order == Order(row.command) && !$0.contexts.isDisjoint(with: row.contexts) }.map(\.keys)
  }

  /// Returns the keys that may follow `first` and their actions, in the order of the table.
  func continuations(of first: Key, in context: Context) -> [(key: String, help: String)] {
    order.compactMap { binding in
      guard let order = binding.order, binding.contexts.contains(context), binding.keys.keys.first == first,
        binding.keys.keys.count > 1 || binding.keys.takesLetter,
        let row = CommandTable.row(order.command, in: context)
      else { return nil }
      let next = KeySequence(Array(binding.keys.keys.dropFirst()), takesLetter: binding.keys.takesLetter).written
      return (next, order.argument.map { "\(order.command.name) \($0)" } ?? row.help)
    }
  }
}
