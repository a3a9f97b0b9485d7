import Cells

/// A theme file. Its text is read when its theme is used.
public struct ThemeSource: Sendable {
  /// The reason why a file cannot be read.
  public struct Unreadable: Error, Hashable {
    /// The reason in words.
    public var reason: String

    /// Creates the error with that reason.
    public init(reason: String) { self.reason = reason }
  }

  /// The theme's name: the file's without `.toml`.
  public var name: String
  /// The path, for messages. No two sources have the same.
  public var file: String
  /// Whether it is the user's own file, rather than a shipped one.
  public var isOwn: Bool
  /// Reads the text of the file.
  let text: @Sendable () throws(Unreadable) -> String

  /// Creates a source.
  public init(
    name: String, file: String, isOwn: Bool = false, text: @escaping @Sendable () throws(Unreadable) -> String
  ) {
    self.name = name
    self.file = file
    self.isOwn = isOwn
    self.text = text
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
  /// The message why there are no shipped themes; nil if there are some.
  public let lack: String?

  /// Creates a shelf of `sources`. Of those that share a name, the first one counts. It may inherit the next one with
  /// that name. `lack` is the message why no shipped themes are among them.
  public init(_ sources: [ThemeSource], lack: String? = nil) {
    self.lack = lack
    for source in sources { self.sources[source.name, default: []].append(source) }
  }

  /// The names, in order.
  public var names: [String] { sources.keys.sorted() }
  /// Returns the files of the themes called `name`, the one that counts first.
  public func sources(_ name: String) -> [ThemeSource] { sources[name] ?? [] }

  /// Returns the theme called `name`, and the faults of its file and of the files it inherits; nil if there is none.
  public func theme(_ name: String) -> Parsed<Theme>? {
    sources[name]?.first.map { Theme.parse($0, inheriting: self) }
  }

  /// Returns the faults of the files at `paths` alone.
  public func problems(ofFiles paths: Set<String>) -> [FileProblem] {
    names.flatMap { sources($0) }.filter { paths.contains($0.file) }.flatMap { source in
      Theme.parse(source, inheriting: self).problems.filter { $0.file == source.file }
    }
  }

  /// Returns the faults of the themes that count and of the files they inherit, each once. `ownOnly` limits them to the
  /// user's own themes.
  public func problems(ownOnly: Bool = false) -> [FileProblem] {
    var all: [FileProblem] = []
    for source in names.compactMap({ sources($0).first }) where source.isOwn || !ownOnly {
      all += Theme.parse(source, inheriting: self).problems.filter { !all.contains($0) }
    }
    return all
  }
}
