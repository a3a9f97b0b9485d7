import Articles
import Cells
import Files
import Reader

/// The user's choices: in order of precedence, from options, environment, configuration file and defaults.
struct Preferences {
  /// The reader's settings.
  var settings: Settings
  /// The entries of feeds whose pages are fetched when they are opened.
  var fullText: FullText
  /// The number of colours to use; nil for as many as the terminal has.
  var depth: ColorDepth?
  /// The problems in the user's files.
  var problems: [SettingsProblem]

  /// Loads the preferences. A problem in a file is noted and the line left out; an option that cannot be followed is a failure.
  /// The shipped themes are taken to be without a fault unless `checksAllThemes`, since reading them takes time at each start.
  static func load(
    theme: String?, color: Configuration.ColorChoice?, width: Int?, reviewer: String? = nil, isBlind: Bool = false,
    checksAllThemes: Bool = false
  ) throws(Failure) -> Preferences {
    var problems: [SettingsProblem] = []
    let shelf = ThemeFolders.current().shelf
    let accepted = [ThemeShelf.automatic] + shelf.names
    let configuration = readConfiguration(&problems, themes: accepted)
    if let theme, !accepted.contains(theme) { throw .unknownTheme(option: "--theme", theme, shelf) }
    let named = theme ?? configuration.theme ?? ThemeShelf.automatic
    if checksAllThemes, let lack = shelf.lack { problems.append(.noThemes(lack)) }
    problems += shelf.problems(ownOnly: !checksAllThemes).map { .content($0) }
    problems += PageRuleFile.usual?.problems ?? []
    var values = configuration.values
    values[.theme] = nil
    if let width { values[.width] = .number(width) }
    if isBlind { values[.blind] = .flag(true) }
    return Preferences(
      settings: Settings(
        themes: ThemeList(shelf), theme: named, followsGround: named == ThemeShelf.automatic,
        ground: Environment.nonEmpty("COLORFGBG").flatMap(Ground.init(colorFGBG:)), keymap: configuration.keymap,
        values: values,
        reviewer: .current(option: reviewer, configuration),
        hyphenator: HyphenationDictionary.load),
      fullText: configuration.fullText, depth: depth(option: color, configuration: configuration), problems: problems)
  }

  /// Returns the colour depth: from an explicit option, else `NO_COLOR`, else the file.
  private static func depth(option: Configuration.ColorChoice?, configuration: Configuration) -> ColorDepth? {
    if let option { return option.depth }
    if Environment.nonEmpty("NO_COLOR") != nil { return ColorDepth.none }
    return configuration.color?.depth
  }

  /// Reads the user's configuration. Its theme must be one of `themes`; nil accepts any. Faults are added to `problems`.
  static func readConfiguration(_ problems: inout [SettingsProblem], themes: [String]? = nil) -> Configuration {
    guard let path = UserFolders.configurationFile, isThere(path) else { return Configuration() }
    do {
      let text = String(decoding: try readSmallFile(path), as: UTF8.self)
      let parsed = Configuration.parse(text, file: path, themes: themes)
      problems += parsed.problems.map { .content($0) }
      return parsed.value
    } catch {
      problems.append(.unreadable(path: path, reason: error.reason))
      return Configuration()
    }
  }
}
