/// A mouse action over a cell of the screen.
public struct Mouse: Hashable, Sendable {
  /// The kinds of actions.
  public enum Kind: Hashable, Sendable, CaseIterable {
    /// The main button was pressed.
    case click
    /// The wheel was turned up, away from the user.
    case wheelUp
    /// The wheel was turned down.
    case wheelDown
  }

  /// The action.
  public var kind: Kind
  /// The row, counted from 0 at the top.
  public var row: Int
  /// The column, counted from 0 at the left.
  public var column: Int

  /// Creates a mouse action at a position.
  public init(_ kind: Kind, row: Int, column: Int) {
    self.kind = kind
    self.row = row
    self.column = column
  }
}
