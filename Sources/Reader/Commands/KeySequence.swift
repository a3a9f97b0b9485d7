import Cells

/// The keys that give a command, one after the other.
struct KeySequence: Hashable, Sendable {
  let keys: [Key]
  /// Whether any letter from a to z follows them, which the command is told.
  let takesLetter: Bool

  /// How a sequence that takes a letter ends in the table.
  private static let letter = "{a-z}"

  init(_ keys: [Key], takesLetter: Bool = false) {
    self.keys = keys
    self.takesLetter = takesLetter
  }

  /// The sequence as the table and the help write it: "j", "]q", "^D", "PgDn", "m{a-z}".
  init(written: String) {
    takesLetter = written.count > Self.letter.count && written.hasSuffix(Self.letter)
    let written = takesLetter ? String(written.dropLast(Self.letter.count)) : written
    if let key = Self.named(written) {
      keys = [key]
    } else if written.count == 2, written.first == "^", let letter = written.last {
      keys = [.control(Character(letter.lowercased()))]
    } else {
      keys = written.map { .character($0) }
    }
  }

  /// The sequence as a person writes it in a file: as in the help, or keys by the names that scripts use ("<C-d>").
  static func parse(_ written: String) throws(KeyNameError) -> KeySequence {
    if named(written) != nil || written.count == 2 && written.first == "^" { return KeySequence(written: written) }
    return KeySequence(try Key.keys(in: written))
  }

  private static let names: [(name: String, key: Key)] = [
    ("Enter", .enter), ("Tab", .tab), ("S-Tab", .backTab), ("Esc", .escape), ("Backspace", .backspace),
    ("Del", .delete), ("Up", .up), ("Down", .down), ("Left", .left), ("Right", .right), ("Home", .home), ("End", .end),
    ("PgUp", .pageUp), ("PgDn", .pageDown), ("Space", .character(" ")),
  ]

  private static func named(_ name: String) -> Key? {
    if let found = names.first(where: { $0.name == name }) { return found.key }
    guard name.first == "F", let number = Int(name.dropFirst()), (1...12).contains(number) else { return nil }
    return .function(number)
  }

  /// The sequence as the help writes it.
  var written: String { keys.map(Self.name).joined() + (takesLetter ? Self.letter : "") }

  static func name(_ key: Key) -> String {
    if let named = names.first(where: { $0.key == key }) { return named.name }
    switch key {
    case .character(let character): return String(character)
    case .control(let letter): return "^" + letter.uppercased()
    case .function(let number): return "F\(number)"
    default: return "?"
    }
  }
}
