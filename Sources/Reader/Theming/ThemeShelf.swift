import Cells

/// A theme file: its text and path.
public struct ThemeSource: Hashable, Sendable {
  /// The theme's name: the file's without `.toml`.
  public var name: String
  /// The text of the file.
  public var toml: String
  /// The path, for messages. No two sources have the same.
  public var file: String
  /// Whether it is the user's own file, rather than a shipped one.
  public var isOwn: Bool

  /// Creates a source.
  public init(name: String, toml: String, file: String, isOwn: Bool = false) {
    self.name = name
    self.toml = toml
    self.file = file
    self.isOwn = isOwn
  }
}

/// The available themes, which can inherit each other.
public struct ThemeShelf: Sendable {
  /// The value of the setting `theme` by which the terminal's depth and ground choose the theme; the default.
  public static let automatic = "auto"

  /// Returns the name of the theme for a terminal. With few colours, or as long as the ground is not known, the theme keeps
  /// the terminal's own ground.
  public static func automatic(depth: ColorDepth, ground: Ground?) -> String {
    switch ground {
    case .dark where depth >= .full: "dark"
    case .light: depth >= .full ? "light" : "terminal-light"
    default: "terminal"
    }
  }

  private var sources: [String: [ThemeSource]] = [:]
  /// The parsed files by path, because many themes inherit the same file.
  private var documents: [String: Parsed<TomlDocument>] = [:]

  /// Creates a shelf of `sources`. Of those that share a name, the first one counts. It may inherit the next one with
  /// that name.
  public init(_ sources: [ThemeSource]) {
    for source in sources {
      self.sources[source.name, default: []].append(source)
      documents[source.file] = TomlDocument.parse(source.toml, file: source.file)
    }
  }

  /// The names, in order.
  public var names: [String] { sources.keys.sorted() }
  /// Returns the files of the themes called `name`, the one that counts first.
  public func sources(_ name: String) -> [ThemeSource] { sources[name] ?? [] }

  /// Returns the parsed file of `source`.
  func document(of source: ThemeSource) -> Parsed<TomlDocument> {
    documents[source.file] ?? TomlDocument.parse(source.toml, file: source.file)
  }

  /// Returns the theme called `name`, and the faults of its file and of the files it inherits; nil if there is none.
  public func theme(_ name: String) -> Parsed<Theme>? {
    sources[name]?.first.map { Theme.parse($0, inheriting: self) }
  }

  /// Returns all themes, the one called `first` first if there is one, then in the order of their names. Without any, returns the
  /// built-in one.
  public func themes(startingWith first: String?) -> Parsed<[Theme]> {
    let order = names.filter { $0 == first } + names.filter { $0 != first }
    var all = Parsed<[Theme]>([], problems: [])
    for parsed in order.compactMap(theme) {
      all.value.append(parsed.value)
      all.problems += parsed.problems.filter { !all.problems.contains($0) }
    }
    if all.value.isEmpty { all.value = [.builtIn] }
    return all
  }
}
