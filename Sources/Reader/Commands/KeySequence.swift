import Cells

/// The keys that give a command, one after the other.
struct KeySequence: Hashable, Sendable {
  let keys: [Key]

  init(_ keys: [Key]) { self.keys = keys }

  /// The sequence as the table and the help write it: "j", "]q", "^D", "PgDn".
  init(written: String) {
    if let named = Self.named.first(where: { $0.name == written }) {
      keys = [named.key]
    } else if written.count == 2, written.first == "^", let letter = written.last {
      keys = [.control(Character(letter.lowercased()))]
    } else {
      keys = written.map { .character($0) }
    }
  }

  private static let named: [(name: String, key: Key)] = [
    ("Enter", .enter), ("Tab", .tab), ("S-Tab", .backTab), ("Esc", .escape), ("Backspace", .backspace),
    ("Del", .delete), ("Up", .up), ("Down", .down), ("Left", .left), ("Right", .right), ("Home", .home), ("End", .end),
    ("PgUp", .pageUp), ("PgDn", .pageDown), ("Space", .character(" ")), ("F1", .function(1)),
  ]

  /// The sequence as the help writes it.
  var written: String { keys.map(Self.name).joined() }

  static func name(_ key: Key) -> String {
    if let named = named.first(where: { $0.key == key }) { return named.name }
    switch key {
    case .character(let character): return String(character)
    case .control(let letter): return "^" + letter.uppercased()
    case .function(let number): return "F\(number)"
    default: return "?"
    }
  }
}
