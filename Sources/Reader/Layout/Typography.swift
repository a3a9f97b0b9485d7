/// The typographic settings that a user can choose.
public struct Typography: Hashable, Sendable {
  /// Whether paragraphs are justified.
  public var justifies: Bool
  /// Whether words are hyphenated at the ends of lines.
  public var hyphenates: Bool
  /// The program that reorders right-to-left text for display.
  public var bidi: Bidi

  /// A program that reorders right-to-left text.
  public enum Bidi: String, Hashable, Sendable, CaseIterable {
    /// The terminal. It receives the text in logical order.
    case terminal
    /// The reader, for terminals that do not reorder text. Terminals that do are asked not to.
    case reorder
  }

  /// Creates a typography, by default that of a new user.
  public init(justifies: Bool = false, hyphenates: Bool = false, bidi: Bidi = .reorder) {
    self.justifies = justifies
    self.hyphenates = hyphenates
    self.bidi = bidi
  }
}
