/// How lines are set: what a person may choose of it.
public struct Typography: Hashable, Sendable {
  /// Whether the lines of paragraphs are stretched to the width of the column.
  public var justifies: Bool
  /// Whether words are divided at the ends of lines.
  public var hyphenates: Bool
  /// Who puts right-to-left text into the order in which it is read.
  public var bidi: Bidi

  /// Who orders right-to-left text.
  public enum Bidi: String, Hashable, Sendable, CaseIterable {
    /// The terminal: it is sent in the order in which it is stored.
    case terminal
    /// The reader, for terminals that show things as they are sent; those that can are told to.
    case reorder
  }

  /// A way to set lines; without arguments that of a new user.
  public init(justifies: Bool = false, hyphenates: Bool = false, bidi: Bidi = .reorder) {
    self.justifies = justifies
    self.hyphenates = hyphenates
    self.bidi = bidi
  }
}
