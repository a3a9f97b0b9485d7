/// What a person did with the mouse over a cell of the screen.
public struct Mouse: Hashable, Sendable {
  /// What was done.
  public enum Kind: Hashable, Sendable, CaseIterable {
    /// The main button was pressed.
    case click
    /// The wheel was turned up, away from the person.
    case wheelUp
    /// The wheel was turned down.
    case wheelDown
  }

  /// What was done.
  public var kind: Kind
  /// From the top, 0 first.
  public var row: Int
  /// From the left, 0 first.
  public var column: Int

  /// A mouse at a place.
  public init(_ kind: Kind, row: Int, column: Int) {
    self.kind = kind
    self.row = row
    self.column = column
  }
}
