import Articles
import Cells

/// The whole state of the reader over one article: a value that events change and from which frames are drawn.
public struct ReaderState: Sendable {
  /// A reader of `draft`, called `name` in titles (a file's name), that knows `settings` and draws frames of `size`.
  public init(draft: Draft, name: String, settings: Settings, size: Size, depth: ColorDepth) {
  }

  /// Takes an event; what the program is to do for it.
  public mutating func apply(_ event: Event) -> [Effect] { [] }

  /// The screen as it should be now. Keeps what was laid out for the next call.
  public mutating func frame() -> Frame { Frame(grid: Grid(Size(columns: 1, rows: 1))) }
}

/// What a person chose: the theme, the width of the column and the like.
public struct Settings: Sendable {
  /// The themes to choose from, the one in use first.
  public var themes: [Theme]
  /// The width of the article's column in cells.
  public var columnWidth: Int
  /// Whether the footer tells keys.
  public var showsHints: Bool

  /// Settings; the ones that a new user has but for the themes.
  public init(themes: [Theme], columnWidth: Int = 72, showsHints: Bool = true) {
    self.themes = themes
    self.columnWidth = columnWidth
    self.showsHints = showsHints
  }
}
