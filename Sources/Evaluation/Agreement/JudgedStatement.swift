import Articles

/// A statement as one of two reviewers has it.
public struct JudgedStatement: Hashable, Sendable {
  /// The reviewer's answer to whether it is a statement.
  public enum Verdict: String, Hashable, Sendable {
    /// The words are a statement.
    case accepted
    /// The words are not a statement.
    case rejected
    /// The reviewer has not decided.
    case open
  }

  /// The words of the statement.
  public var statement: StatementSpans
  /// The speaker's name; nil for an unnamed speaker.
  public var speaker: String?
  /// Direct, mixed or indirect.
  public var kind: Attribution.Kind
  /// Whether the content is said, thought, shown, asked or denied.
  public var act: Attribution.Act
  /// The reviewer's verdict.
  public var verdict: Verdict

  /// Creates a statement.
  public init(
    _ statement: StatementSpans, speaker: String?, kind: Attribution.Kind, act: Attribution.Act, verdict: Verdict
  ) {
    (self.statement, self.speaker, self.kind, self.act) = (statement, speaker, kind, act)
    self.verdict = verdict
  }

  /// Returns the statements of `article`, each with its verdict; those without one are open.
  public static func all(of article: Article, verdicts: [Verdict]) -> [JudgedStatement] {
    article.attributions.enumerated().map { i, said in
      JudgedStatement(
        StatementSpans(said), speaker: article.speaker(of: said)?.name, kind: said.kind, act: said.act,
        verdict: verdicts.indices.contains(i) ? verdicts[i] : .open)
    }
  }
}
