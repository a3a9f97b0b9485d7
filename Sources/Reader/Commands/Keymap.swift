import Cells

/// What a key means after the ones before it.
enum KeyMeaning: Hashable, Sendable {
  /// A command.
  case command(Command)
  /// The beginning of a sequence.
  case prefix
  /// Nothing.
  case unbound
}

/// The keys of every context, made of the command table.
struct Keymap: Sendable {
  private var bindings: [Context: [[Key]: Command]] = [:]
  private var prefixes: [Context: Set<Key>] = [:]

  /// The keys that the table gives.
  static let standard = Keymap(CommandTable.rows)

  init(_ rows: [CommandRow]) {
    for row in rows {
      for context in row.contexts {
        for sequence in row.keys {
          bindings[context, default: [:]][sequence.keys] = row.command
          if sequence.keys.count > 1, let first = sequence.keys.first { prefixes[context, default: []].insert(first) }
        }
      }
    }
  }

  /// What `key` means in `context` after `pending`.
  func meaning(of key: Key, after pending: [Key], in context: Context) -> KeyMeaning {
    if let command = bindings[context]?[pending + [key]] { return .command(command) }
    return pending.isEmpty && prefixes[context]?.contains(key) == true ? .prefix : .unbound
  }

  /// The keys that may follow `first`, with what they do, in the order of the table.
  func continuations(of first: Key, in context: Context) -> [(key: String, help: String)] {
    CommandTable.rows.filter { $0.contexts.contains(context) }.flatMap { row in
      row.keys.filter { $0.keys.count > 1 && $0.keys.first == first }.map {
        (KeySequence(Array($0.keys.dropFirst())).written, row.help)
      }
    }
  }
}
