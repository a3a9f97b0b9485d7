import Articles

/// A setting, changed in `config.toml`, by `:set` while reading, or by both.
public enum Setting: String, CaseIterable, Sendable {
  case theme, width, justify, hyphenate, bidi, color, hints, mouse, zen, speech, antecedents, order, filter, reviewer,
    blind
  case fullText = "full-text"
  case copyStyle = "copy-style"
}

/// The value of a setting.
public enum SettingValue: Hashable, Sendable {
  /// On or off.
  case flag(Bool)
  /// A whole number.
  case number(Int)
  /// One of several words.
  case word(String)
}

/// The values that a setting takes.
enum SettingValues: Hashable, Sendable {
  case onOrOff
  case number(ClosedRange<Int>)
  /// The name of a theme.
  case theme
  case oneOf([String])
  /// Any name; empty by default.
  case name
}

/// One row of the table of settings.
struct SettingRow: Sendable {
  let setting: Setting
  let values: SettingValues
  /// The default value; nil for a setting of the open article, which no file can set.
  let standard: SettingValue?
  /// Whether the setting can be changed while reading.
  let isLive: Bool
  /// The description, without a period.
  let help: String

  init(
    _ setting: Setting, _ values: SettingValues, _ standard: SettingValue?, isLive: Bool = true, _ help: String
  ) {
    self.setting = setting
    self.values = values
    self.standard = standard
    self.isLive = isLive
    self.help = help
  }

  var name: String { setting.rawValue }
}

/// The only table of settings. `config.toml`, `:set`, its completion and the manual are made from it.
enum SettingTable {
  static let rows: [SettingRow] = [
    SettingRow(
      .theme, .theme, .word(ThemeShelf.automatic),
      "the theme: auto (dark or light, as the terminal's background), a shipped one, or NAME for your themes/NAME.toml"),
    SettingRow(.width, .number(Configuration.widths), .number(72), "width of the article's column in cells"),
    SettingRow(.justify, .onOrOff, .flag(false), "justify paragraphs to the width of the column"),
    SettingRow(
      .hyphenate, .onOrOff, .flag(false), "hyphenate words at the ends of lines (English, with the system's dictionary)"
    ),
    SettingRow(
      .bidi, .oneOf(Typography.Bidi.allCases.map(\.rawValue)), .word(Typography.Bidi.reorder.rawValue),
      "who reorders right-to-left text: the reader (reorder) or the terminal"),
    SettingRow(
      .color, .oneOf(Configuration.ColorChoice.allCases.map(\.rawValue)), .word("auto"), isLive: false,
      "number of colours; auto uses as many as the terminal has"),
    SettingRow(.hints, .onOrOff, .flag(true), "show keys in the footer"),
    SettingRow(
      .mouse, .onOrOff, .flag(false),
      "the mouse: the wheel scrolls, a click chooses or opens; with Shift the terminal selects text as usual"),
    SettingRow(.zen, .onOrOff, .flag(false), "show only the article"),
    SettingRow(.speech, .onOrOff, .flag(false), "show only speech; hide attitudes and evidence"),
    SettingRow(
      .antecedents, .onOrOff, .flag(false), "show in brackets who “she” and “the minister” refer to"),
    SettingRow(
      .copyStyle, .oneOf(CopyStyle.allCases.map(\.rawValue)), .word(CopyStyle.plain.rawValue),
      "how statements are copied: plain text, Markdown, or as news agencies write (ap)"),
    SettingRow(
      .order, .oneOf(ReviewSession.Sequence.allCases.map(\.rawValue)), .word(ReviewSession.Sequence.text.rawValue),
      "the order of a review: as in the text, or the least certain first (confidence)"),
    SettingRow(
      .reviewer, .name, .word(""), isLive: false,
      "your name as a reviewer; without one $SAYSO_REVIEWER, or else the login name"),
    SettingRow(
      .blind, .onOrOff, .flag(false), "blind review: decisions of other reviewers are neither shown nor applied"),
    SettingRow(
      .fullText, .oneOf(FullText.allCases.map(\.rawValue)), .word(FullText.short.rawValue), isLive: false,
      "the entries of feeds whose pages are fetched when they are opened: those that are short, or never, or always"),
    SettingRow(.filter, .oneOf(["all", "statements", "official", "unsure"]), nil, "which paragraphs are shown"),
  ]

