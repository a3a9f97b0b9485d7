import Cells

/// The appearance of the screen: the user's settings and the screen's properties. All articles share it.
struct Looks: Sendable {
  var settings: Settings
  var size: Size
  let depth: ColorDepth
  /// The index of the theme in use.
  private(set) var theme = 0
  /// The theme in use.
  private(set) var chosen: Theme
  private(set) var paints: Paints
  /// The requested width of the column in cells. The screen may be narrower.
  var columnWidth: Int
  /// Whether only the article is shown.
  var isZen = false
  /// Whether attitudes and evidence are hidden.
  var showsSpeechOnly = false
  /// Whether antecedents are shown after pronouns and role nouns.
  var showsAntecedents = false
  /// The panel shown beside the article if there is space for one.
  var panel = Focus.actors
  /// The panel that has the keys and is shown below the article if there is no space beside it.
  var drawer: Focus?
  /// The loaded hyphenation dictionary; nil if words are not hyphenated.
  private(set) var hyphenator: Hyphenator?

  init(_ settings: Settings, size: Size, depth: ColorDepth) {
    (self.settings, self.size, self.depth) = (settings, size, depth)
    theme = Self.theme(for: settings, depth: depth)
    chosen = settings.themes[theme]
    paints = Paints(chosen, depth: depth)
    columnWidth = Self.width(settings.columnWidth)
  }

  /// Returns the permitted column width that is closest to `wanted`.
  static func width(_ wanted: Int) -> Int {
    min(max(wanted, Configuration.widths.lowerBound), Configuration.widths.upperBound)
  }

  // MARK: Themes

  /// The names that the setting `theme` takes.
  var themeNames: [String] { [ThemeShelf.automatic] + settings.themes.names }

  /// The terminal colours for which the theme was made; dark ones for a theme that suits any terminal.
  var screenColors: ScreenColors {
    chosen.appearance == .light ? .light : .dark
  }

  mutating func use(theme number: Int) {
    theme = number
    chosen = settings.themes[number]
    paints = Paints(chosen, depth: depth)
  }

  /// Applies the theme that the settings choose.
  mutating func useChosenTheme() { use(theme: Self.theme(for: settings, depth: depth)) }

  /// Returns the index of the theme that the settings choose for a terminal of `depth`, or of the first one if that is missing.
  private static func theme(for settings: Settings, depth: ColorDepth) -> Int {
    let name =
      settings.followsGround ? ThemeShelf.automatic(depth: depth, ground: settings.ground) : settings.theme
    return settings.themes.names.firstIndex { $0 == name } ?? 0
  }

  // MARK: Typography

  /// Changes the typography. Returns false if there is no hyphenation dictionary; words are then not hyphenated.
  mutating func setTypography(_ change: (inout Typography) -> Void) -> Bool {
    var wanted = settings.typography
    change(&wanted)
    hyphenator = wanted.hyphenates ? hyphenator ?? settings.hyphenator() : nil
    let isPossible = !wanted.hyphenates || hyphenator != nil
    if !isPossible { wanted.hyphenates = false }
    settings.typography = wanted
    return isPossible
  }
}
