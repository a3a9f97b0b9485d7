import Articles

/// A place of a text in which two reviewers differ; a list of them can be stepped through.
public struct ReviewDifference: Hashable, Sendable {
  /// What differs.
  public enum Part: String, Hashable, Sendable, CaseIterable, Encodable {
    /// One of them has no such statement.
    case statement
    /// The words of the statement; white space and punctuation do not count.
    case content
    /// The words that name the speaker.
    case source
    /// The words that mark it.
    case cue
    /// Whose it is.
    case speaker
    /// Direct, mixed or indirect.
    case kind
    /// Whether it is said, thought, shown, asked or denied.
    case act
  }

  /// Where a reader goes: the first byte of the statement, of the first one's where both have it.
  public var offset: Int
  /// What differs; one part at least.
  public var parts: [Part]
  /// The statement among those of the first reviewer; nil where they have none.
  public var first: Int?
  /// That of the second.
  public var second: Int?

  /// A difference.
  public init(at offset: Int, _ parts: [Part], first: Int?, second: Int?) {
    (self.offset, self.parts, self.first, self.second) = (offset, parts, first, second)
  }

  /// What differs, in a word or some: "speaker, kind", "only A".
  public func words(first name: String, second other: String) -> String {
    if second == nil { return "only \(name)" }
    if first == nil { return "only \(other)" }
    return parts.map(\.rawValue).joined(separator: ", ")
  }
}
