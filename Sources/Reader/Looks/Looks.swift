import Cells

/// How everything is shown: the user's settings and the screen. It outlives an article.
struct Looks: Sendable {
  var settings: Settings
  var size: Size
  let depth: ColorDepth
  /// The index of the theme in use.
  private(set) var theme = 0
  private(set) var paints: Paints
  /// The width of the article's column in cells, which may be more than there is room for.
  var columnWidth: Int
  /// Whether only the article is shown.
  var isZen = false
  /// Whether attitudes and evidence are hidden.
  var showsSpeechOnly = false
  /// Whether antecedents are shown after pronouns and role nouns.
  var showsAntecedents = false
  /// The panel that is shown beside the article where there is room.
  var panel = Focus.actors
  /// The loaded dictionary of hyphenation; nil where words are not divided.
  private(set) var hyphenator: Hyphenator?

  init(_ settings: Settings, size: Size, depth: ColorDepth) {
    (self.settings, self.size, self.depth) = (settings, size, depth)
    paints = Paints(settings.themes.first ?? .builtIn, depth: depth)
    columnWidth = Self.width(settings.columnWidth)
  }

  /// The nearest width that a column may have.
  static func width(_ wanted: Int) -> Int {
    min(max(wanted, Configuration.widths.lowerBound), Configuration.widths.upperBound)
  }

  // MARK: Themes

  /// The theme in use.
  var chosen: Theme { settings.themes.indices.contains(theme) ? settings.themes[theme] : .builtIn }

  /// The colours of a terminal for which the theme in use was made. Dark ones where it suits any terminal.
  var screenColors: ScreenColors {
    settings.themes.indices.contains(theme) && settings.themes[theme].appearance == .light ? .light : .dark
  }

  mutating func use(theme number: Int) {
    theme = number
    paints = Paints(chosen, depth: depth)
  }

  // MARK: Typography

  /// Changes how lines are set. Returns false where words cannot be divided for lack of a dictionary: then they are not.
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
