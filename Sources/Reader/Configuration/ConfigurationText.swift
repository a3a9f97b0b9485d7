/// The default configuration as the file that would say it, with what each key means; read back it is the defaults. `themes` are the
/// names of those that come with the program, `path` is where the person's file is looked for.
public func defaultConfiguration(themes: [String], path: String?) -> String {
  var lines = [
    "# Sayso's configuration: these are the defaults. What you want otherwise goes into",
    "# \(path ?? "config.toml"); what that file does not say stays as it is here.",
    "# \"sayso config --check\" looks it over.",
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

/// The keys: first those that hold wherever their command works, then what differs by context.
private func keyLines() -> [String] {
  var lines = [
    "",
    "# Keys. \"KEY\" = \"command\", with words behind it where the command takes some (\"theme dark\"), or \"none\".",
    "# A key is written as in the help (\"j\", \"]q\", \"^D\", \"PgDn\") or as \"<C-d>\"; two make a sequence. What is below",
    "# [\(KeySection.name)] holds wherever the command works, what is below [\(KeySection.name).CONTEXT] only there; contexts are",
    "# \(Context.allCases.map(\.name).joined(separator: ", ")).",
  ]
  var general: Set<KeySequence> = []
  var special: [(context: Context, line: String)] = []
  lines += ["", "[\(KeySection.name)]"]
  for group in CommandGroup.allCases {
    let rows = CommandTable.rows.filter { $0.group == group && !$0.keys.isEmpty }
    var own: [String] = []
    for row in rows {
      for keys in row.keys {
        let line = "\(quoted(keys.written)) = \"\(row.command.name)\""
        // While something is typed letters are text, so a key of both is no key of all.
        if !row.contexts.isSubset(of: Context.typing), general.insert(keys).inserted {
          own.append(line)
        } else {
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

/// `text` as a string of TOML.
private func quoted(_ text: String) -> String {
  text.holds(oneOf: "\"\\") ? "'\(text)'" : "\"\(text)\""
}

/// A setting as it is told outside the reader.
public struct SettingEntry: Hashable, Sendable {
  /// Its name, in the configuration and behind `:set`.
  public let name: String
  /// What it takes, in words.
  public let values: String
  /// What holds where nothing is said; nil for what only `:set` sets.
  public let standard: String?
  /// What it is, without a full stop.
  public let help: String
}

/// Every setting, in the order of the table.
public func settingEntries() -> [SettingEntry] {
  SettingTable.rows.map { row in
    SettingEntry(
      name: row.name, values: row.accepted(themes: ["NAME"]), standard: row.standard?.toml, help: row.help)
  }
}

extension SettingRow {
  /// What may stand behind its name in a file, in words.
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
