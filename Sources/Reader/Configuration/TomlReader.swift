import Articles

/// A parser for TOML 1.0: headers, dotted keys and values. It reports an invalid statement and continues at the next
/// line that begins one. The work is linear in the length of the text.
///
/// No library is used: the available ones are in C++ and crash on some incomplete texts.
struct TomlReader {
  /// A syntax error with its location.
  struct Failure: Error, Hashable {
    var line: Int
    var words: String
  }

  /// The keys and values read so far.
  private(set) var tables = TomlTables()
  /// The errors, in text order.
  private(set) var errors: [Failure] = []
  private var scanner: TomlScanner
  private var items = 0

  /// The number of errors after which parsing stops.
  static let errorLimit = 20
  /// The number of keys and values after which parsing stops. It limits the time for processing them.
  static let itemLimit = 2_000
  /// The maximum depth of tables, lists and dotted keys.
  static let depthLimit = 32

  init(_ text: String) { scanner = TomlScanner(text) }

  /// Parses the whole text.
  mutating func read() {
    scanner.skipByteOrderMark()
    while errors.count < Self.errorLimit, items <= Self.itemLimit, scanner.nextStatement() {
      let start = scanner.place
      do throws(Failure) {
        try statement()
      } catch {
        errors.append(error)
        scanner.goOn(after: start)
      }
    }
  }

  private mutating func statement() throws(Failure) {
    let line = scanner.line
    if scanner.receive("[") {
      try countItem()
      let isList = scanner.receive("[")
      let path = try keys(endingWith: "]")
      try scanner.expect("]", "after the name of a section")
      if isList { try scanner.expect("]", "after the name of a list of sections") }
      try scanner.expectLineEnd("after a section's header")
      guard tables.open(path, isList: isList, line: line) else {
        throw Failure(line: line, words: "\(Self.written(path)) is defined twice")
      }
    } else {
      let path = try keys(endingWith: "=")
      try scanner.expect("=", "after the key \(Self.written(path))")
      let value = try value(depth: path.count)
      try scanner.expectLineEnd("after the value of \(Self.written(path))")
      guard tables.set(path, to: value, line: line) else {
        throw Failure(line: line, words: "\(Self.written(path)) is defined twice")
      }
    }
  }

  private static func written(_ path: [String]) -> String {
    "“\(path.joined(separator: ".").excerpt(60))”"
  }

  /// Parses the parts of a dotted key.
  private mutating func keys(endingWith end: Unicode.Scalar) throws(Failure) -> [String] {
    var path: [String] = []
    repeat {
      scanner.skipSpaces()
      path.append(try scanner.key(before: end))
      guard path.count <= Self.depthLimit else { throw tooDeep }
      scanner.skipSpaces()
    } while scanner.receive(".")
    return path
  }

  private mutating func countItem() throws(Failure) {
    items += 1
    guard items <= Self.itemLimit else {
      throw scanner.failure("more than \(Self.itemLimit) keys and values; the rest is not read")
    }
  }

  private var tooDeep: Failure { scanner.failure("nested deeper than \(Self.depthLimit) levels") }

  private mutating func value(depth: Int) throws(Failure) -> TomlDocument.Value {
    guard depth <= Self.depthLimit else { throw tooDeep }
    try countItem()
    scanner.skipSpaces()
    if scanner.isAt("\"") || scanner.isAt("'") { return .string(try scanner.string(mayBeLong: true)) }
    if scanner.receive("[") { return .array(try list(depth: depth + 1)) }
    if scanner.receive("{") { return .table(try inlineTable(depth: depth + 1)) }
    return try scanner.plainValue()
  }

  private mutating func list(depth: Int) throws(Failure) -> [TomlDocument.Value] {
    var values: [TomlDocument.Value] = []
    while true {
      try scanner.skipLines()
      if scanner.receive("]") { return values }
      values.append(try value(depth: depth))
      try scanner.skipLines()
      if scanner.receive(",") { continue }
      try scanner.expect("]", "or a comma in a list")
      return values
    }
  }

  private mutating func inlineTable(depth: Int) throws(Failure) -> [TomlDocument.Entry] {
    // The keys of an inline table follow the rules of a separate document.
    var inner = TomlTables()
    scanner.skipSpaces()
    if scanner.receive("}") { return [] }
    repeat {
      let line = scanner.line
      let path = try keys(endingWith: "=")
      try scanner.expect("=", "after the key \(Self.written(path))")
      let value = try value(depth: depth + path.count)
      guard inner.set(path, to: value, line: line) else {
        throw Failure(line: line, words: "\(Self.written(path)) is defined twice")
      }
      scanner.skipSpaces()
    } while scanner.receive(",")
    try scanner.expect("}", "or a comma in a table")
    return inner.entries
  }
}
