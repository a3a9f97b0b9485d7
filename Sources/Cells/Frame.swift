/// The text to be spoken or printed where there is no screen: only what is new.
public struct Speech: Hashable, Sendable {
  /// Lines of any length, safe to print.
  public var lines: [String]
  /// The prompt in front of the next typed line.
  public var prompt: String
  /// Whether more will follow soon without input, so that a script should wait for it.
  public var isUnfinished: Bool

  /// Creates a speech.
  public init(lines: [String], prompt: String, isUnfinished: Bool = false) {
    self.lines = lines
    self.prompt = prompt
    self.isUnfinished = isUnfinished
  }
}

/// The complete desired contents of the screen: every cell, the cursor, the window's title. It is the only output of
/// drawing.
public struct Frame: Hashable, Sendable {
  /// The cells.
  public var grid: Grid
  /// The cursor's position; nil hides the cursor.
  public var cursor: Position?
  /// The window's title, safe to send; nil leaves it unchanged.
  public var title: String?
  /// Whether the terminal should report clicks and the wheel. It then cannot use them itself, for example to select
  /// text.
  public var usesMouse: Bool
  /// The text to be spoken instead of drawn; nil on a screen.
  public var speech: Speech?
  /// Whether right-to-left text is already in visual order, so that the terminal must not reorder it.
  public var isInVisualOrder: Bool

  /// A position on the screen.
  public struct Position: Hashable, Sendable {
    /// The row, counted from 0 at the top.
    public var row: Int
    /// The column, counted from 0 at the left.
    public var column: Int
    /// Creates a position.
    public init(row: Int, column: Int) {
      self.row = row
      self.column = column
    }
  }

  /// Creates a frame.
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
