/// The tables of a TOML text while it is read, and the rules by which a key may be set once only.
struct TomlTables {
  /// The ways in which a table comes about.
  enum Origin {
    /// By the header of a table below it, or as the top level: its own header may follow.
    case implied
    /// By its header.
    case header
    /// By a dotted key: more dotted keys may follow.
    case dotted
    /// As a list of tables, each with a header.
    case list
  }

  private enum Node {
    case value(TomlDocument.Value)
    case table(Int)
    /// A list of tables, by its number.
    case list(Int)
  }

  private struct Table {
    var origin: Origin
    var keys: [(name: String, line: Int)] = []
    var nodes: [String: Node] = [:]
  }

  /// The tables; the first is the top level.
  private var tables = [Table(origin: .implied)]
  private var lists: [[Int]] = []
  /// The table that the last header opened.
  private var current = 0

  /// Opens the table of the header at `path`, a list's next one where `isList`; whether the rules allow it.
  mutating func open(_ path: [String], isList: Bool, line: Int) -> Bool {
    var here = 0
    for key in path.dropLast() {
      switch tables[here].nodes[key] {
      case nil: here = add(.implied, key, to: here, line)
      case .table(let table)?: here = table
      case .list(let list)?: here = lists[list].last ?? here
      case .value?: return false
      }
    }
    guard let key = path.last else { return false }
    switch (tables[here].nodes[key], isList) {
    case (nil, false): current = add(.header, key, to: here, line)
    case (.table(let table)?, false) where tables[table].origin == .implied:
      tables[table].origin = .header
      current = table
    case (nil, true):
      current = newTable(.list)
      lists.append([current])
      set(key, .list(lists.count - 1), in: here, line)
    case (.list(let list)?, true):
      current = newTable(.list)
      lists[list].append(current)
    default: return false
    }
    return true
  }

  /// Sets the key at `path` below the last header; whether the rules allow it.
  mutating func set(_ path: [String], to value: TomlDocument.Value, line: Int) -> Bool {
    var here = current
    for key in path.dropLast() {
      switch tables[here].nodes[key] {
      case nil: here = add(.dotted, key, to: here, line)
      case .table(let table)? where tables[table].origin == .dotted || tables[table].origin == .implied: here = table
      default: return false
      }
    }
    guard let key = path.last, tables[here].nodes[key] == nil else { return false }
    set(key, .value(value), in: here, line)
    return true
  }

  /// All keys with their values, in the order of the text.
  var entries: [TomlDocument.Entry] { entries(of: 0) }

  private func entries(of table: Int) -> [TomlDocument.Entry] {
    tables[table].keys.compactMap { key in
      tables[table].nodes[key.name].map { TomlDocument.Entry(key: key.name, value: value($0), line: key.line) }
    }
  }

  private func value(_ node: Node) -> TomlDocument.Value {
    switch node {
    case .value(let value): value
    case .table(let table): .table(entries(of: table))
    case .list(let list): .array(lists[list].map { .table(entries(of: $0)) })
    }
  }

  private mutating func add(_ origin: Origin, _ key: String, to table: Int, _ line: Int) -> Int {
    let new = newTable(origin)
    set(key, .table(new), in: table, line)
    return new
  }

  private mutating func newTable(_ origin: Origin) -> Int {
    tables.append(Table(origin: origin))
    return tables.count - 1
  }

  private mutating func set(_ key: String, _ node: Node, in table: Int, _ line: Int) {
    tables[table].keys.append((key, line))
    tables[table].nodes[key] = node
  }
}
