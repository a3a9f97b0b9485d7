/// The tables of a TOML text during parsing, and the rules against setting a key twice.
struct TomlTables {
  /// The ways in which a table is defined.
  enum Origin {
    /// Implied by the header of a table below it, or the top level. Its own header may follow.
    case implied
    /// Defined by its header.
    case header
    /// Defined by a dotted key. More dotted keys may follow.
    case dotted
    /// A list of tables, each with a header.
    case list
  }

  private enum Node {
    case value(TomlDocument.Value)
    case table(Int)
    /// A list of tables, by its index.
    case list(Int)
  }

  private struct Table {
    var origin: Origin
    var keys: [(name: String, line: Int)] = []
    var nodes: [String: Node] = [:]
  }

  /// The tables. The first is the top level.
  private var tables = [Table(origin: .implied)]
  private var lists: [[Int]] = []
  /// The index of the table that the last header opened.
  private var current = 0

  /// Opens the table at `path` for a header; with `isList`, the next table of a list. Returns whether the rules allow
  /// it.
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

  /// Sets the key at `path` below the last header. Returns whether the rules allow it.
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

  /// All keys with their values, in text order.
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
