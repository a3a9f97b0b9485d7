import Cells

/// What a person's `config.toml` says; nil where it says nothing.
public struct Configuration: Hashable, Sendable {
  /// The name of the theme.
  public var theme: String?
  /// The width of the article's column in cells.
  public var width: Int?
  /// How many colours to use.
  public var color: ColorChoice?
  /// Whether the footer tells keys.
  public var hints: Bool?

  /// The widths that a column may have.
  public static let widths = 20...200

  /// How many colours a person wants.
  public enum ColorChoice: String, Sendable, CaseIterable {
    /// As many as the terminal has.
    case auto
    /// None.
    case never
    /// The eight basic ones.
    case eight = "8"
    /// Basic and bright ones.
    case sixteen = "16"
    /// The palette of 256.
    case full = "256"

    /// The depth that it stands for; nil where the terminal is to tell.
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

  /// A configuration that says nothing.
  public init() {}

  /// The configuration of `toml`, the text of the file at the path `file`.
  public static func parse(_ toml: String, file: String) -> Parsed<Configuration> {
    let document: TomlDocument
    do {
      document = try TomlDocument(toml, file: file)
    } catch {
      return Parsed(Configuration(), problems: [error])
    }
    var configuration = Configuration()
    var problems: [FileProblem] = []
    for entry in document.root {
      let fact = configuration.take(entry.key, entry.value)
      if let fact { problems.append(FileProblem(file: file, line: document.line([entry.key]), fact: fact)) }
    }
    return Parsed(configuration, problems: problems.sorted { ($0.line ?? 0) < ($1.line ?? 0) })
  }

  private mutating func take(_ key: String, _ value: TomlDocument.Value) -> FileProblem.Fact? {
    switch (key, value) {
    case ("theme", .string(let name)): theme = name
    case ("theme", _): return .wrongType(key: key, accepted: "the name of a theme, in quotation marks")
    case ("width", .integer(let number)) where Configuration.widths.contains(number): width = number
    case ("width", _):
      let (least, most) = (Configuration.widths.lowerBound, Configuration.widths.upperBound)
      return .unaccepted(key: key, value: "\(value)", accepted: "a whole number from \(least) to \(most)", nearest: nil)
    case ("color", .string), ("color", .integer):
      let written = if case .string(let text) = value { text } else { "\(value)" }
      guard let choice = ColorChoice(rawValue: written) else {
        let names = ColorChoice.allCases.map(\.rawValue)
        return .unaccepted(
          key: key, value: "\(value)", accepted: names.joined(separator: ", "),
          nearest: nearest(to: written, among: names))
      }
      color = choice
    case ("color", _):
      return .wrongType(key: key, accepted: ColorChoice.allCases.map(\.rawValue).joined(separator: ", "))
    case ("hints", .boolean(let answer)): hints = answer
    case ("hints", _): return .wrongType(key: key, accepted: "true or false")
    default: return .unknownKey(key, nearest: nearest(to: key, among: ["theme", "width", "color", "hints"]))
    }
    return nil
  }
}
