import Cells

/// The user's preferences: the theme, the width of the column and others.
public struct Settings: Sendable {
  /// The available themes.
  public var themes: ThemeList
  /// The name of the theme at the start; nil for the first of `themes`.
  public var theme: String?
  /// Whether the theme follows the terminal's depth and ground instead.
  public var followsGround: Bool
  /// The ground of the terminal; nil as long as it is not known.
  public var ground: Ground?
  /// The width of the article's column in cells.
  public var columnWidth: Int
  /// Whether the footer shows key hints.
  public var showsHints: Bool
  /// Whether the reader handles clicks and the mouse wheel.
  public var usesMouse: Bool
  /// The key bindings.
  public var keymap: Keymap
  /// The settings in the user's configuration file.
  public var values: [Setting: SettingValue]
  /// The typography of the article.
  public var typography: Typography
  /// The style in which statements are copied.
  var copyStyle = CopyStyle.plain
  /// The reviewer who makes the decisions.
  public var reviewer: Reviewer
  /// Loads the hyphenator; returns nil without a dictionary. Called when words are first hyphenated.
  public var hyphenator: @Sendable () -> Hyphenator?

  /// Creates settings, by default those of a new user except for the themes.
  public init(
    themes: ThemeList, theme: String? = nil, followsGround: Bool = false, ground: Ground? = nil, columnWidth: Int = 72,
    showsHints: Bool = true,
    usesMouse: Bool = false,
    keymap: Keymap = .standard,
    values: [Setting: SettingValue] = [:],
    typography: Typography = Typography(),
    reviewer: Reviewer = Reviewer(),
    hyphenator: @escaping @Sendable () -> Hyphenator? = { nil }
  ) {
    self.themes = themes
    self.theme = theme
    self.followsGround = followsGround
    self.ground = ground
    self.columnWidth = columnWidth
    self.showsHints = showsHints
    self.usesMouse = usesMouse
    self.keymap = keymap
    self.values = values
    self.typography = typography
    self.reviewer = reviewer
    self.hyphenator = hyphenator
  }
}
