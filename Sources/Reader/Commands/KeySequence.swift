import Articles
import Cells

/// The keys of a command, in the order in which they are pressed.
struct KeySequence: Hashable, Sendable {
  let keys: [Key]
  /// Whether a letter from a to z follows as the command's argument.
  let takesLetter: Bool

  /// The written end of a sequence that takes a letter.
  static let letter = "{a-z}"
  /// The permitted numbers of keys in a sequence.
  static let lengths = 1...2

  init(_ keys: [Key], takesLetter: Bool = false) {
    self.keys = keys
    self.takesLetter = takesLetter
  }

  /// Parses a sequence as the table and the help write it: "j", "]q", "^D", "PgDn", "m{a-z}". Other words stand for
  /// their characters.
  init(written: String) {
    self = (try? Self.parse(written)) ?? KeySequence(written.map { .character($0) })
  }

  /// Parses a sequence from a user's file: as in the help, or with the key names of scripts ("<C-d>").
  static func parse(_ written: String) throws(KeyNameError) -> KeySequence {
    // Most sequences are one character.
    if written.utf8.count == 1, let character = written.first { return KeySequence([Key(typed: character)]) }
    let takesLetter = written.utf8.count > letter.utf8.count && written.ends(with: letter)
    var rest = written.dropLast(takesLetter ? letter.count : 0)
    var keys: [Key] = []
    while !rest.isEmpty { keys.append(try next(&rest)) }
    return KeySequence(keys, takesLetter: takesLetter)
  }

  /// Removes one key from the beginning of the written sequence and returns it.
  private static func next(_ rest: inout Substring) throws(KeyNameError) -> Key {
    if rest.utf8.count > 1, let named = named.first(where: { rest.begins(with: $0.name) }) {
      rest.removeFirst(named.name.count)
      return named.key
    }
    if rest.isFirst("^"), let code = rest.dropFirst().first?.uppercased().utf8.first, (0x40...0x5F).contains(code) {
      rest.removeFirst(2)
      return Key(controlCode: code & 0x1F)
    }
    if rest.isFirst("<"), rest.count > 1 {
      guard let end = rest.first(">") else { throw .unclosed(String(rest)) }
      let name = String(rest[...end])
      rest = rest[rest.index(after: end)...]
      return try Key(named: name)
    }
    return Key(typed: rest.removeFirst())
  }

  private static let names: [(name: String, key: Key)] = [
    ("Enter", .enter), ("Tab", .tab), ("S-Tab", .backTab), ("Esc", .escape), ("Backspace", .backspace),
    ("Del", .delete), ("Up", .up), ("Down", .down), ("Left", .left), ("Right", .right), ("Home", .home), ("End", .end),
    ("PgUp", .pageUp), ("PgDn", .pageDown), ("Space", .character(" ")),
  ]
  /// The keys with names. Of the function keys, those with longer names come first.
  private static let named = names + (1...12).reversed().map { (name: "F\($0)", key: Key.function($0)) }

  /// The names of keys that are not characters, as the help writes them.
  static let keyNames = named.map(\.name)

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

extension KeySequence {
  /// The number of keys to press.
  var length: Int { keys.count + (takesLetter ? 1 : 0) }

  /// Whether the sequence begins with a character, which is text in a line of input.
  var isText: Bool { if case .character = keys.first { true } else { false } }

  /// Returns whether the sequences conflict in one context: they are equal, or one is the beginning of the other.
  func clashes(with other: KeySequence) -> Bool {
    self == other || keys.first == other.keys.first && length != other.length
  }
}
