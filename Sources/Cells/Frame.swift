/// What is said where there is no screen: only what is new, in words.
public struct Speech: Hashable, Sendable {
  /// Lines of any length, safe to print.
  public var lines: [String]
  /// What stands before the line that is typed next.
  public var prompt: String
  /// Whether more is said by itself before long: a script had better wait for it.
  public var isUnfinished: Bool

  /// A speech.
  public init(lines: [String], prompt: String, isUnfinished: Bool = false) {
    self.lines = lines
    self.prompt = prompt
    self.isUnfinished = isUnfinished
  }
}

/// The whole wish for a screen: every cell, the cursor, the window's title. Nothing else draws.
public struct Frame: Hashable, Sendable {
  /// The cells.
  public var grid: Grid
  /// Where the cursor is shown; nil hides it.
  public var cursor: Position?
  /// The window's title, safe to send; nil leaves it alone.
  public var title: String?
  /// Whether clicks and the wheel are to be reported, which takes them from the terminal's own use.
  public var usesMouse: Bool
  /// What is said instead of drawn, where there is no screen; nil on a screen.
  public var speech: Speech?
  /// Whether right-to-left text stands in it from left to right as it is to be seen, so that the terminal must not turn it round.
  public var isInVisualOrder: Bool

  /// A place on the screen.
  public struct Position: Hashable, Sendable {
    /// From the top, 0 first.
    public var row: Int
    /// From the left, 0 first.
    public var column: Int
    /// A place.
    public init(row: Int, column: Int) {
      self.row = row
      self.column = column
    }
  }

  /// A frame.
  public init(
    grid: Grid, cursor: Position? = nil, title: String? = nil, usesMouse: Bool = false, isInVisualOrder: Bool = false,
    speech: Speech? = nil
  ) {
    self.speech = speech
    self.grid = grid
    self.cursor = cursor
    self.title = title
    self.usesMouse = usesMouse
    self.isInVisualOrder = isInVisualOrder
  }
}
