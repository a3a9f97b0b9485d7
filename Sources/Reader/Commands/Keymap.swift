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
  var contexts: Contexts
  /// The command; nil disables the keys.
  var order: Order?
}

/// The keys of every context: the command table's, overridden by the user's.
public struct Keymap: Hashable, Sendable {
  /// The bindings in force of each sequence, no two of them in the same context.
  private var bindings: [KeySequence: [KeyBinding]] = [:]
  /// The contexts in which a key begins a sequence.
  private var prefixes: [Key: Contexts] = [:]
  /// All bindings in the order in which they are shown.
  private var order: [KeyBinding] = []
  /// The bindings of each command without an argument, in that order.
  private var ofCommand: [Command: [KeyBinding]] = [:]

  /// The default keys from the command table.
  public static let standard = Keymap(own: [])

  /// Creates the table's keys, changed by `own`. Later bindings override earlier ones.
  init(own: [KeyBinding]) {
    let ofTable = CommandTable.rows.flatMap { row in
      row.keys.map { KeyBinding(keys: $0, contexts: row.contexts, order: Order(row.command)) }
    }
    for binding in ofTable { put(binding) }
    for binding in own {
      // A user's key replaces the sequences that begin with it, and a user's sequence replaces the key.
      for other in bindings.keys where other.clashes(with: binding.keys) { remove(other, from: binding.contexts) }
      put(binding)
    }
    // The user's bindings are shown first, apart from those equal to the table's.
    let new = own.reversed().filter { own in !ofTable.contains { $0.keys == own.keys && $0.order == own.order } }
    var known: [KeySequence: [KeyBinding]] = [:]
    for binding in new + ofTable where known[binding.keys]?.contains(binding) != true {
      known[binding.keys, default: []].append(binding)
      guard binding.order != nil else { continue }
      var held = binding
      held.contexts = bindings[binding.keys, default: []].reduce(into: []) { contexts, other in
        if other.order == binding.order { contexts.formUnion(other.contexts.intersection(binding.contexts)) }
      }
      if !held.contexts.isEmpty { order.append(held) }
    }
    for binding in order {
      guard let order = binding.order, order == Order(order.command) else { continue }
      ofCommand[order.command, default: []].append(binding)
    }
    for (keys, all) in bindings where keys.length > 1 {
      guard let first = keys.keys.first else { continue }
      for binding in all { prefixes[first, default: []].formUnion(binding.contexts) }
    }
  }

  /// Adds a binding, which replaces that of the same keys in its contexts.
  private mutating func put(_ binding: KeyBinding) {
    if bindings[binding.keys] != nil { remove(binding.keys, from: binding.contexts) }
    bindings[binding.keys, default: []].append(binding)
  }

  private mutating func remove(_ keys: KeySequence, from contexts: Contexts) {
    let left = bindings[keys, default: []].compactMap { binding in
      var binding = binding
      binding.contexts.subtract(contexts)
      return binding.contexts.isEmpty ? nil : binding
    }
    bindings[keys] = left.isEmpty ? nil : left
  }

  /// Returns the binding of `keys` in `context`; nil if they have none. A binding without an order disables them.
  private func binding(of keys: KeySequence, in context: Context) -> KeyBinding? {
    bindings[keys]?.first { $0.contexts.contains(context) }
  }

  /// Returns the meaning of `key` in `context` after the keys `pending`. A key that begins sequences elsewhere begins them
  /// here too unless it has a meaning of its own, so that the second key is not taken for a command.
  func meaning(of key: Key, after pending: [Key], in context: Context) -> KeyMeaning {
    if let binding = binding(of: KeySequence(pending + [key]), in: context) {
      return binding.order.map { .command($0.command, argument: $0.argument) } ?? .unbound
    }
    if !pending.isEmpty, case .character(let letter) = key, ("a"..."z").contains(letter),
      let order = binding(of: KeySequence(pending, takesLetter: true), in: context)?.order
    {
      return .command(order.command, argument: String(letter))
    }
    guard pending.isEmpty, let prefixed = prefixes[key] else { return .unbound }
    return !context.isTyping || prefixed.contains(context) ? .prefix : .unbound
  }

  /// Returns the sequences that give `command` without an argument in `context`. The user's come first.
  func keys(for command: Command, in context: Context) -> [KeySequence] {
    ofCommand[command]?.filter { $0.contexts.contains(context) }.map(\.keys) ?? []
  }

  /// Returns the sequence that is shown for `command` in `context`; nil if the command has none there.
  func key(for command: Command, in context: Context) -> KeySequence? {
    ofCommand[command]?.first { $0.contexts.contains(context) }?.keys
  }

  /// Returns the keys of a row of the command table, in any context.
  func keys(of row: CommandRow) -> [KeySequence] {
    ofCommand[row.command]?.filter { !$0.contexts.isDisjoint(with: row.contexts) }.map(\.keys) ?? []
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
