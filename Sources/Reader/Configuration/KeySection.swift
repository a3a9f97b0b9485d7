import Cells

/// The user's keys, as in `[keys]` and `[keys.CONTEXT]` of the configuration.
struct KeySection {
  static let name = "keys"
  /// The word for no command.
  static let nothing = "none"

  let document: TomlDocument
  let file: String
  /// The valid bindings, in the order in which they override the table's.
  private(set) var bindings: [KeyBinding] = []
  private(set) var problems: [FileProblem] = []
  private var entries: [Entry] = []

  init(document: TomlDocument, file: String) {
    self.document = document
    self.file = file
  }

  /// A line that was parsed.
  private struct Entry {
    /// The key as written.
    var key: String
    var line: Int?
    /// Whether the line belongs to one context. It then overrides a line for all contexts.
    var isOfContext: Bool
    var binding: KeyBinding
  }

  /// Reads the table `keys`.
  mutating func read(_ value: TomlDocument.Value) {
    guard case .table(let rows) = value else {
      return notify(
        [Self.name], .wrongType(key: Self.name, accepted: "a table: [keys], and below it \"KEY\" = \"command\""))
    }
    for row in rows {
      guard case .table(let own) = row.value else {
        read(row, in: nil, at: [Self.name, row.key])
        continue
      }
      let path = [Self.name, row.key]
      guard let context = Context(named: row.key) else {
        let names = Context.allCases.map(\.name)
        notify(path, .key(.noContext(row.key, nearest: nearest(to: row.key, among: names), all: names)))
        continue
      }
      for entry in own { read(entry, in: context, at: path + [entry.key]) }
    }
    bind()
    keepTheWayOut()
    bindings = entries.map(\.binding)
  }

  private mutating func read(_ entry: TomlDocument.Entry, in context: Context?, at path: [String]) {
    guard case .string(let words) = entry.value else {
      return notify(path, .wrongType(key: "\"\(entry.key)\"", accepted: "a command in quotation marks, or \"none\""))
    }
    do throws(KeyFault) {
      let keys = try KeyFault.keys(entry.key)
      let order = words == Self.nothing ? nil : try KeyFault.order(words, for: keys, in: context)
      var contexts = order.map { Context.all(of: $0.command) } ?? Contexts.browsing
      if let context { contexts = [context] }
      if keys.isText { contexts.subtract(.typing) }
      if contexts.isEmpty { throw .isTyped(entry.key) }
      entries.append(
        Entry(
          key: entry.key, line: document.line(path), isOfContext: context != nil,
          binding: KeyBinding(keys: keys, contexts: contexts, order: order)))
    } catch {
      notify(path, .key(error))
    }
  }

  /// Sorts the lines: those for all contexts first, and removals before additions. Drops lines that conflict with an
  /// earlier line.
  private mutating func bind() {
    func rank(_ entry: Entry) -> (Int, Int, Int) {
      (entry.isOfContext ? 1 : 0, entry.binding.order == nil ? 0 : 1, entry.line ?? 0)
    }
    var kept: [Entry] = []
    for entry in entries.sorted(by: { rank($0) < rank($1) }) {
      let before = kept.first { other in
        guard !other.binding.contexts.isDisjoint(with: entry.binding.contexts) else { return false }
        if other.binding.keys == entry.binding.keys { return other.isOfContext == entry.isOfContext }
        let isOfBoth = other.binding.order != nil && entry.binding.order != nil
        return isOfBoth && other.binding.keys.clashes(with: entry.binding.keys)
      }
      if let before {
        let isSame = before.binding.keys == entry.binding.keys
        let fault = isSame ? KeyFault.twice : KeyFault.begins
        problems.append(
          FileProblem(file: file, line: entry.line, fact: .key(fault(entry.key, before.key, before.line))))
      } else {
        kept.append(entry)
      }
    }
    entries = kept
  }

  /// The commands without which a user could not leave a context.
  private static let wayOut: [Command] = [.close, .interrupt, .help, .accept, .cancel]

  /// Drops the lines that would remove the last key of a command that leaves a context. Repeats this, because a dropped
  /// line may itself have given such a key.
  private mutating func keepTheWayOut() {
    let rows = CommandTable.rows.filter { Self.wayOut.contains($0.command) }
    let places = rows.flatMap { row in Context.allCases.filter(row.contexts.contains).map { (row: row, context: $0) } }
    var keymap = Keymap(own: entries.map(\.binding))
    while let (row, context) = places.first(where: { keymap.keys(for: $0.row.command, in: $0.context).isEmpty }) {
      func takes(_ entry: Entry) -> Bool {
        entry.binding.contexts.contains(context) && row.keys.contains { entry.binding.keys.clashes(with: $0) }
      }
      problems += entries.filter(takes).map { entry in
        let fault = KeyFault.isLast(entry.key, command: row.command.name, context: context.title)
        return FileProblem(file: file, line: entry.line, fact: .key(fault))
      }
      let left = entries.filter { !takes($0) }
      // The table has a key for each of these commands, so a line must have removed it.
      guard left.count < entries.count else { return }
      entries = left
      keymap = Keymap(own: entries.map(\.binding))
    }
  }

  private mutating func notify(_ path: [String], _ fact: FileProblem.Fact) {
    problems.append(FileProblem(file: file, line: document.line(path), fact: fact))
  }
}

extension Context {
  /// Returns the contexts in which `command` works.
  static func all(of command: Command) -> Contexts {
    CommandTable.rows(of: command).reduce(into: []) { $0.formUnion($1.contexts) }
  }
}
