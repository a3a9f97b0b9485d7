import Cells

/// What is wrong with a line of `[keys]`; names are as they were written.
public enum KeyFault: Error, Hashable, Sendable {
  /// No such key; the nearest name of one.
  case noKey(String, nearest: String?)
  /// More keys than two, or none; the nearest name of a single key.
  case length(String, nearest: String?)
  /// A digit repeats commands, so it gives none.
  case digit(String)
  /// A character is text where something is typed.
  case isTyped(String)
  /// No such context; the nearest one, and all.
  case noContext(String, nearest: String?, all: [String])
  /// No such command; the nearest one.
  case noCommand(String, nearest: String?)
  /// The command does nothing in this context, but in those.
  case elsewhere(String, context: String, works: [String])
  /// The command takes no words.
  case takesNothing(String, words: String)
  /// The command does not take these words: why.
  case words(String)
  /// The command wants a letter, which is written behind its key like this.
  case wantsLetter(String, written: String)
  /// The command takes no letter, though a sequence that ends in one was written.
  case takesNoLetter(String)
  /// The line before means the same keys.
  case twice(String, before: String, line: Int?)
  /// One of both lines is the beginning of the other.
  case begins(String, other: String, line: Int?)
  /// It would take the last key of a command that leads out.
  case isLast(String, command: String, context: String)
}

extension KeyFault {
  /// The keys that are written `written`.
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

  /// The order that `words` give to `keys` in `context`, or wherever it works.
  static func order(_ words: String, for keys: KeySequence, in context: Context?) throws(KeyFault) -> Order {
    let (name, rest) = TypedCommand.parts(words)
    guard let command = Command(named: name) else {
      throw .noCommand(name, nearest: nearest(to: name, among: Command.allCases.map(\.name) + [KeySection.nothing]))
    }
    let rows = CommandTable.rows.filter { $0.command == command }
    let works = Context.allCases.filter { place in rows.contains { $0.contexts.contains(place) } }
    if let context, !works.contains(context) {
      throw .elsewhere(name, context: context.title, works: works.map(\.title))
    }
    let argument = rows.lazy.compactMap(\.argument).first
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
  /// The fault in words, without the place.
  public var description: String {
    func meant(_ nearest: String?) -> String { nearest.map { "; did you mean \"\($0)\"?" } ?? "" }
    func place(_ line: Int?) -> String { line.map { " of line \($0)" } ?? "" }
    switch self {
    case .noKey(let written, let nearest):
      return "no key \"\(written)\""
        + (nearest.map { "; did you mean \"\($0)\"?" } ?? ": as in \"j\", \"]q\", \"^D\", \"<C-d>\", \"PgDn\"")
    case .length(let written, let nearest): return "\"\(written)\" is not one key or two\(meant(nearest))"
    case .digit(let written): return "\"\(written)\" cannot be bound: digits repeat the command behind them"
    case .isTyped(let written): return "\"\(written)\" cannot be bound in the line that is typed: there it is text"
    case .noContext(let name, let nearest, let all):
      return "no context \"\(name)\""
        + (nearest.map { "; did you mean \"\($0)\"?" } ?? ": \(all.joined(separator: ", "))")
    case .noCommand(let name, let nearest): return "no command \"\(name)\"\(meant(nearest))"
    case .elsewhere(let name, let context, let works):
      return "\(name) does nothing in \(context): it works in \(works.joined(separator: ", "))"
    case .takesNothing(let name, let words): return "\(name) takes no \"\(words)\""
    case .words(let words): return words
    case .wantsLetter(let name, let written):
      return "\(name) wants a letter: write \"\(written)\", or \"\(name) a\" for one letter"
    case .takesNoLetter(let name): return "\(name) takes no letter from the key behind"
    case .twice(let written, let before, let line):
      return "\"\(written)\" is bound already, by \"\(before)\"\(place(line))"
    case .begins(let written, let other, let line):
      return "\"\(written)\" and \"\(other)\"\(place(line)) cannot both be bound: one is the beginning of the other"
    case .isLast(let written, let command, let context):
      return "\"\(written)\" is the last key of \"\(command)\" in \(context): give that another one first"
    }
  }
}
