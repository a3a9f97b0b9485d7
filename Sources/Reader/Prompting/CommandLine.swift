import Articles

/// The parser of typed commands.
enum TypedCommand {
  /// The reason why a line is not a command, as a message for the user.
  struct Problem: Error, Hashable { var words: String }

  /// A hint at the list of commands.
  static let hint = "Tab lists the commands"

  /// Parses `line`: a command's name or a unique beginning of it, then the argument. A number alone is a paragraph's.
  static func order(_ line: String) throws(Problem) -> Order {
    let (name, rest) = parts(line)
    if isNumber(name), rest == nil { return Order(.paragraph, argument: name) }
    guard let command = try command(name) else { throw Problem(words: "type a command: \(hint)") }
    if rest != nil, CommandTable.argument(of: command) == nil {
      throw Problem(words: "\(command.name) takes no “\(rest ?? "")”")
    }
    return Order(command, argument: rest)
  }

  /// Returns the name and the text after it.
  static func parts(_ line: String) -> (name: String, rest: String?) {
    let line = line.drop { $0.isWhitespace }
    let name = line.prefix { !$0.isWhitespace }
    let rest = line.dropFirst(name.count).drop { $0.isWhitespace }
    return (String(name), rest.isEmpty ? nil : String(rest))
  }

  /// Whether `name` is a whole number of any length.
  private static func isNumber(_ name: String) -> Bool {
    let digits = name.utf8.drop { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+") }
    return !digits.isEmpty && digits.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }

  private static func command(_ name: String) throws(Problem) -> Command? {
    if name.isEmpty { return nil }
    if let command = Command(named: name), isTypable(command) { return command }
    if let short = short[name] { return short }
    let begun = typable.filter { $0.name.begins(with: name) }
    if begun.count == 1 { return begun[0] }
    let names = begun.isEmpty ? nearest(to: name, among: typable.map(\.name)).map { [$0] } ?? [] : begun.map(\.name)
    let hint = names.isEmpty ? Self.hint : "did you mean \(names.prefix(4).joined(separator: ", "))?"
    throw Problem(words: begun.isEmpty ? "no command “\(name)”: \(hint)" : "“\(name)” is ambiguous: \(hint)")
  }

  /// Short names that users of other programs know.
  private static let short: [String: Command] = [
    "q": .close, "quit": .interrupt, "w": .save, "e": .edit, "h": .help, "s": .search,
  ]

  /// The commands that can be typed: all except those for typing itself.
  static let typable: [Command] = Command.allCases.filter { command in
    command != .commandLine
      && CommandTable.rows(of: command).contains { !$0.contexts.isSubset(of: .typing) }
  }

  private static func isTypable(_ command: Command) -> Bool { typable.contains(command) }
}
