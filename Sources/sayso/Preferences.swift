import Cells
import Files
import Reader

/// What the person chose, from the surest to the least: options, environment, configuration file, defaults.
struct Preferences {
  /// The reader's settings.
  var settings: Settings
  /// How many colours to use; nil for as many as the terminal has.
  var depth: ColorDepth?
  /// What could not be taken from the person's files, a line each.
  var problems: [String]

  /// The preferences; a problem in a file is told and left out, an option that cannot be followed is a failure.
  static func load(
    theme: String?, color: Configuration.ColorChoice?, width: Int?, reviewer: String? = nil, isBlind: Bool = false
  ) throws(Failure) -> Preferences {
    var problems: [String] = []
    let shelf = ThemeFolders.current().shelf(&problems)
    let configuration = readConfiguration(&problems, themes: shelf.names)
    if let theme, !shelf.names.contains(theme) { throw .unknownTheme(option: "--theme", theme, shelf) }
    let themes = shelf.themes(startingWith: theme ?? configuration.theme ?? ThemeShelf.usual)
    problems += themes.problems.map(\.description)
    var values = configuration.values
    values[.theme] = nil
    if let width { values[.width] = .number(width) }
    if isBlind { values[.blind] = .flag(true) }
    return Preferences(
      settings: Settings(
        themes: themes.value, keymap: configuration.keymap, values: values,
        reviewer: .current(option: reviewer, configuration),
        hyphenator: HyphenationDictionary.load),
      depth: depth(option: color, configuration: configuration), problems: problems)
  }

  /// Writes the problems to standard error.
  func tellProblems() {
    for problem in problems { StandardError.tell(problem) }
  }

  /// An explicit option first, then `NO_COLOR`, then the file.
  private static func depth(option: Configuration.ColorChoice?, configuration: Configuration) -> ColorDepth? {
    if let option { return option.depth }
    if Environment.nonEmpty("NO_COLOR") != nil { return ColorDepth.none }
    return configuration.color?.depth
  }

  /// The person's configuration, in which `themes` may be chosen, nil for any; what cannot be taken from it is told.
  static func readConfiguration(_ problems: inout [String], themes: [String]? = nil) -> Configuration {
    guard let path = UserFolders.configurationFile, isThere(path) else { return Configuration() }
    do {
      let text = String(decoding: try readSmallFile(path), as: UTF8.self)
      let parsed = Configuration.parse(text, file: path, themes: themes)
      problems += parsed.problems.map(\.description)
      return parsed.value
    } catch {
      problems.append("\(path): cannot be read: \(error.reason)")
      return Configuration()
    }
  }
}

/// The folders of the person's own files.
enum UserFolders {
  /// `$XDG_CONFIG_HOME/sayso`, else `~/.config/sayso`; nil where neither is known.
  static var configuration: String? { folder(Environment.nonEmpty("XDG_CONFIG_HOME"), else: "/.config") }
  /// `$XDG_CACHE_HOME/sayso`, else `~/.cache/sayso`: what can be made anew.
  static var cache: String? { folder(Environment.nonEmpty("XDG_CACHE_HOME"), else: "/.cache") }
  /// `$XDG_STATE_HOME/sayso`, else `~/.local/state/sayso`: what is kept of earlier sittings.
  static var state: String? { folder(Environment.nonEmpty("XDG_STATE_HOME"), else: "/.local/state") }

  /// `$XDG_DATA_HOME/sayso`, else `~/.local/share/sayso`: what a person has made and wants to keep.
  static var data: String? { folder(Environment.nonEmpty("XDG_DATA_HOME"), else: "/.local/share") }

  /// Where things go that find no room where they belong.
  static var spare: [String] { [state, Environment.nonEmpty("TMPDIR") ?? "/tmp"].compactMap { $0 } }

  private static func folder(_ named: String?, else usual: String) -> String? {
    // A relative path there is to be ignored, by the standard.
    if let named, named.utf8.first == UInt8(ascii: "/") { return named + "/sayso" }
    return Environment.nonEmpty("HOME").map { $0 + usual + "/sayso" }
  }

  /// The configuration file in it.
  static var configurationFile: String? { configuration.map { $0 + "/config.toml" } }

  /// The files that hold the user's decisions and settings, which no export may replace.
  static var own: Set<FileIdentity> {
    let ledger = data.map(Keeper.path(in:))
    let paths = [ledger, ledger.map { $0 + "-wal" }, ledger.map { $0 + "-shm" }, configurationFile]
    return Set(paths.compactMap { $0.flatMap { FileIdentity($0) } })
  }
}
