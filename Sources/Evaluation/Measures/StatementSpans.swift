import Articles

/// A statement, as gold or as predicted: the ranges of an attribution without what was concluded from them.
public struct StatementSpans: Hashable, Sendable {
  /// The words that name the speaker.
  public var source: [TextRange]
  /// The words that mark the statement.
  public var cue: [TextRange]
  /// The words of the statement; may be empty.
  public var content: [TextRange]

  /// A statement.
  public init(source: [TextRange], cue: [TextRange] = [], content: [TextRange]) {
    self.source = source
    self.cue = cue
    self.content = content
  }

  /// The ranges of `attribution`.
  public init(_ attribution: Attribution) {
    self.init(source: attribution.source, cue: attribution.cue, content: attribution.content)
  }

  /// The part that a range has in a statement.
  public enum Role: String, Sendable, CaseIterable {
    /// The words of the statement.
    case content
    /// The words that name the speaker.
    case source
    /// The words that mark it.
    case cue
  }

  /// The ranges of `role`.
  public subscript(role: Role) -> [TextRange] {
    switch role {
    case .source: source
    case .cue: cue
    case .content: content
    }
  }

  /// The words of `role` in `text`, its pieces divided by a space.
  func words(of role: Role, in text: String) -> String {
    self[role].map { String(text.slice($0)) }.joined(separator: " ")
  }
}
