import Cells

/// The meaning of a key after the keys before it.
enum KeyMeaning: Hashable, Sendable {
  /// A command, with the words that the binding or a letter gives it.
  case command(Command, argument: String?)
  /// The beginning of a sequence.
  case prefix
  /// Nothing.
  case unbound
}

/// A key of a person's own, or one that is to do nothing.
struct KeyBinding: Hashable, Sendable {
  var keys: KeySequence
  var contexts: Set<Context>
  /// nil for nothing.
  var order: Order?
}

/// The keys of every context: those of the command table, and over them those of the person.
public struct Keymap: Hashable, Sendable {
  private var bindings: [Context: [KeySequence: Order]] = [:]
  private var prefixes: [Context: Set<Key>] = [:]
  /// All bindings in the order in which they are shown.
  private var order: [KeyBinding] = []

  /// The keys that the table gives.
  public static let standard = Keymap(own: [])

  /// The table's keys, changed by `own`; later ones win.
  init(own: [KeyBinding]) {
    let ofTable = CommandTable.rows.flatMap { row in
      row.keys.map { KeyBinding(keys: $0, contexts: row.contexts, order: Order(row.command)) }
    }
    for binding in ofTable {
      for context in binding.contexts { bindings[context, default: [:]][binding.keys] = binding.order }
    }
    for binding in own {
      for context in binding.contexts {
        // A key of the person's takes away the sequences that begin with it, and the other way round.
        for other in (bindings[context] ?? [:]).keys where other.clashes(with: binding.keys) {
          bindings[context]?[other] = nil
        }
        bindings[context, default: [:]][binding.keys] = binding.order
      }
    }
    // The person's own are shown first, but for those that only say what the table says.
    let new = own.reversed().filter { own in !ofTable.contains { $0.keys == own.keys && $0.order == own.order } }
    for binding in new + ofTable where !order.contains(binding) {
      var held = binding
      held.contexts = binding.contexts.filter { binding.order != nil && bindings[$0]?[binding.keys] == binding.order }
      if !held.contexts.isEmpty { order.append(held) }
    }
    for (context, all) in bindings {
      prefixes[context] = Set(all.keys.filter { $0.keys.count > 1 || $0.takesLetter }.compactMap(\.keys.first))
    }
  }

  /// The meaning of `key` in `context` after `pending`.
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

  /// The sequences that give `command` in `context` without any words, the person's own first.
  func keys(for command: Command, in context: Context) -> [KeySequence] {
    order.filter { $0.order == Order(command) && $0.contexts.contains(context) }.map(\.keys)
  }

  /// The keys of a row of the command table, wherever they work.
  func keys(of row: CommandRow) -> [KeySequence] {
    order.filter { $0.order == Order(row.command) && !$0.contexts.isDisjoint(with: row.contexts) }.map(\.keys)
  }

  /// The keys that may follow `first`, with what they do, in the order of the table.
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
