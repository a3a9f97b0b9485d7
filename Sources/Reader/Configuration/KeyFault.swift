import Cells

/// A problem with a line of `[keys]`. Names are as written.
public enum KeyFault: Error, Hashable, Sendable {
  /// The key is unknown. `nearest` is the most similar name.
  case noKey(String, nearest: String?)
  /// The sequence is empty or longer than two keys. `nearest` is the most similar name of a single key.
  case length(String, nearest: String?)
  /// The key is a digit, which repeats commands.
  case digit(String)
  /// The key is a character, which is text in a line of input.
  case isTyped(String)
  /// The context is unknown. `nearest` is the most similar one.
  case noContext(String, nearest: String?, all: [String])
  /// The command is unknown. `nearest` is the most similar one.
  case noCommand(String, nearest: String?)
  /// The command does not work in this context. `works` are its contexts.
  case elsewhere(String, context: String, works: [String])
  /// The command takes no argument.
  case takesNothing(String, words: String)
  /// The argument is not accepted. The value is the reason.
  case words(String)
  /// The command needs a letter. `written` shows the key with the letter after it.
  case wantsLetter(String, written: String)
  /// The sequence ends in a letter, but the command does not take one.
  case takesNoLetter(String)
  /// An earlier line has the same keys.
  case twice(String, before: String, line: Int?)
  /// One of two lines is the beginning of the other.
  case begins(String, other: String, line: Int?)
  /// The line would remove the last key of a command that leaves the context.
  case isLast(String, command: String, context: String)
}

extension KeyFault {
  /// Parses the key sequence `written`.
  static func keys(_ written: String) throws(KeyFault) -> KeySequence {
    let keys: KeySequence
    do {
      keys = try KeySequence.parse(written)
    } catch {
      let bare = written.filter { $0 != "<" && $0 != ">" }
      throw .noKey(written, nearest: nearest(to: bare, among: KeySequence.keyNames))
    }
    guard KeySequence.lengths.contains(keys.length) else {
      throw .length(written, nearest: nearest(to: written, among: KeySequence.keyNames))
    }
    if case .character(let first)? = keys.keys.first, first.isASCII, first.isNumber { throw .digit(written) }
    return keys
  }

  /// Parses the order that `words` give to `keys` in `context`, or in all contexts of the command.
  static func order(_ words: String, for keys: KeySequence, in context: Context?) throws(KeyFault) -> Order {
    let (name, rest) = TypedCommand.parts(words)
    guard let command = Command(named: name) else {
      throw .noCommand(name, nearest: nearest(to: name, among: Command.allCases.map(\.name) + [KeySection.nothing]))
    }
    let rows = CommandTable.rows(of: command)
    let works = Context.allCases.filter { place in rows.contains { $0.contexts.contains(place) } }
    if let context, !works.contains(context) {
      throw .elsewhere(name, context: context.title, works: works.map(\.title))
    }
    let argument = CommandTable.argument(of: command)
    if let rest {
      guard argument != nil else { throw .takesNothing(name, words: rest) }
      if argument == .setting { try check(setting: rest) }
    }
    if keys.takesLetter, argument != .letter || rest != nil { throw .takesNoLetter(name) }
    if argument == .letter, rest == nil, !keys.takesLetter {
      throw .wantsLetter(name, written: keys.written + KeySequence.letter)
    }
    return Order(command, argument: rest)
  }

  private static func check(setting words: String) throws(KeyFault) {
    do throws(TypedCommand.Problem) {
      let (row, value) = try SettingRow.parse(words)
      if row.value(typed: value) == nil { throw TypedCommand.Problem(words: row.refusal(value, themes: [])) }
    } catch {
      throw .words(error.words)
    }
  }
}

extension KeyFault: CustomStringConvertible {
  /// The problem in words, without the location.
  public var description: String {
    func meant(_ nearest: String?) -> String { nearest.map { "; did you mean \"\($0)\"?" } ?? "" }
    func place(_ line: Int?) -> String { line.map { " of line \($0)" } ?? "" }
    switch self {
    case .noKey(let written, let nearest):
      return "no key \"\(written)\""
        + (nearest.map { "; did you mean \"\($0)\"?" } ?? ": as in \"j\", \"]q\", \"^D\", \"<C-d>\", \"PgDn\"")
    case .length(let written, let nearest): return "\"\(written)\" is not one key or two\(meant(nearest))"
    case .digit(let written): return "\"\(written)\" cannot be bound: digits repeat the next command"
    case .isTyped(let written): return "\"\(written)\" cannot be bound in a typed line: there it is text"
    case .noContext(let name, let nearest, let all):
      return "no context \"\(name)\""
        + (nearest.map { "; did you mean \"\($0)\"?" } ?? ": \(all.joined(separator: ", "))")
    case .noCommand(let name, let nearest): return "no command \"\(name)\"\(meant(nearest))"
    case .elsewhere(let name, let context, let works):
      return "\(name) does nothing in \(context): it works in \(works.joined(separator: ", "))"
    case .takesNothing(let name, let words): return "\(name) takes no \"\(words)\""
    case .words(let words): return words
    case .wantsLetter(let name, let written):
      return "\(name) needs a letter: write \"\(written)\", or \"\(name) a\" for one letter"
    case .takesNoLetter(let name): return "\(name) takes no letter from the next key"
    case .twice(let written, let before, let line):
      return "\"\(written)\" is already bound by \"\(before)\"\(place(line))"
    case .begins(let written, let other, let line):
      return "\"\(written)\" and \"\(other)\"\(place(line)) cannot both be bound: one is the beginning of the other"
    case .isLast(let written, let command, let context):
      return "\"\(written)\" is the last key of \"\(command)\" in \(context): bind another key to it first"
    }
  }
}
