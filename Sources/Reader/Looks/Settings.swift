import Cells

/// What a person chose: the theme, the width of the column and the like.
public struct Settings: Sendable {
  /// The themes to choose from, the one in use first.
  public var themes: [Theme]
  /// The width of the article's column in cells.
  public var columnWidth: Int
  /// Whether the footer tells keys.
  public var showsHints: Bool
  /// Whether clicks and the wheel are for the reader.
  public var usesMouse: Bool
  /// What the keys do.
  public var keymap: Keymap
  /// What the person's file sets when the reader opens.
  public var values: [Setting: SettingValue]
  /// How lines are set.
  public var typography: Typography
  /// Who decides.
  public var reviewer: Reviewer
  /// Loads what divides words; nil where there is no dictionary. Asked when words are to be divided for the first time.
  public var hyphenator: @Sendable () -> Hyphenator?

  /// Settings; the ones that a new user has but for the themes.
  public init(
    themes: [Theme], columnWidth: Int = 72, showsHints: Bool = true, usesMouse: Bool = false,
    keymap: Keymap = .standard,
    values: [Setting: SettingValue] = [:],
    typography: Typography = Typography(),
    reviewer: Reviewer = Reviewer(),
    hyphenator: @escaping @Sendable () -> Hyphenator? = { nil }
  ) {
    self.themes = themes
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
