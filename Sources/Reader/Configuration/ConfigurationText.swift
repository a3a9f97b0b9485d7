/// Returns the default configuration as a file that explains each key. Parsing the file gives the defaults. `themes`
/// are the names of the built-in themes. `path` is the location of the user's file.
public func defaultConfiguration(themes: [String], path: String?) -> String {
  var lines = [
    "# Sayso's configuration: these are the defaults. Write your changes to",
    "# \(path ?? "config.toml"); settings missing from that file keep these defaults.",
    "# \"sayso config --check\" checks it.",
  ]
  for row in SettingTable.kept {
    guard let standard = row.standard else { continue }
    lines += [
      "", "# \(row.help.prefix(1).uppercased() + row.help.dropFirst()).", "# \(row.accepted(themes: themes))",
      "\(row.name) = \(standard.toml)",
    ]
  }
  lines += keyLines()
  return lines.map { $0 + "\n" }.joined()
}

/// Returns the keys: first those for all contexts of their command, then those that differ by context.
private func keyLines() -> [String] {
  var lines = [
    "",
    "# Keys. \"KEY\" = \"command\", with its argument if the command takes one (\"theme dark\"), or \"none\".",
    "# A key is written as in the help (\"j\", \"]q\", \"^D\", \"PgDn\") or as \"<C-d>\"; two make a sequence. Keys below",
    "# [\(KeySection.name)] work wherever the command works, those below [\(KeySection.name).CONTEXT] only there; contexts are",
    "# \(Context.allCases.map(\.name).joined(separator: ", ")).",
  ]
  var general: [KeySequence: Command] = [:]
  var special: [(context: Context, line: String)] = []
  lines += ["", "[\(KeySection.name)]"]
  for group in CommandGroup.allCases {
    let rows = CommandTable.rows.filter { $0.group == group && !$0.keys.isEmpty }
    var own: [String] = []
    for row in rows {
      for keys in row.keys {
        let line = "\(quoted(keys.written)) = \"\(row.command.name)\""
        // Letters are text in a line of input, so a key that also works there is not general.
        if !row.contexts.isSubset(of: .typing), general[keys] == nil {
          general[keys] = row.command
          own.append(line)
        } else if general[keys] != row.command {
          special += Context.allCases.filter { row.contexts.contains($0) }.map { ($0, line) }
        }
      }
    }
    if !own.isEmpty { lines += ["# \(group.rawValue)"] + own }
  }
  for context in Context.allCases {
    let own = special.filter { $0.context == context }.map(\.line)
    if !own.isEmpty { lines += ["", "[\(KeySection.name).\(context.name)]"] + own }
  }
  return lines
}

/// Returns `text` as a TOML string.
private func quoted(_ text: String) -> String {
  text.holds(oneOf: "\"\\") ? "'\(text)'" : "\"\(text)\""
}

/// A setting as described outside the reader.
public struct SettingEntry: Hashable, Sendable {
  /// The name, in the configuration and after `:set`.
  public let name: String
  /// A description of the accepted values.
  public let values: String
  /// The default value; nil if only `:set` sets it.
  public let standard: String?
  /// The description, without a period.
  public let help: String
}

/// Returns every setting, in the order of the table.
public func settingEntries() -> [SettingEntry] {
  SettingTable.rows.map { row in
    SettingEntry(
      name: row.name, values: row.accepted(themes: [ThemeShelf.automatic, "NAME"]), standard: row.standard?.toml,
      help: row.help)
  }
}

extension SettingRow {
  /// Returns a description of the values that a file may contain.
  fileprivate func accepted(themes: [String]) -> String {
    switch values {
    case .onOrOff: "true or false"
    case .number(let range): "\(range.lowerBound) to \(range.upperBound)"
    case .theme: themes.joined(separator: ", ")
    case .oneOf(let words): words.joined(separator: ", ")
    case .name: "any name"
    }
  }
}

extension SettingValue {
  fileprivate var toml: String {
    switch self {
    case .flag(let isOn): "\(isOn)"
    case .number(let number): "\(number)"
    case .word(let word): quoted(word)
    }
  }
}
