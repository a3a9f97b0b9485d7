import Articles

/// A statement in gold or predicted: the ranges of an attribution, without its speaker.
public struct StatementSpans: Hashable, Sendable {
  /// The words that name the speaker.
  public var source: [TextRange]
  /// The words that mark the statement.
  public var cue: [TextRange]
  /// The words of the statement; may be empty.
  public var content: [TextRange]

  /// Creates a statement.
  public init(source: [TextRange], cue: [TextRange] = [], content: [TextRange]) {
    self.source = source
    self.cue = cue
    self.content = content
  }

  /// Creates the ranges of `attribution`.
  public init(_ attribution: Attribution) {
    self.init(source: attribution.source, cue: attribution.cue, content: attribution.content)
  }

  /// The role of a range in a statement.
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

  /// Returns the words of `role` in `text`, with a space between pieces.
  func words(of role: Role, in text: String) -> String {
    self[role].map { String(text.slice($0)) }.joined(separator: " ")
  }
}