  /// The rows that a configuration file may contain.
  static let kept = rows.filter { $0.standard != nil }
  /// The rows that can be set while reading.
  static let live = rows.filter(\.isLive)

  static func row(named name: String) -> SettingRow? { rows.first { $0.name == name } }
}

extension SettingRow {
  /// Parses a typed value; returns nil if it is not accepted. Theme names are checked elsewhere.
  func value(typed: String) -> SettingValue? {
    switch values {
    case .onOrOff: ["on": true, "true": true, "off": false, "false": false][typed].map { .flag($0) }
    case .number(let range): Int(typed).flatMap { range.contains($0) ? .number($0) : nil }
    case .theme: typed.isEmpty ? nil : .word(typed)
    case .oneOf(let words): words.contains(typed) ? .word(typed) : nil
    case .name: .word(typed)
    }
  }

  /// Reads a value from a file; returns nil if it is not accepted.
  func value(_ written: TomlDocument.Value) -> SettingValue? {
    switch (values, written) {
    case (.onOrOff, .boolean(let answer)): .flag(answer)
    case (.number(let range), .integer(let number)) where range.contains(number): .number(number)
    case (.theme, .string(let name)), (.oneOf, .string(let name)), (.name, .string(let name)): value(typed: name)
    // A number may be one of the words: 256 colours.
    case (.oneOf, .integer(let number)): value(typed: "\(number)")
    default: nil
    }
  }

  /// Returns the forms that a user may type after `:set `.
  func words(themes: [String]) -> [String] {
    switch values {
    case .onOrOff: [name, "no" + name]
    case .number, .name: ["\(name)="]
    case .theme: themes.map { "\(name)=\($0)" }
    case .oneOf(let words): words.map { "\(name)=\($0)" }
    }
  }

  /// Returns `value` as typed after `:set `.
  func typed(_ value: SettingValue) -> String {
    switch value {
    case .flag(let isOn): isOn ? name : "no" + name
    case .number(let number): "\(name)=\(number)"
    case .word(let word): "\(name)=\(word)"
    }
  }

  /// Returns the setting and the value typed after `:set `: "width=80", "nozen".
  static func parse(_ typed: String) throws(TypedCommand.Problem) -> (row: SettingRow, value: String) {
    let parts = typed.split(at: "=", maxSplits: 1, omittingEmpty: false).map {
      String($0.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
    let name = parts.first ?? ""
    if let row = SettingTable.row(named: name) {
      guard row.isLive else {
        throw TypedCommand.Problem(words: "\(name) is set at the start: in config.toml, or by --\(name)")
      }
      return (row, parts.count > 1 ? parts[1] : "on")
    }
    if parts.count == 1, name.begins(with: "no"), let row = SettingTable.row(named: String(name.dropFirst(2))),
      row.values == .onOrOff
    {
      return (row, "off")
    }
    let names = SettingTable.live.map(\.name)
    let near = nearest(to: name, among: names).map { "; did you mean “\($0)”?" }
    throw TypedCommand.Problem(words: "no setting “\(name)”" + (near ?? ": " + names.joined(separator: ", ")))
  }

  /// Returns the message for a `value` that is not accepted.
  func refusal(_ value: String, themes: [String]) -> String {
    let accepted =
      switch values {
      case .onOrOff: "on, off"
      case .number(let range): "\(range.lowerBound) to \(range.upperBound)"
      case .theme: themes.joined(separator: ", ")
      case .oneOf(let words): words.joined(separator: ", ")
      case .name: "a name"
      }
    return "\(name)=\(value) is not accepted: \(accepted)"
  }
}
