import Articles

/// A place of a text in which two reviewers differ.
public struct ReviewDifference: Hashable, Sendable {
  /// A part in which two statements differ.
  public enum Part: String, Hashable, Sendable, CaseIterable, Encodable {
    /// Only one reviewer has the statement.
    case statement
    /// The words of the statement; white space and punctuation do not count.
    case content
    /// The words that name the speaker.
    case source
    /// The words that mark it.
    case cue
    /// The speaker.
    case speaker
    /// Direct, mixed or indirect.
    case kind
    /// Whether the content is said, thought, shown, asked or denied.
    case act
  }

  /// The first byte of the statement, the first reviewer's if both have it.
  public var offset: Int
  /// The parts that differ, at least one.
  public var parts: [Part]
  /// The statement among those of the first reviewer; nil if they have none.
  public var first: Int?
  /// The statement among those of the second reviewer; nil if they have none.
  public var second: Int?

  /// Creates a difference.
  public init(at offset: Int, _ parts: [Part], first: Int?, second: Int?) {
    (self.offset, self.parts, self.first, self.second) = (offset, parts, first, second)
  }

  /// Returns the differing parts in a few words: "speaker, kind", "only A".
  public func words(first name: String, second other: String) -> String {
    if second == nil { return "only \(name)" }
    if first == nil { return "only \(other)" }
    return parts.map(\.rawValue).joined(separator: ", ")
  }
}
