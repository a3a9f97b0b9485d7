import Articles
import Cells

/// The contents of a user's `config.toml`.
public struct Configuration: Hashable, Sendable {
  /// The settings in the file. The others have their defaults.
  public var values: [Setting: SettingValue] = [:]
  /// The user's key bindings, in the order in which they override the table's.
  var keys: [KeyBinding] = []

  /// The permitted widths of the column.
  public static let widths = 20...200

  /// A choice of colour depth.
  public enum ColorChoice: String, Sendable, CaseIterable {
    /// As many colours as the terminal supports.
    case auto
    /// No colours.
    case never
    /// The eight basic colours.
    case eight = "8"
    /// The eight basic colours and their bright versions.
    case sixteen = "16"
    /// The palette of 256 colours.
    case full = "256"

    /// The colour depth; nil if the terminal's is used.
    public var depth: ColorDepth? {
      switch self {
      case .auto: nil
      case .never: ColorDepth.none
      case .eight: .eight
      case .sixteen: .sixteen
      case .full: .full
      }
    }
  }

  /// Creates an empty configuration.
  public init() {}

  /// The reviewer's name; nil if not set.
  public var reviewer: String? { word(.reviewer).flatMap { $0.isEmpty ? nil : $0 } }
  /// The name of the theme; nil if not set.
  public var theme: String? { word(.theme) }
  /// The choice of colour depth; nil if not set.
  public var color: ColorChoice? { word(.color).flatMap(ColorChoice.init) }
  /// The entries of feeds whose pages are fetched when they are opened.
  public var fullText: FullText { word(.fullText).flatMap(FullText.init) ?? .short }
  /// The table's keys, overridden by the user's.
  public var keymap: Keymap { Keymap(own: keys) }

  private func word(_ setting: Setting) -> String? {
    if case .word(let word)? = values[setting] { word } else { nil }
  }

  /// Parses `toml`, the contents of `file`. `themes` are the accepted theme names; nil accepts any.
  public static func parse(_ toml: String, file: String, themes: [String]? = nil) -> Parsed<Configuration> {
    let salvaged = TomlDocument.parse(toml, file: file)
    let document = salvaged.value
    var configuration = Configuration()
    var problems = salvaged.problems
    for entry in document.root {
      if entry.key == KeySection.name {
        var section = KeySection(document: document, file: file)
        section.read(entry.value)
        configuration.keys = section.bindings
        problems += section.problems
      } else if let fact = configuration.receive(entry.key, entry.value, themes: themes) {
        problems.append(FileProblem(file: file, line: document.line([entry.key]), fact: fact))
      }
    }
    return Parsed(configuration, problems: problems.sorted { ($0.line ?? 0) < ($1.line ?? 0) })
  }

  private mutating func receive(_ key: String, _ written: TomlDocument.Value, themes: [String]?) -> FileProblem.Fact? {
    guard let row = SettingTable.row(named: key) else {
      return .unknownKey(key, nearest: nearest(to: key, among: SettingTable.kept.map(\.name) + [KeySection.name]))
    }
    guard row.standard != nil else { return .notKept(key) }
    guard let value = row.value(written) else { return row.refusal(of: written) }
    if row.values == .theme, let themes, case .word(let name) = value, !themes.contains(name) {
      return .unaccepted(
        key: key, value: "\(written)", accepted: themes.joined(separator: ", "),
        nearest: nearest(to: name, among: themes))
    }
    values[row.setting] = value
    return nil
  }
}

extension SettingRow {
  /// Returns the problem with a value that is not accepted.
  fileprivate func refusal(of written: TomlDocument.Value) -> FileProblem.Fact {
    switch values {
    case .name: return .wrongType(key: name, accepted: "a name, in quotation marks")
    case .theme: return .wrongType(key: name, accepted: "the name of a theme, in quotation marks")
    case .onOrOff: return .wrongType(key: name, accepted: "true or false")
    case .number(let range):
      let accepted = "a whole number from \(range.lowerBound) to \(range.upperBound)"
      return .unaccepted(key: name, value: "\(written)", accepted: accepted, nearest: nil)
    case .oneOf(let words):
      let accepted = words.joined(separator: ", ")
      switch written {
      case .string(let word):
        return .unaccepted(key: name, value: "\(written)", accepted: accepted, nearest: nearest(to: word, among: words))
      case .integer:
        return .unaccepted(key: name, value: "\(written)", accepted: accepted, nearest: nil)
      default: return .wrongType(key: name, accepted: accepted)
      }
    }
  }
}
