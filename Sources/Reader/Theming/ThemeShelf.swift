/// A theme file: its text and where it stands.
public struct ThemeSource: Hashable, Sendable {
  /// The theme's name: the file's without `.toml`.
  public var name: String
  /// The text.
  public var toml: String
  /// The path, for messages; no two sources have the same.
  public var file: String
  /// Whether it is the person's own, rather than one that ships.
  public var isOwn: Bool

  /// A file.
  public init(name: String, toml: String, file: String, isOwn: Bool = false) {
    self.name = name
    self.toml = toml
    self.file = file
    self.isOwn = isOwn
  }
}

/// The themes that can be chosen from, and that can inherit each other.
public struct ThemeShelf: Sendable {
  /// The theme of somebody who chose none.
  public static let usual = "terminal"

  private var sources: [String: [ThemeSource]] = [:]
  /// What the files say, by path: many inherit the same.
  private var documents: [String: Parsed<TomlDocument>] = [:]

  /// A shelf of `sources`. Of those that share a name the first one is meant, and may inherit the next one by that name.
  public init(_ sources: [ThemeSource]) {
    for source in sources {
      self.sources[source.name, default: []].append(source)
      documents[source.file] = TomlDocument.parse(source.toml, file: source.file)
    }
  }

  /// The names, in order.
  public var names: [String] { sources.keys.sorted() }
  /// The files of the themes called `name`, the one that is meant first.
  public func sources(_ name: String) -> [ThemeSource] { sources[name] ?? [] }

  /// What `source` says.
  func document(of source: ThemeSource) -> Parsed<TomlDocument> {
    documents[source.file] ?? TomlDocument.parse(source.toml, file: source.file)
  }

  /// The theme called `name`, with what its file and those that it inherits say wrongly; nil where there is none.
  public func theme(_ name: String) -> Parsed<Theme>? {
    sources[name]?.first.map { Theme.parse($0, inheriting: self) }
  }

  /// All themes, the one called `first` first, then in the order of their names; the built-in one where there is no other.
  public func themes(startingWith first: String) -> Parsed<[Theme]> {
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
