import Cells

/// The meaning of a line that was entered as a whole.
enum SpokenLine: Hashable, Sendable {
  /// An empty line: continue reading, or choose the current row.
  case empty
  /// A number alone.
  case number(Int)
  /// The keys of a command, with the count before them.
  case keys([Key], count: Int?)
  /// A key with the command's argument after it: "/lease", "s notes.txt".
  case keyWithWords(Order)
  /// The name of a command.
  case words(String)

  /// The explanation of lines above all keys.
  static let help = [
    "A line is a key as below, a command by its name, or a number; then Enter. An empty line reads the next paragraph; in a "
      + "list it opens the current row. A number goes to that paragraph, or to that row of a list. Some keys take words after them: "
      + "/harbour searches, ?mark shows the help on marks.",
    "",
  ]

  /// Parses `line` by the keys of `keymap` in `context`, else in the article.
  init(_ line: String, _ keymap: Keymap, in context: Context) {
    let line = line.split(whereSeparator: \.isNewline).joined(separator: " ").trimmed
    if line.isEmpty {
      self = .empty
      return
    }
    let digits = line.prefix { $0.isASCII && $0.isNumber }
    let rest = String(line.dropFirst(digits.count))
    let count = digits.isEmpty ? nil : min(Int(digits) ?? KeyInput.greatestCount, KeyInput.greatestCount)
    if let count, rest.isEmpty {
      self = .number(count)
    } else if let keys = try? KeySequence.parse(rest), KeySequence.lengths.contains(keys.length), !keys.takesLetter,
      [context, .text].contains(where: { keymap.order(of: keys.keys, in: $0) != nil }) || Command(named: rest) == nil
    {
      self = .keys(keys.keys, count: count)
    } else if let order = Self.order(line, keymap, in: context) ?? Self.order(line, keymap, in: .text) {
      self = .keyWithWords(order)
    } else {
      self = .words(line)
    }
  }

  /// Parses a key with an argument after it. A letter needs a space before the argument.
  private static func order(_ line: String, _ keymap: Keymap, in context: Context) -> Order? {
    guard let first = line.first else { return nil }
    let rest = line.dropFirst()
    guard !first.isLetter && !first.isNumber || rest.isFirst(" ") else { return nil }
    let words = String(rest).trimmed
    guard !words.isEmpty, let order = keymap.order(of: [.character(first)], in: context), order.argument == nil,
      takesWords(order.command)
    else { return nil }
    return Order(order.command, argument: words)
  }

  private static func takesWords(_ command: Command) -> Bool {
    switch command {
    case .commandLine, .narrow, .help: true
    default: CommandTable.argument(of: command).map { $0 != .letter } ?? false
    }
  }
}

extension Keymap {
  /// Returns the order that `keys` give, pressed one after the other.
  func order(of keys: [Key], in context: Context) -> Order? {
    guard let last = keys.last else { return nil }
    for n in keys.indices.dropLast() {
      guard meaning(of: keys[n], after: Array(keys[..<n]), in: context) == .prefix else { return nil }
    }
    guard case .command(let command, let argument) = meaning(of: last, after: Array(keys.dropLast()), in: context)
    else { return nil }
    return Order(command, argument: argument)
  }
}

extension String {
  /// The text without white space at its ends.
  var trimmed: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
