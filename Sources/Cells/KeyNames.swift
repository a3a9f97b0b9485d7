/// An error in the names of keys.
public enum KeyNameError: Error, Hashable, Sendable {
  /// No key has this name, which is quoted as written, including `<` and `>`.
  case unknown(String)
  /// A `<` has no closing `>`. The value is the rest of the script from there on. The key `<` itself is written `<lt>`.
  case unclosed(String)
}

extension Key {
  /// The name in help and configuration: `j`, `<Space>`, `<lt>`, `<C-d>`, `<S-Tab>`, `<PgDn>`, `<F1>`.
  public var name: String {
    switch self {
    case .character(" "): "<Space>"
    case .character("<"): "<lt>"
    case .character(let character): String(character)
    case .control(let character): "<C-\(character)>"
    case .function(let number): "<F\(number)>"
    default: Self.named.first { $0.key == self }.map { "<\($0.name)>" } ?? ""
    }
  }

  /// Creates the key with this name: a single character, or a name in angle brackets (case-insensitive).
  public init(named name: String) throws(KeyNameError) {
    if name.count == 1, let character = name.first {
      self = Key(typed: character)
      return
    }
    let scalars = name.unicodeScalars
    guard scalars.count > 2, scalars.first == "<" as Unicode.Scalar, scalars.last == ">" as Unicode.Scalar,
      let key = Self.key(inBrackets: Substring(scalars.dropFirst().dropLast()))
    else { throw .unknown(name) }
    self = key
  }

  /// Returns the keys that a script types, in order: `jj]q`, `/minister<Enter>`, `<C-d><Tab>`.
  public static func keys(in script: String) throws(KeyNameError) -> [Key] {
    var keys: [Key] = []
    // A combining mark after the bracket belongs to the next key, so brackets are searched among scalars.
    var rest = script.unicodeScalars[...]
    while let first = rest.first {
      guard first == "<" else {
        guard let character = Substring(rest).first else { break }
        keys.append(Key(typed: character))
        rest = rest.dropFirst(character.unicodeScalars.count)
        continue
      }
      guard let end = rest.firstIndex(where: { $0 == ">" }) else { throw .unclosed(String(rest)) }
      keys.append(try Key(named: String(rest[...end])))
      rest = rest[rest.index(after: end)...]
    }
    return keys
  }

  /// Creates the key that types `character`. A control character gives the key that sends it.
  public init(typed character: Character) {
    let first = character.unicodeScalars.first?.value ?? 0
    self = first < 0x20 || first == 0x7F ? Key(controlCode: UInt8(first)) : .character(character)
  }

  /// Creates the key that sends a control code, 0…31 or 127.
  public init(controlCode code: UInt8) {
    switch code {
    case 0x09: self = .tab
    case 0x0A, 0x0D: self = .enter
    case 0x1B: self = .escape
    case 0x08, 0x7F: self = .backspace
    default: self = .control(Character(Unicode.Scalar(UInt8((code & 0x1F) + 0x40))).lowercasedLetter)
    }
  }

  /// The named keys. If a key has several names, the first is the one that is written.
  private static let named: [(name: String, key: Key)] = [
    ("Enter", .enter), ("Return", .enter), ("CR", .enter), ("Tab", .tab), ("S-Tab", .backTab), ("BackTab", .backTab),
    ("Esc", .escape), ("Escape", .escape), ("BS", .backspace), ("Backspace", .backspace), ("Del", .delete),
    ("Delete", .delete), ("Up", .up), ("Down", .down), ("Left", .left), ("Right", .right), ("Home", .home),
    ("End", .end), ("PgUp", .pageUp), ("PageUp", .pageUp), ("PgDn", .pageDown), ("PageDown", .pageDown),
    ("Space", .character(" ")), ("lt", .character("<")), ("gt", .character(">")),
  ]

  private static func key(inBrackets name: Substring) -> Key? {
    let lowered = name.lowercased()
    if let found = named.first(where: { $0.name.lowercased() == lowered }) { return found.key }
    if lowered.utf8.first == UInt8(ascii: "f"), let number = Int(lowered.dropFirst()), (1...12).contains(number),
      String(number) == lowered.dropFirst()
    {
      return .function(number)
    }
    guard lowered.utf8.starts(with: "c-".utf8) else { return nil }
    let pressed = lowered.dropFirst(2)
    if pressed == "space" { return Key(controlCode: 0) }
    guard pressed.utf8.count == 1, let code = pressed.uppercased().utf8.first, (0x40...0x5F).contains(code) else {
      return nil
    }
    return Key(controlCode: code & 0x1F)
  }
}

extension Character {
  fileprivate var lowercasedLetter: Character { lowercased().first ?? self }
}
