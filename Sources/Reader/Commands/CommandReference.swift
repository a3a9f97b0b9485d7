/// A command as described outside the reader: a line of text, or an object for programs.
public struct CommandEntry: Hashable, Sendable, Encodable {
  /// The name on the command line and in the configuration.
  public let name: String
  /// The group in the help.
  public let group: String
  /// The command's keys, as the help writes them.
  public let keys: [String]
  /// The contexts in which the command works, by their names in the configuration.
  public let contexts: [String]
  /// The placeholder for the argument; nil if there is none.
  public let argument: String?
  /// One sentence without its period.
  public let help: String
}

/// Returns every command with its keys in `keymap`, in groups as in the help.
public func commandEntries(_ keymap: Keymap = .standard) -> [CommandEntry] {
  CommandGroup.allCases.flatMap { group in
    CommandTable.rows.filter { $0.group == group }.map { row in
      CommandEntry(
        name: row.command.name, group: group.rawValue, keys: keymap.keys(of: row).map(\.written),
        contexts: Context.allCases.filter { row.contexts.contains($0) }.map(\.name),
        argument: row.argument?.placeholder, help: row.help)
    }
  }
}

/// Returns the keys of `keymap` as text, one command per line, in groups as in the help.
public func commandReference(_ keymap: Keymap = .standard) -> String {
  var text = ""
  for group in CommandGroup.allCases {
    if !text.isEmpty { text += "\n" }
    text += group.rawValue + "\n"
    for row in CommandTable.rows where row.group == group {
      let keys = row.written(keymap)
      text += "  " + keys + String(repeating: " ", count: max(2, 18 - keys.count)) + row.help + "\n"
    }
  }
  return text + "\n" + CommandTable.footnote(keymap) + "\n"
}

extension CommandTable {
  /// Returns the text above all keys: the shortest way to a speaker's statements. Empty if its keys are not bound.
  static func lead(_ keymap: Keymap) -> String {
    let commands: [(Command, Context)] = [
      (.actors, .text), (.go, ActorsPanel.context), (.nextOfOfficial, .text), (.statements, .text), (.why, .text),
      (.antecedents, .text),
    ]
    let keys = commands.compactMap { keymap.keys(for: $0.0, in: $0.1).first?.written }
    guard keys.count == commands.count else { return "" }
    return
      "\(keys[0]) lists the actors, \(keys[1]) there goes to an actor's first statement, \(keys[2]) to the next one; "
      + "\(keys[3]) lists all statements. \(keys[4]) explains a statement's speaker, "
      + "\(keys[5]) names who “she” and “the minister” are."
  }

  /// Returns the legend of the cells beside the text.
  static func legend(_ paints: Paints) -> String {
    let kinds = [(Role.quoteDirect, "direct"), (.quoteMixed, "partly direct"), (.quoteIndirect, "indirect")]
      .map { "\(paints.sign($0)) \($1)" }
    return
      "Beside a line where a statement starts: \(kinds.joined(separator: ", ")), a second mark if another starts there too, "
      + "then the speaker's initials, or \(paints.sign(.gutterUnnamed)) and a number for an unnamed speaker. "
      + "\(paints.sign(.gutterBar)) continues the statement. ? marks a confidence below 0.60."
  }

  /// Returns the text below all keys.
  static func footnote(_ keymap: Keymap) -> String {
    func key(_ command: Command) -> String? { keymap.keys(for: command, in: .text).first?.written }
    let repeats = [
      key(.lineDown).map { "5\($0)" }, key(.nextStatement).map { "3\($0)" }, key(.percent).map { "40\($0)" },
    ]
    let examples = repeats.compactMap { $0 }.joined(separator: ", ")
    let line = key(.commandLine).map { " Every command has a name: \"\($0)\" and Tab list them." } ?? ""
    return "A number before a movement key repeats it" + (examples.isEmpty ? "." : ": \(examples).") + line
  }
}

extension CommandRow {
  /// Returns the keys in `keymap`; without keys, the typed form of the command.
  func written(_ keymap: Keymap) -> String {
    let keys = keymap.keys(of: self)
    if keys.isEmpty { return ":" + command.name + (argument.map { " " + $0.placeholder } ?? "") }
    return keys.map(\.written).joined(separator: " ")
  }
}
